// Walks back from the heading's end to a paragraph joint. At a page joint it
// must decide whether the words above belong to the heading: they do not if
// they end as a rationale does; they do if the sentence goes on, or if a
// modification's template ("... was the original request. ...") does.
#include "indexer/heading.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <vector>

#include "absl/strings/match.h"

#include "indexer/passage.h"
#include "indexer/printed_outcome.h"
#include "indexer/scan.h"

namespace imr {
namespace {

// Longer than any heading seen (441 bytes); more is a rationale without a
// paragraph's end.
constexpr size_t kLongestHeading = 700;

// Longest heading that is a paragraph of its own: compounds with directions.
constexpr size_t kLongestParagraph = 2000;

bool EndsSentence(absl::string_view words) {
  while (!words.empty() && absl::StrContains("\")'", words.back())) {
    words.remove_suffix(1);
  }
  return !words.empty() && absl::StrContains(".!?", words.back());
}

// How the later sentences of a modification's heading begin.
constexpr absl::string_view kModificationLeads[] = {
    "The Claims Administrator authorized", "The remaining IMR eligible",
    "The original request"};

// Words that end a rationale although its full stop is missing; the last are
// those of the notice on weaning that follows denials of opioids.
constexpr absl::string_view kVerdictEnds[] = {
    "necessary", "certified", "necessity",   "appropriate",     "supported",
    "indicated", "warranted", "established", "for this patient"};

bool EndsInVerdict(absl::string_view words) {
  return std::any_of(std::begin(kVerdictEnds), std::end(kVerdictEnds),
                     [words](absl::string_view ending) {
                       return absl::EndsWith(words, ending);
                     });
}

// Returns true if `below` goes on with the modification that `above` begins.
bool ContinuesModification(absl::string_view above, absl::string_view below) {
  constexpr Phrase kOriginal = "original request";
  for (const absl::string_view lead : kModificationLeads) {
    if (MatchPhrase(below, 0, lead) != kNotFound) return true;
  }
  return FindPhrase(above, kOriginal).found() &&
         FindPhrase(below, kOriginal).found();
}

// Returns the byte after the last break (paragraph or page joint) before `end`.
size_t AfterLastBreak(absl::string_view text, size_t from, size_t end) {
  if (end <= from) return end;
  for (const char joint : {kParagraphJoint, kPageJoint}) {
    const void* hit = memrchr(text.data() + from, joint, end - from);
    if (hit == nullptr) continue;
    from = static_cast<size_t>(static_cast<const char*>(hit) - text.data()) + 1;
  }
  return from;
}

// Returns true if `above` and `below`, parted by `joint`, are one heading.
bool GoesOn(absl::string_view above, char joint, absl::string_view below) {
  if (ContinuesModification(above, below)) return true;
  if (joint == kParagraphJoint || EndsSentence(above)) return false;
  return !EndsInVerdict(above);
}

// Returns the byte after the last sentence of a rationale, "... is not
// medically necessary.", that stands in bytes [from, end); `from` if none does.
size_t AfterVerdict(absl::string_view text, size_t from, size_t end) {
  size_t after = from;
  for (size_t dot = text.find('.', from); dot < end;
       dot = text.find('.', dot + 1)) {
    const bool ends = dot + 1 < end && IsJoint(text[dot + 1]);
    if (ends && EndsInVerdict(Between(text, from, dot))) after = dot + 2;
  }
  return after;
}

// Returns where a heading begins that shares its paragraph with a rationale:
// its last sentence, or the sentences of a modification's template.
size_t LastSentence(absl::string_view text, size_t from, size_t end) {
  const absl::string_view reach = text.substr(0, end);
  std::vector<size_t> begins = {from};
  for (size_t at = SentenceEnd(reach, from); at + 1 < end;
       at = SentenceEnd(reach, at + 1)) {
    begins.push_back(at + 1);
  }
  size_t last = begins.size() - 1;
  while (last > 0 &&
         ContinuesModification(Between(text, begins[last - 1], begins[last]),
                               Between(text, begins[last], end))) {
    --last;
  }
  return begins[last];
}

// Returns the end of the words that the first heading follows; kNotFound if
// they are not in `text`.
size_t LeadInEnd(absl::string_view text) {
  constexpr Phrase kFirst = "set";
  constexpr int kMostSplits = 6;
  Span first = FindPhrase(text, kFirst);
  for (; first.found(); first = FindPhrase(text, kFirst, first.end)) {
    const size_t end =
        MatchLetters(text, first.begin, "set forth below:", kMostSplits);
    if (end != kNotFound) return end;
  }
  return kNotFound;
}

}  // namespace

HeadingEnd FindHeadingEnd(absl::string_view section, size_t label,
                          bool needs_colon) {
  const size_t end = SkipJointsBack(section, label);
  const PrintedOutcome found = PrintedOutcomeBefore(section, end);
  if (found.begin == kNotFound) return {end, std::nullopt};
  const std::optional<Outcome> outcome = found.outcome;
  const size_t colon = SkipJointsBack(section, found.begin);
  if (colon > 0 && section[colon - 1] == ':') {
    return {SkipJointsBack(section, colon - 1), outcome};
  }
  if (needs_colon) return {end, std::nullopt};
  // "Norco #60 - Upheld".
  size_t dash = colon;
  while (dash > 0 && section[dash - 1] == '-') --dash;
  const bool is_dash = dash < colon && dash > 0 && IsJoint(section[dash - 1]);
  return {is_dash ? SkipJointsBack(section, dash) : colon, outcome};
}

size_t FindHeadingBegin(absl::string_view section, size_t from, size_t end,
                        bool has_paragraphs) {
  size_t begin = AfterLastBreak(section, from, end);
  while (begin > from && end - begin <= kLongestHeading) {
    const size_t above_end = SkipJointsBack(section, begin);
    const size_t above = AfterLastBreak(section, from, above_end);
    if (above_end <= from) break;
    // The paragraph right after the label is its rationale.
    if (above <= from && has_paragraphs) break;
    if (!GoesOn(Between(section, above, above_end), section[begin - 1],
                Between(section, begin, end))) {
      break;
    }
    begin = above;
  }
  begin = AfterVerdict(section, begin, end);
  // Where no paragraphs are marked, a sentence's end is all there is.
  const size_t longest = begin > from && section[begin - 1] == kParagraphJoint
                             ? kLongestParagraph
                             : kLongestHeading;
  const bool holds_rationale =
      !has_paragraphs || begin <= from || end - begin > longest;
  return holds_rationale ? LastSentence(section, begin, end) : begin;
}

size_t FindFirstHeadingBegin(absl::string_view section, size_t end,
                             bool has_paragraphs) {
  const size_t lead_in = LeadInEnd(section.substr(0, end));
  if (lead_in != kNotFound) return lead_in;
  return end > kLongestHeading
             ? FindHeadingBegin(section, 0, end, has_paragraphs)
             : 0;
}

}  // namespace imr
