// Where topics end in a guideline line: they hold commas and full stops.
// Outside face: TopicFinder.
#ifndef IMR_INDEXER_MTUS_TOPICS_H_
#define IMR_INDEXER_MTUS_TOPICS_H_

#include <cstddef>

#include "absl/strings/string_view.h"

#include "indexer/citation_scanner.h"
#include "indexer/mtus_chapters.h"

namespace imr {

// The end of one topic, which begins at a word.
class TopicFinder {
 public:
  // `has_pages`: pages of the topic's chapter stand before it.
  TopicFinder(const CitationScanner& scanner, const ChapterFinder& chapters,
              size_t begin, bool has_pages)
      : scanner_(scanner),
        chapters_(chapters),
        begin_(begin),
        has_pages_(has_pages) {}

  // Returns where the topic ends, before `limit`: where the lexicon's longest
  // form ends, or at a comma outside brackets that a capital follows; a
  // numbered section ("3.3.9 Opioids for ...") where the next number starts.
  size_t End(size_t limit) const;

 private:
  absl::string_view line() const { return scanner_.line(); }
  size_t NumberedEnd(size_t limit) const;
  size_t NamedEnd(size_t limit) const;
  size_t FormEnd(size_t limit) const;
  size_t SkippedAnd(size_t at) const;
  bool IsWholeTopic(size_t at, size_t limit) const;
  size_t SkippedBracket(size_t at, size_t limit) const;
  size_t NextSplit(size_t at, size_t limit) const;

  const CitationScanner& scanner_;
  const ChapterFinder& chapters_;
  const size_t begin_;
  const bool has_pages_;
};

}  // namespace imr

#endif  // IMR_INDEXER_MTUS_TOPICS_H_
