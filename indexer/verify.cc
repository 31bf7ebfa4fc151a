#include "indexer/verify.h"

#include <algorithm>
#include <cstdint>
#include <map>
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
#include "common/revision.h"
#include "common/segment.h"
#include "common/slot.h"
#include "common/status_macros.h"
#include "common/term.h"
#include "common/varint.h"
#include "common/word_sequence.h"
#include "common/xapian_status.h"
#include "indexer/document_builder.h"
#include "indexer/manifest.h"
#include "indexer/segment_sums.h"

namespace imr {
namespace {

uint32_t LowestBit(uint32_t bits) { return bits & (~bits + 1); }

// Hashes of a document's terms, a word's in each field, added up: the order in
// which terms come does not matter, and one too many, too few or other changes
// the sum.
uint64_t TermHash(absl::string_view term, uint32_t field) {
  uint64_t hash = 14695981039346656037u ^ field;  // FNV-1a, then mixed
  for (char c : term) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  }
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdu;
  return hash ^ hash >> 33;
}

// Letters that live in the index, and how many documents they have.
using LivingLetters = absl::flat_hash_map<std::string, uint32_t>;

// Checks one segment, adding to what is found.
class SegmentVerifier {
 public:
  SegmentVerifier(const Segment& segment, std::string folder,
                  Verification& result, LivingLetters& living)
      : segment_(segment),
        folder_(std::move(folder)),
        result_(result),
        living_(living) {}

  void Run() {
    CheckStructure();
    SumTerms();
    for (size_t i = 0; i < segment_.letters.letters(); ++i) CheckLetter(i);
    for (const auto& [term, postings] : postings_of_) {
      if (postings == 0 || !has_all_letters_) continue;
      Find("sets: the number of postings of \"", term, "\" is wrong");
    }
  }

 private:
  template <typename... Parts>
  void Find(const Parts&... parts) {
    if (result_.findings.size() < kMaxFindings) {
      result_.findings.push_back(
          absl::StrCat("segment \"", folder_, "\": ", parts...));
    }
  }

  void CheckStructure() {
    std::ostringstream out;
    const std::string path = absl::StrCat(folder_, "/", kPostingsName);
    const size_t errors = Xapian::Database::check(path, 0, &out);
    if (errors == 0) return;
    Find("postings: ", errors,
         " errors: ", absl::StrReplaceAll(out.str(), {{"\n", "; "}}));
  }

  // Adds up the terms of each document: those of sets from there, others from
  // their postings.
  void SumTerms() {
    sums_.assign(size_t{segment_.entry.documents} + 1, 0);
    for (uint32_t i = 0; i < segment_.sets.terms(); ++i) SumSets(i);
    const Xapian::Database& postings = segment_.postings;
    for (auto term = postings.allterms_begin(); term != postings.allterms_end();
         ++term) {
      const std::string name = *term;
      if (segment_.sets.Find(name)) continue;
      const Xapian::PostingIterator end = postings.postlist_end(name);
      for (auto at = postings.postlist_begin(name); at != end; ++at) {
        AddPosting(name, *at, at.get_wdf(), sums_);
      }
    }
  }

  void SumSets(uint32_t number) {
    const SetFile& sets = segment_.sets;
    const std::string term(sets.Term(number));
    DocumentBits in_any = NoDocuments(segment_.entry.documents);
    const auto sum = [&](uint32_t field) {
      sets.Set(number, field).ForEach([&](uint32_t document) {
        if (!IsDocument(document)) {
          return Find("sets: \"", term, "\" has document ", document,
                      ", which there is not");
        }
        SetBit(document, in_any);
        sums_[document] += TermHash(term, field);
      });
    };
    const uint32_t fields = sets.Fields(number);
    if (fields == 0) sum(0);
    for (uint32_t left = fields; left != 0; left &= left - 1) {
      sum(LowestBit(left));
    }
    DocumentBits in_all = NoDocuments(segment_.entry.documents);
    sets.Set(number, FieldBits(FieldId::kText)).ForEach([&](uint32_t document) {
      if (IsDocument(document)) SetBit(document, in_all);
    });
    if (in_all != in_any) {
      Find("sets: documents of \"", term, "\" are not those of its fields");
    }
    postings_of_[term] = sets.Postings(number);
  }

