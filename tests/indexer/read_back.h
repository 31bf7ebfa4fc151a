// What an index holds, read back for tests: documents that live, spelled out.
#ifndef IMR_TESTS_INDEXER_READ_BACK_H_
#define IMR_TESTS_INDEXER_READ_BACK_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

#include "common/index_schema.h"
#include "common/letter_bytes.h"
#include "common/revision.h"
#include "common/segment.h"
#include "common/slot.h"
#include "common/word_sequence.h"
#include "indexer/set_builder.h"

namespace imr {

inline Revision RevisionOf(const std::string& folder) {
  const auto revision = ReadRevision(RevisionPath(folder), folder);
  EXPECT_TRUE(revision.ok()) << revision.status();
  return revision.ok() ? *revision : Revision();
}

inline std::vector<std::unique_ptr<Segment>> SegmentsOf(
    const std::string& folder) {
  std::vector<std::unique_ptr<Segment>> segments;
  for (const SegmentEntry& entry : RevisionOf(folder).segments) {
    auto segment = Segment::Open(folder, entry);
    EXPECT_TRUE(segment.ok()) << segment.status();
    if (segment.ok()) segments.push_back(*std::move(segment));
  }
  return segments;
}

// Returns the words of each field of a document in reading order, each with
// its place and sentence.
inline std::string SpelledWords(const WordFile& words, uint32_t document) {
  std::map<uint32_t, absl::string_view> by_id;
  for (uint32_t i = 0; i < words.words(); ++i) {
    by_id[words.Id(i)] = words.Word(i);
  }
  std::string order;
  for (FieldId id : TextFields()) {
    const auto bytes = SequenceOf(GetField(id), words.Entry(document));
    for (SequenceReader at(bytes); at.Next();) {
      absl::StrAppend(&order, by_id[at.id()], "@", at.place(), "/",
                      at.sentence(), " ");
    }
    absl::StrAppend(&order, "\n");
  }
  return order;
}

inline std::string ValueAt(const Segment& segment, uint32_t slot,
                           uint32_t document) {
  const StoredColumn* const column = segment.columns.Find(slot);
  return column == nullptr
             ? ""
             : std::string(column->Content(column->NumberAt(document)));
}

// Returns the terms of each document in ascending order, those of a word with
// the bits of the fields where it stands, whether they have sets or not.
inline std::vector<std::string> SpelledTerms(const Segment& segment) {
  std::map<std::string, std::map<uint32_t, uint32_t>> fields_of;
  const Xapian::Database& postings = segment.postings;
  for (auto term = postings.allterms_begin(); term != postings.allterms_end();
       ++term) {
    if (segment.sets.Find(*term)) continue;
    SetBuilder builder(segment.entry.documents);
    builder.Begin(*term);
    builder.AddPostings(postings);
    const uint32_t fields = builder.fields();
    const auto sets = builder.Take();
    size_t set = 0;
    for (uint32_t bit = 1; bit <= std::max(fields, 1u); bit <<= 1) {
      if (fields != 0 && (fields & bit) == 0) continue;
      for (uint32_t document : sets[set]) {
        fields_of[*term][document] |= fields == 0 ? 0 : bit;
      }
      ++set;
    }
  }
  for (uint32_t i = 0; i < segment.sets.terms(); ++i) {
    const std::string term(segment.sets.Term(i));
    const uint32_t fields = segment.sets.Fields(i);
    for (uint32_t bit = 1; bit <= std::max(fields, 1u); bit <<= 1) {
      if (fields != 0 && (fields & bit) == 0) continue;
      segment.sets.Set(i, bit).ForEach([&](uint32_t document) {
        fields_of[term][document] |= fields == 0 ? 0 : bit;
      });
    }
  }
  std::vector<std::string> terms(size_t{segment.entry.documents} + 1);
  for (const auto& [term, documents] : fields_of) {
    for (const auto& [document, fields] : documents) {
      absl::StrAppend(&terms[document], term, "=", fields, " ");
    }
  }
  return terms;
}

// Returns all that a living document is, but for its numbers and the build
// that wrote it, in the order of the index.
inline std::vector<std::string> LivingDocuments(const std::string& folder) {
  std::vector<std::string> documents;
  for (const auto& segment : SegmentsOf(folder)) {
    const std::vector<std::string> terms = SpelledTerms(*segment);
    for (uint32_t i = 1; i <= segment->entry.documents; ++i) {
      if (HasBit(segment->dead, i)) continue;
      std::string document =
          absl::StrCat(terms[i], "\n", SpelledWords(segment->words, i));
      for (const StoredColumn& column : segment->columns.columns()) {
        if (column.slot() == kGenerationSlot || column.NumberAt(i) == 0) {
          continue;
        }
        absl::StrAppend(&document, column.slot(), ":",
                        ValueAt(*segment, column.slot(), i), " ");
      }
      const size_t letter = segment->letters.LetterOf(i);
      if (segment->letters.FirstDocument(letter) == i) {
        const auto read = segment->letters.Read(letter);
        EXPECT_TRUE(read.ok()) << read.status();
        if (read.ok()) absl::StrAppend(&document, EncodeLetter(*read));
      }
      documents.push_back(std::move(document));
    }
  }
  return documents;
}

// The same, whatever their order.
inline std::vector<std::string> SortedDocuments(const std::string& folder) {
  std::vector<std::string> documents = LivingDocuments(folder);
  std::sort(documents.begin(), documents.end());
  return documents;
}

// Returns the ids of living letters, each as often as it stands there, in the
// order of the index, with the number of its documents: "A2".
inline std::vector<std::string> LivingLettersOf(const std::string& folder) {
  std::vector<std::string> letters;
  for (const auto& segment : SegmentsOf(folder)) {
    for (size_t i = 0; i < segment->letters.letters(); ++i) {
      const uint32_t first = segment->letters.FirstDocument(i);
      if (HasBit(segment->dead, first)) continue;
      const auto letter = segment->letters.Read(i);
      EXPECT_TRUE(letter.ok()) << letter.status();
      letters.push_back(
          absl::StrCat(letter.ok() ? letter->id : "?",
                       segment->letters.FirstDocument(i + 1) - first));
    }
  }
  return letters;
}

}  // namespace imr

#endif  // IMR_TESTS_INDEXER_READ_BACK_H_
