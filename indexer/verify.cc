#include "indexer/verify.h"

#include <cstdint>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include <xapian.h>

#include "common/file.h"
#include "common/index_schema.h"
#include "common/record.h"
#include "common/slot.h"
#include "common/status_macros.h"
#include "common/term.h"
#include "common/word_sequence.h"
#include "common/xapian_status.h"
#include "indexer/column_builder.h"
#include "indexer/document_builder.h"
#include "indexer/manifest.h"

namespace imr {
namespace {

class Verifier {
 public:
  explicit Verifier(const Xapian::Database& database) : database_(database) {}

  void CheckStructure(const std::string& path);
  void CheckWords();
  void CheckDocuments();
  void CheckManifest();
  void CheckColumnFile(absl::string_view folder);

  Verification Result() && { return std::move(result_); }

 private:
  template <typename... Parts>
  void Find(const Parts&... parts) {
    if (result_.findings.size() < kMaxFindings) {
      result_.findings.push_back(absl::StrCat(parts...));
    }
  }
  void CheckDocument(Xapian::docid docid, const Xapian::Document& document);
  void BeginLetter(Xapian::docid docid, Record record);
  void CheckContent(Xapian::docid docid, const Xapian::Document& document);
  void EndLetter();

  const Xapian::Database& database_;
  Verification result_;
  absl::flat_hash_map<std::string, uint32_t> word_ids_;
  // The letter whose documents are being read.
  std::string id_;
  std::vector<Xapian::Document> wanted_;  // what its stored letter gives
  size_t seen_ = 0;                       // its documents so far
  Xapian::docid last_ = 0;
  absl::flat_hash_map<std::string, size_t> documents_of_;  // by lower-case id
};

void Verifier::CheckStructure(const std::string& path) {
  std::ostringstream out;
  const size_t errors = Xapian::Database::check(path, 0, &out);
  if (errors == 0) return;
  Find("structure: ", errors, " errors in \"", path,
       "\": ", absl::StrReplaceAll(out.str(), {{"\n", "; "}}));
}

void Verifier::CheckWords() {
  absl::flat_hash_map<uint32_t, std::string> words;  // by id
  const std::string prefix = WordKey("");
  for (auto it = database_.metadata_keys_begin(prefix);
       it != database_.metadata_keys_end(prefix); ++it) {
    const std::string word = (*it).substr(prefix.size());
    const uint32_t id = WordIdIn(database_, word).value_or(0);
    word_ids_[word] = id;
    const auto [owner, fresh] = words.emplace(id, word);
    if (!fresh) {
      Find("words: \"", word, "\" and \"", owner->second, "\" have one id, ",
           id);
    }
    if (id < kFirstWordId) Find("words: \"", word, "\" has id ", id);
  }
  const std::string count = database_.get_metadata(kWordCountKey);
  if (words.empty() ? count.empty() : count == absl::StrCat(words.size())) {
    return;
  }
  Find("words: there are ", words.size(), ", the index tells of \"", count,
       "\"");
}

void Verifier::CheckDocuments() {
  for (auto it = database_.postlist_begin(""); it != database_.postlist_end("");
       ++it) {
    ++result_.documents;
    CheckDocument(*it, database_.get_document(*it));
    last_ = *it;
  }
  EndLetter();
  result_.letters = documents_of_.size();
}

void Verifier::CheckDocument(Xapian::docid docid,
                             const Xapian::Document& document) {
  const std::string id = document.get_value(kLetterSlot);
  absl::StatusOr<Record> record = DecodeRecord(document.get_data());
  if (!record.ok()) {
    Find("document ", docid, " (letter ", id, "): ", record.status().message());
    return;
  }
  if (id != id_) {
    EndLetter();
    id_ = id;
    BeginLetter(docid, *std::move(record));
  } else if (docid != last_ + 1) {
    Find("letter ", id, ": documents ", last_, " and ", docid,
         " do not stand together");
  }
  CheckContent(docid, document);
  ++seen_;
}

void Verifier::BeginLetter(Xapian::docid docid, Record record) {
  if (!documents_of_.emplace(absl::AsciiStrToLower(id_), 0).second) {
    Find("letter ", id_, ": its documents stand in two places, again at ",
         docid);
  }
  if (!record.letter) {
    Find("letter ", id_, ": its first document ", docid,
         " does not hold the letter");
    return;
  }
  LetterDocuments letter = BuildDocuments(*record.letter);
  std::vector<uint32_t> ids;
  for (const auto& entry : letter.words.entries()) {
    const auto found = word_ids_.find(entry.word);
    if (found == word_ids_.end()) {
      Find("letter ", id_, ": its word \"", entry.word, "\" has no id");
    }
    ids.push_back(found == word_ids_.end() ? 0 : found->second);
  }
  AddSequences(ids, letter);
  wanted_ = std::move(letter.documents);
}

void Verifier::CheckContent(Xapian::docid docid,
                            const Xapian::Document& document) {
  if (seen_ >= wanted_.size()) return;  // EndLetter() tells
  if (document.serialise() == wanted_[seen_].serialise()) return;
  Find("document ", docid, " (letter ", id_, ", number ", seen_ + 1,
       "): its terms or values are not those of the stored letter");
}

void Verifier::EndLetter() {
  if (id_.empty()) return;
  if (seen_ != wanted_.size()) {
    Find("letter ", id_, ": has ", seen_, " documents where its text gives ",
         wanted_.size());
  }
  documents_of_[absl::AsciiStrToLower(id_)] += seen_;
  const size_t of_term = database_.get_termfreq(LetterTerm(id_));
  if (of_term != seen_) {
    Find("letter ", id_, ": its term finds ", of_term, " documents, not ",
         seen_);
  }
  wanted_.clear();
  seen_ = 0;
  id_.clear();
}

void Verifier::CheckManifest() {
  const absl::StatusOr<Manifest> manifest = Manifest::Read(database_);
  if (!manifest.ok()) return Find(manifest.status().message());
  size_t indexed = 0;
  for (const auto& [id, claims] : manifest->claims()) {
    size_t owners = 0;
    for (const ManifestLetter* letter : claims.letters) {
      owners += letter->indexed ? 1 : 0;
    }
    indexed += owners;
    if (owners > 1)
      Find("manifest: letter ", id, " is indexed from two inputs");
    if (owners > 0 && !documents_of_.contains(id)) {
      Find("manifest: letter ", id, " is not in the index");
    }
  }
  if (indexed != documents_of_.size()) {
    Find("manifest: tells of ", indexed, " letters, the index holds ",
         documents_of_.size());
  }
}

void Verifier::CheckColumnFile(absl::string_view folder) {
  for (const std::string& finding : CheckColumns(database_, folder)) {
    Find(finding, "; delete \"", ColumnsPath(folder),
         "\" and the next build writes it anew");
  }
}

absl::StatusOr<Verification> Verify(const std::string& path,
                                    absl::string_view folder) {
  const Xapian::Database database(path);
  RETURN_IF_ERROR(CheckIndexSchema(database, folder));
  Verifier verifier(database);
  verifier.CheckStructure(path);
  verifier.CheckWords();
  verifier.CheckDocuments();
  verifier.CheckManifest();
  verifier.CheckColumnFile(folder);
  return std::move(verifier).Result();
}

}  // namespace

absl::StatusOr<Verification> VerifyIndex(absl::string_view folder) {
  const std::string path = XapianFolder(folder);
  const std::string what = absl::StrCat("verify index \"", folder, "\"");
  if (!PathExists(path)) {
    return absl::NotFoundError(absl::StrCat(
        what, ": no such index; create it with \"imr-index build\""));
  }
  // An index on a read-only disk has no writer and cannot be locked.
  const absl::StatusOr<FileLock> lock = FileLock::Take(LockFile(folder));
  if (absl::IsUnavailable(lock.status())) {
    return absl::UnavailableError(absl::StrCat(
        what, ": a build is writing it; try again when that has ended"));
  }
  return CatchXapian(what, [&] { return Verify(path, folder); });
}

}  // namespace imr