  bool IsDocument(uint32_t number) const {
    return number > 0 && number <= segment_.entry.documents;
  }

  // Adds a posting to the sums of the documents for which it holds.
  static void AddPosting(const std::string& term, uint32_t document,
                         uint32_t wdf, std::vector<uint64_t>& sums) {
    const auto add = [&](uint32_t field, uint32_t documents) {
      const uint64_t end = uint64_t{document} + documents;
      for (uint64_t i = document; i < std::min<uint64_t>(end, sums.size());
           ++i) {
        sums[i] += TermHash(term, field);
      }
    };
    if (!IsWordTerm(term)) return add(0, DocumentsOfValue(wdf));
    const WordPosting posting = WordPosting::FromWdf(wdf);
    for (uint32_t left = posting.fields; left != 0; left &= left - 1) {
      add(LowestBit(left), posting.DocumentsIn(LowestBit(left)));
    }
  }

  void CheckLetter(size_t index) {
    const uint32_t first = segment_.letters.FirstDocument(index);
    const uint32_t count = segment_.letters.FirstDocument(index + 1) - first;
    const absl::StatusOr<Letter> letter = segment_.letters.Read(index);
    if (!letter.ok()) {
      has_all_letters_ = false;
      return Find(letter.status().message());
    }
    const LetterDocuments wanted = BuildDocuments(*letter);
    if (wanted.documents.size() != count) {
      has_all_letters_ = false;
      return Find("letter ", letter->id, ": has ", count,
                  " documents where its text gives ", wanted.documents.size());
    }
    CountLiving(*letter, first, count);
    const std::vector<uint64_t> sums = SumsOf(wanted);
    for (uint32_t i = 0; i < count; ++i) {
      CheckDocument(letter->id, first + i, wanted, i, sums[i]);
    }
  }

  // Returns what SumTerms is to find for the documents of a letter, and counts
  // the postings of terms with sets.
  std::vector<uint64_t> SumsOf(const LetterDocuments& letter) {
    std::vector<uint64_t> sums(letter.documents.size());
    const auto add = [&](const std::string& term, size_t i, uint32_t wdf) {
      AddPosting(term, static_cast<uint32_t>(i), wdf, sums);
      const auto found = postings_of_.find(term);
      if (found != postings_of_.end()) --found->second;
    };
    for (size_t i = 0; i < letter.documents.size(); ++i) {
      for (const ValuePosting& one : letter.documents[i].values) {
        add(one.term, i, one.wdf);
      }
      for (const LetterWordPosting& one : letter.documents[i].word_postings) {
        add(WordTerm(letter.words.entries()[one.number]), i, one.wdf);
      }
    }
    return sums;
  }

  void CountLiving(const Letter& letter, uint32_t first, uint32_t count) {
    uint32_t dead = 0;
    for (uint32_t i = 0; i < count; ++i) {
      dead += HasBit(segment_.dead, first + i) ? 1 : 0;
    }
    if (dead == count) return;
    if (dead != 0) Find("letter ", letter.id, ": is dead in part");
    result_.documents += count;
    if (!living_.emplace(absl::AsciiStrToLower(letter.id), count).second) {
      Find("letter ", letter.id, ": stands in the index twice");
    }
  }

  void CheckDocument(const std::string& id, uint32_t document,
                     const LetterDocuments& wanted, size_t index,
                     uint64_t sum) {
    const char* wrong = nullptr;
    if (sum != sums_[document]) wrong = "terms";
    if (!HasColumns(document, wanted.documents[index])) wrong = "values";
    if (!HasWords(document, wanted, index)) wrong = "words";
    if (wrong == nullptr) return;
    Find("document ", document, " (letter ", id, ", number ", index + 1,
         "): its ", wrong, " are not those of the stored letter");
  }

  bool HasColumns(uint32_t document, const BuiltDocument& built) const {
    std::map<uint32_t, absl::string_view> wanted(built.columns.begin(),
                                                 built.columns.end());
    for (const StoredColumn& column : segment_.columns.columns()) {
      if (column.slot() == kGenerationSlot) continue;
      const absl::string_view content =
          column.Content(column.NumberAt(document));
      const auto found = wanted.find(column.slot());
      if (content != (found == wanted.end() ? "" : found->second)) return false;
      if (found != wanted.end()) wanted.erase(found);
    }
    return wanted.empty();
  }

