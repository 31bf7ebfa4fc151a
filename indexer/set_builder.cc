#include "indexer/set_builder.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <set>
#include <utility>

#include "common/term.h"

namespace imr {
namespace {

// Makes ascending, each once, what is out of order by a few places only: the
// documents of a letter.
void Straighten(std::vector<uint32_t>& documents) {
  for (size_t i = 1; i < documents.size(); ++i) {
    const uint32_t document = documents[i];
    size_t at = i;
    for (; at > 0 && documents[at - 1] > document; --at) {
      documents[at] = documents[at - 1];
    }
    documents[at] = document;
  }
  documents.erase(std::unique(documents.begin(), documents.end()),
                  documents.end());
}

void Write(SetBuilder& builder, absl::string_view term, SetFileWriter& writer) {
  const uint32_t fields = builder.fields();
  writer.Add(term, fields, builder.postings(), builder.Take());
}

// Returns the terms that have a set in one of the segments, or so many
// postings in all of them together that they get one.
std::set<std::string> FrequentIn(absl::Span<const Segment* const> segments,
                                 const Xapian::Database& postings) {
  std::set<std::string> terms;
  for (const Segment* segment : segments) {
    for (uint32_t i = 0; i < segment->sets.terms(); ++i) {
      terms.emplace(segment->sets.Term(i));
    }
  }
  const Xapian::TermIterator end = postings.allterms_end();
  for (auto at = postings.allterms_begin(); at != end; ++at) {
    if (at.get_termfreq() > kPostingsInXapian) terms.insert(*at);
  }
  return terms;
}

}  // namespace

SetBuilder::SetBuilder(uint32_t documents)
    : documents_(documents), of_field_(WordPosting::kFieldBits) {}

void SetBuilder::Begin(absl::string_view term) {
  term_ = std::string(term);
  is_word_ = IsWordTerm(term);
  postings_ = 0;
  for (std::vector<uint32_t>& set : of_field_) set.clear();
  of_all_.clear();
}

void SetBuilder::AddPosting(uint32_t document, uint32_t wdf) {
  ++postings_;
  if (!is_word_) return AddRange(document, DocumentsOfValue(wdf), of_all_);
  const WordPosting posting = WordPosting::FromWdf(wdf);
  for (uint32_t left = posting.fields; left != 0; left &= left - 1) {
    const int bit = std::countr_zero(left);
    AddRange(document, posting.DocumentsIn(1u << bit),
             of_field_[static_cast<size_t>(bit)]);
  }
  AddRange(document, posting.DocumentsIn(posting.fields), of_all_);
}

void SetBuilder::AddPostings(const Xapian::Database& postings, uint32_t base) {
  const Xapian::PostingIterator end = postings.postlist_end(term_);
  for (auto at = postings.postlist_begin(term_); at != end; ++at) {
    AddPosting(base + *at, at.get_wdf());
  }
}

void SetBuilder::AddRow(const SetFile& file, uint32_t number, uint32_t base) {
  postings_ += file.Postings(number);
  const auto add = [&](uint32_t fields, std::vector<uint32_t>& set) {
    file.Set(number, fields).ForEach([&](uint32_t document) {
      AddRange(base + document, 1, set);
    });
  };
  add(FieldBits(FieldId::kText), of_all_);
  for (uint32_t left = file.Fields(number); left != 0; left &= left - 1) {
    const auto bit = static_cast<size_t>(std::countr_zero(left));
    if (bit < of_field_.size()) add(1u << bit, of_field_[bit]);
  }
}

uint32_t SetBuilder::fields() const {
  uint32_t fields = 0;
  for (size_t bit = 0; bit < of_field_.size(); ++bit) {
    if (!of_field_[bit].empty()) fields |= 1u << bit;
  }
  return fields;
}

absl::Span<const std::vector<uint32_t>> SetBuilder::Take() {
  taken_.clear();
  for (std::vector<uint32_t>& set : of_field_) {
    if (set.empty()) continue;
    Straighten(set);
    taken_.push_back(std::exchange(set, {}));
  }
  if (taken_.size() != 1) {
    Straighten(of_all_);
    taken_.push_back(std::exchange(of_all_, {}));
  }
  return taken_;
}

void SetBuilder::AddRange(uint32_t first, uint32_t documents,
                          std::vector<uint32_t>& set) const {
  if (first > documents_) return;  // damage
  const uint32_t count = std::min(documents, documents_ - first + 1);
  for (uint32_t i = 0; i < count; ++i) set.push_back(first + i);
}

absl::Status WriteSets(const FrequentTerms& terms,
                       const Xapian::Database& postings, uint32_t documents,
                       const std::string& path) {
  SetFileWriter writer(path, documents);
  SetBuilder builder(documents);
  for (const FrequentTerm* term : terms.Sorted()) {
    builder.Begin(term->term());
    builder.AddPostings(postings);
    term->ForEach([&](uint32_t document, uint32_t wdf) {
      builder.AddPosting(document, wdf);
    });
    Write(builder, term->term(), writer);
  }
  return writer.Finish();
}

absl::Status MergeSets(absl::Span<const Segment* const> segments,
                       const Xapian::Database& postings,
                       const std::string& path) {
  uint32_t documents = 0;
  for (const Segment* segment : segments) documents += segment->entry.documents;
  SetFileWriter writer(path, documents);
  SetBuilder builder(documents);
  for (const std::string& term : FrequentIn(segments, postings)) {
    builder.Begin(term);
    uint32_t base = 0;
    for (const Segment* segment : segments) {
      const std::optional<uint32_t> row = segment->sets.Find(term);
      if (row) {
        builder.AddRow(segment->sets, *row, base);
      } else {
        builder.AddPostings(segment->postings, base);
      }
      base += segment->entry.documents;
    }
    Write(builder, term, writer);
  }
  return writer.Finish();
}

}  // namespace imr
