#include "indexer/segment_builder.h"

#include <utility>

#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/index_schema.h"
#include "common/slot.h"
#include "common/status_macros.h"
#include "common/term.h"
#include "common/word_sequence.h"
#include "common/xapian_status.h"
#include "indexer/segment_merge.h"
#include "indexer/segment_sums.h"
#include "indexer/set_builder.h"
#include "indexer/tally_builder.h"

namespace imr {
namespace {

std::string PartsFolder(absl::string_view segment_folder) {
  return absl::StrCat(segment_folder, "/parts");
}

// Returns the codes of a field with the segment's numbers for the letter's.
std::vector<uint32_t> Renumbered(const FieldWords& words,
                                 absl::Span<const uint32_t> numbers) {
  std::vector<uint32_t> codes = words.codes;
  for (uint32_t& code : codes) {
    if (code >= kFirstWordId) {
      code = kFirstWordId + numbers[code - kFirstWordId];
    }
  }
  return codes;
}

}  // namespace

absl::StatusOr<std::unique_ptr<SegmentBuilder>> SegmentBuilder::Open(
    absl::string_view index_folder, uint64_t number,
    const SegmentOptions& options) {
  std::string folder = SegmentFolder(index_folder, number);
  RETURN_IF_ERROR(RemoveFolder(folder));
  RETURN_IF_ERROR(MakeFolders(PartsFolder(folder)));
  return std::unique_ptr<SegmentBuilder>(
      new SegmentBuilder(std::move(folder), number, options));
}

SegmentBuilder::SegmentBuilder(std::string folder, uint64_t number,
                               const SegmentOptions& options)
    : folder_(std::move(folder)),
      number_(number),
      generation_(EncodeNumber(static_cast<int64_t>(options.generation))),
      parts_per_merge_(options.parts_per_merge),
      parts_(PartsFolder(folder_), options.threads),
      letter_file_(absl::StrCat(folder_, "/", kLettersName)) {}

absl::Status SegmentBuilder::Add(LetterDocuments letter,
                                 absl::string_view generation) {
  std::vector<uint32_t> numbers;
  numbers.reserve(letter.words.entries().size());
  for (const std::string& word : letter.words.entries()) {
    numbers.push_back(words_.NumberOf(word));
  }
  AddWords(letter, numbers);
  AddColumns(letter, generation.empty() ? generation_ : generation);
  std::vector<RareTerms> rare = AddTerms(letter, numbers);
  letter_file_.Add(letter.frame, static_cast<uint32_t>(rare.size()));
  documents_ += static_cast<uint32_t>(rare.size());
  ++letters_;
  return parts_.Add(std::move(rare));
}

void SegmentBuilder::AddWords(const LetterDocuments& letter,
                              absl::Span<const uint32_t> numbers) {
  for (const BuiltDocument& document : letter.documents) {
    words_.BeginDocument();
    for (const FieldWords& words : document.words) {
      words_.AddSequence(Renumbered(words, numbers));
    }
  }
}

// Returns what of each document is for Xapian.
std::vector<RareTerms> SegmentBuilder::AddTerms(
    LetterDocuments& letter, absl::Span<const uint32_t> numbers) {
  std::vector<RareTerms> rare;
  uint32_t at = documents_;
  for (BuiltDocument& document : letter.documents) {
    ++at;
    RareTerms& of_document = rare.emplace_back();
    for (ValuePosting& value : document.values) {
      // Letters are looked up in Xapian, which must have them all: one may be
      // replaced many times.
      if (!IsLetterTerm(value.term) &&
          frequent_.TakeValue(value.term, at, value.wdf)) {
        continue;
      }
      of_document.push_back({std::move(value.term), value.wdf});
    }
    for (const LetterWordPosting& posting : document.word_postings) {
      const std::string& word = letter.words.entries()[posting.number];
      const uint32_t number = numbers[posting.number];
      if (frequent_.TakeWord(number, word, at, posting.wdf)) continue;
      of_document.push_back({WordTerm(word), posting.wdf});
    }
  }
  return rare;
}

void SegmentBuilder::AddColumns(const LetterDocuments& letter,
                                absl::string_view generation) {
  for (const BuiltDocument& document : letter.documents) {
    columns_.BeginDocument();
    columns_.Add(kGenerationSlot, generation);
    for (const auto& [slot, content] : document.columns) {
      columns_.Add(slot, content);
    }
  }
}

size_t SegmentBuilder::bytes() const {
  constexpr size_t kColumnBytesOfDocument = 200;
  return words_.bytes() + frequent_.bytes() +
         documents_ * kColumnBytesOfDocument;
}

absl::StatusOr<SegmentEntry> SegmentBuilder::Finish() {
  ASSIGN_OR_RETURN(const std::vector<std::string> parts, parts_.Finish());
  RETURN_IF_ERROR(letter_file_.Finish());
  RETURN_IF_ERROR(words_.Finish(absl::StrCat(folder_, "/", kWordsName)));
  RETURN_IF_ERROR(columns_.Finish(absl::StrCat(folder_, "/", kColumnsName)));
  RETURN_IF_ERROR(WriteTallies(folder_));
  const std::string postings = absl::StrCat(folder_, "/", kPostingsName);
  RETURN_IF_ERROR(MergePostings(parts, postings, parts_per_merge_));
  RETURN_IF_ERROR(RemoveFolder(PartsFolder(folder_)));
  RETURN_IF_ERROR(
      CatchXapian(absl::StrCat("read postings \"", postings, "\""), [&] {
        return WriteSets(frequent_, Xapian::Database(postings), documents_,
                         absl::StrCat(folder_, "/", kSetsName));
      }));
  RETURN_IF_ERROR(WriteSums(folder_));
  SegmentEntry entry;
  entry.number = number_;
  entry.documents = documents_;
  entry.letters = letters_;
  return entry;
}

}  // namespace imr
