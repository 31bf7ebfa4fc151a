#include "indexer/bitmap_builder.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"

#include "common/bitmap_file.h"
#include "common/fields.h"
#include "common/term.h"

namespace imr {
namespace {

// The fields for which a word may have bitmaps, ascending.
const std::vector<uint32_t>& BitmapFields() {
  static const auto* const kFields = [] {
    auto* const fields = new std::vector<uint32_t>;
    for (FieldId id : TextFields()) fields->push_back(FieldBits(id));
    fields->push_back(FieldBits(FieldId::kText));
    std::sort(fields->begin(), fields->end());
    return fields;
  }();
  return *kFields;
}

bool IsFrequent(uint64_t documents_with, uint32_t documents) {
  return documents_with * kBitmapShare >= documents;
}

// Terms of values begin with a capital, words never do.
bool IsWord(absl::string_view term) {
  return !term.empty() && !absl::ascii_isupper(term[0]);
}

}  // namespace

std::vector<DocumentBits> BitsOfWord(const Xapian::Database& postings,
                                     uint32_t documents, absl::string_view word,
                                     absl::Span<const uint32_t> fields) {
  static const uint32_t kLetterBits = LetterFieldBits();
  const std::string term = WordTerm(word);
  std::vector<DocumentBits> bits(fields.size(), NoDocuments(documents));
  const Xapian::PostingIterator end = postings.postlist_end(term);
  for (auto at = postings.postlist_begin(term); at != end; ++at) {
    const WordPosting posting = WordPosting::FromWdf(at.get_wdf());
    const uint32_t last = std::min(documents, *at + posting.documents - 1);
    for (size_t i = 0; i < fields.size(); ++i) {
      const uint32_t held = posting.fields & fields[i];
      if (held == 0) continue;
      const bool is_shared = (held & kLetterBits) != 0;
      const uint32_t end_of_range = is_shared ? last : *at;
      for (uint32_t d = *at; d <= end_of_range; ++d) SetBit(d, bits[i]);
    }
  }
  return bits;
}

absl::Status WriteBitmaps(const Xapian::Database& postings, uint32_t documents,
                          const std::string& path) {
  BitmapFileWriter writer(path, documents);
  // A posting may stand for several documents, seldom for more than these.
  constexpr uint64_t kDocumentsOfPosting = 4;
  for (auto at = postings.allterms_begin(); at != postings.allterms_end();
       ++at) {
    const std::string term = *at;
    if (!IsWord(term) || term.size() >= kMaxTermBytes ||
        !IsFrequent(at.get_termfreq() * kDocumentsOfPosting, documents)) {
      continue;
    }
    const std::vector<uint32_t>& fields = BitmapFields();
    const auto bits = BitsOfWord(postings, documents, term, fields);
    for (size_t i = 0; i < fields.size(); ++i) {
      if (IsFrequent(CountBits(bits[i]), documents)) {
        writer.Add(term, fields[i], bits[i]);
      }
    }
  }
  return writer.Finish();
}

}  // namespace imr