  bool HasWords(uint32_t document, const LetterDocuments& wanted,
                size_t index) const {
    std::vector<uint32_t> ids;
    for (const std::string& word : wanted.words.entries()) {
      ids.push_back(segment_.words.IdOf(word).value_or(0));
    }
    std::string entry;
    for (const FieldWords& words : wanted.documents[index].words) {
      std::string sequence;
      for (uint32_t code : words.codes) {
        AppendVarint(code < kFirstWordId ? code : ids[code - kFirstWordId],
                     sequence);
      }
      AppendVarint(sequence.size(), entry);
      entry.append(sequence);
    }
    return entry == segment_.words.Entry(document);
  }

  const Segment& segment_;
  const std::string folder_;
  Verification& result_;
  LivingLetters& living_;
  std::vector<uint64_t> sums_;  // of each document's terms
  // Of terms with sets: postings that no letter read so far has.
  absl::flat_hash_map<std::string, int64_t> postings_of_;
  bool has_all_letters_ = true;  // else the postings left tell nothing
};

// Checks that the manifest tells of the living letters and no others.
void CheckManifest(const Manifest& manifest, const LivingLetters& living,
                   std::vector<std::string>& findings) {
  size_t indexed = 0;
  for (const auto& [id, claims] : manifest.claims()) {
    size_t owners = 0;
    for (const ManifestLetter* letter : claims.letters) {
      owners += letter->indexed ? 1 : 0;
    }
    indexed += owners;
    if (findings.size() >= kMaxFindings) continue;
    if (owners > 1) {
      findings.push_back(
          absl::StrCat("manifest: letter ", id, " is indexed from two inputs"));
    }
    if (owners > 0 && !living.contains(id)) {
      findings.push_back(
          absl::StrCat("manifest: letter ", id, " is not in the index"));
    }
  }
  if (indexed != living.size()) {
    findings.push_back(absl::StrCat("manifest: tells of ", indexed,
                                    " letters, the index holds ",
                                    living.size()));
  }
}

absl::Status VerifySegment(absl::string_view folder, const SegmentEntry& entry,
                           Verification& result, LivingLetters& living) {
  const std::string path = SegmentFolder(folder, entry.number);
  for (const std::string& finding : CheckSums(path)) {
    result.findings.push_back(absl::StrCat("segment ", finding));
  }
  // What is found by its sums need not be told letter by letter.
  if (!result.findings.empty()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const auto segment, Segment::Open(folder, entry));
  SegmentVerifier(*segment, path, result, living).Run();
  return absl::OkStatus();
}

absl::StatusOr<Verification> Verify(absl::string_view folder) {
  ASSIGN_OR_RETURN(const Revision revision,
                   ReadRevision(RevisionPath(folder), folder));
  Verification result;
  LivingLetters living;
  for (const SegmentEntry& entry : revision.segments) {
    const absl::Status status = CatchXapian("read a segment", [&] {
      return VerifySegment(folder, entry, result, living);
    });
    if (!status.ok()) result.findings.emplace_back(status.message());
  }
  result.letters = living.size();
  if (revision.manifest == 0) return result;
  const absl::StatusOr<Manifest> manifest = Manifest::Read(
      ManifestPathOf(folder, revision.manifest), revision.manifest_sha256);
  if (!manifest.ok()) {
    result.findings.emplace_back(manifest.status().message());
  } else if (result.findings.empty()) {
    CheckManifest(*manifest, living, result.findings);
  }
  return result;
}

}  // namespace

absl::StatusOr<Verification> VerifyIndex(absl::string_view folder) {
  const std::string what = absl::StrCat("verify index \"", folder, "\"");
  if (!PathExists(std::string(folder))) {
    return ReadRevision(RevisionPath(folder), folder).status();
  }
  // An index on a read-only disk has no writer and cannot be locked.
  const absl::StatusOr<FileLock> lock = FileLock::Take(LockFile(folder));
  if (absl::IsUnavailable(lock.status())) {
    return absl::UnavailableError(absl::StrCat(
        what, ": a build is writing it; try again when that has ended"));
  }
  return CatchXapian(what, [&] { return Verify(folder); });
}

}  // namespace imr
