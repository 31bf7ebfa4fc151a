#include "indexer/letter_verifier.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

#include "common/slot.h"
#include "common/term.h"
#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {

LetterVerifier::LetterVerifier(const Segment& segment,
                               const SegmentTerms& terms, const TermSums& sums,
                               const SegmentFindings& findings)
    : segment_(segment),
      terms_(terms),
      sums_(sums),
      findings_(findings),
      postings_(segment.sets.terms()) {}

std::optional<std::string> LetterVerifier::Check(size_t index) {
  const uint32_t first = segment_.letters.FirstDocument(index);
  const Documents documents = {
      index, first, segment_.letters.FirstDocument(index + 1) - first};
  const absl::StatusOr<Letter> letter = segment_.letters.Read(index);
  if (!letter.ok()) {
    has_all_letters_ = false;
    Find(documents, letter.status().message());
    return std::nullopt;
  }
  const LetterDocuments wanted = DocumentsOf(*letter);
  if (wanted.documents.size() != documents.count) {
    has_all_letters_ = false;
    Find(documents, "letter ", letter->id, ": has ", documents.count,
         " documents where its text gives ", wanted.documents.size());
    return std::nullopt;
  }
  CheckDocuments(*letter, documents, wanted);
  return LivingId(*letter, documents);
}

std::optional<std::string> LetterVerifier::LivingId(
    const Letter& letter, const Documents& documents) const {
  uint32_t dead = 0;
  for (uint32_t i = 0; i < documents.count; ++i) {
    dead += HasBit(segment_.dead, documents.first + i) ? 1 : 0;
  }
  if (dead == documents.count) return std::nullopt;
  if (dead != 0) Find(documents, "letter ", letter.id, ": is dead in part");
  return absl::AsciiStrToLower(letter.id);
}

void LetterVerifier::CheckDocuments(const Letter& letter,
                                    const Documents& documents,
                                    const LetterDocuments& wanted) {
  ids_.assign(wanted.words.entries().size(), 0);
  std::vector<const char*> wrong(documents.count);
  for (uint32_t i = 0; i < documents.count; ++i) {
    const uint32_t document = documents.first + i;
    if (!HasColumns(document, wanted.documents[i])) wrong[i] = "values";
    if (!HasWords(document, wanted, i)) wrong[i] = "words";
  }
  const std::vector<uint64_t> sums = SumsOf(wanted);
  for (uint32_t i = 0; i < documents.count; ++i) {
    const uint32_t document = documents.first + i;
    if (wrong[i] == nullptr && sums[i] != sums_.Of(document)) {
      wrong[i] = "terms";
    }
    if (wrong[i] == nullptr) continue;
    Find(documents, "document ", document, " (letter ", letter.id, ", number ",
         i + 1, "): its ", wrong[i], " are not those of the stored letter");
  }
}

bool LetterVerifier::HasColumns(uint32_t document,
                                const BuiltDocument& built) const {
  std::vector<std::pair<uint32_t, absl::string_view>> wanted(
      built.columns.begin(), built.columns.end());
  std::sort(wanted.begin(), wanted.end());
  auto next = wanted.begin();
  for (const StoredColumn& column : segment_.columns.columns()) {
    if (column.slot() == kGenerationSlot) continue;
    const bool is_wanted = next != wanted.end() && next->first == column.slot();
    const absl::string_view content = column.Content(column.NumberAt(document));
    if (content != (is_wanted ? next->second : "")) return false;
    if (is_wanted) ++next;
  }
  return next == wanted.end();
}

// Learns by the way which ids the letter's words have.
bool LetterVerifier::HasWords(uint32_t document, const LetterDocuments& wanted,
                              size_t index) {
  absl::string_view entry = segment_.words.Entry(document);
  for (const FieldWords& words : wanted.documents[index].words) {
    uint64_t size = 0;
    if (!ConsumeVarint(entry, size) || size > entry.size()) return false;
    absl::string_view sequence = entry.substr(0, size);
    entry.remove_prefix(size);
    uint64_t stored = 0;
    for (uint32_t code : words.codes) {
      if (!ConsumeVarint(sequence, stored)) return false;
      if (!IsCode(stored, code, wanted.words)) return false;
    }
    if (!sequence.empty()) return false;
  }
  return entry.empty();
}

// Returns true if the code of a segment means what the letter's does.
bool LetterVerifier::IsCode(uint64_t stored, uint32_t code,
                            const LetterWords& words) {
  if (code < kFirstWordId) return stored == code;
  const uint32_t number = code - kFirstWordId;
  uint32_t& id = ids_[number];
  if (id != 0) return stored == id;
  if (!terms_.IsWord(stored, words.entries()[number])) return false;
  id = static_cast<uint32_t>(stored);
  return true;
}

// Returns the sums of a letter's documents, and counts its postings of terms
// with sets.
std::vector<uint64_t> LetterVerifier::SumsOf(const LetterDocuments& letter) {
  std::vector<uint64_t> sums(letter.documents.size());
  for (size_t i = 0; i < letter.documents.size(); ++i) {
    const auto add = [&](uint64_t hash, size_t documents) {
      const size_t end = std::min(i + documents, sums.size());
      for (size_t j = i; j < end; ++j) sums[j] += hash;
    };
    for (const ValuePosting& one : letter.documents[i].values) {
      AddPosting(TermHash(one.term), /*is_word=*/false, one.wdf, add);
      CountPosting(terms_.SetOf(one.term));
    }
    for (const LetterWordPosting& one : letter.documents[i].word_postings) {
      const SegmentTerms::Word word =
          WordOf(letter.words.entries()[one.number], ids_[one.number]);
      AddPosting(word.hash, /*is_word=*/true, one.wdf, add);
      CountPosting(word.set);
    }
  }
  return sums;
}

// Words whose order is wrong have no id, and are looked up by their text.
SegmentTerms::Word LetterVerifier::WordOf(absl::string_view text,
                                          uint32_t id) const {
  if (id != 0) return terms_.word(id);
  const std::string term = WordTerm(text);
  return {TermHash(term), terms_.SetOf(term)};
}

void LetterVerifier::CountPosting(uint32_t set) {
  if (set != SegmentTerms::kNoSet) ++postings_[set];
}

}  // namespace imr
