// The words "original request" are the anchor: no plain heading has them.
// Around them the parts are found by the verbs of the template, each from a
// table, each optional.
#include "indexer/request_chain.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/span.h"

#include "common/word_slips.h"
#include "indexer/find_bytes.h"

namespace imr {
namespace {

constexpr absl::string_view kAnchor = "original request";
constexpr size_t kNone = absl::string_view::npos;

// Ends of the first sentence: what was asked for stands before them.
constexpr absl::string_view kAskEnds[] = {
    " was the original request", " were the original request",
    " is the original request", " was original request",
    " the original request."};

// The verbs of a grant: the template's own, then those that stand for it, and
// may also be part of the request ("certified nurse").
constexpr absl::string_view kAuthorized[] = {"authorized", "authorised"};
constexpr absl::string_view kOtherGrants[] = {"certified", "approved",
                                              "granted", "allowed"};

// Where the disputed part begins.
constexpr absl::string_view kRestStarts[] = {"portion of the original request",
                                             "part of the original request",
                                             "remaining original request",
                                             "remaining request",
                                             "remaining portion",
                                             "the original request,",
                                             "the original request is"};

struct Found {
  size_t begin = kNone;
  size_t end = kNone;
  explicit operator bool() const { return begin != kNone; }
};

// Returns the earliest of `phrases` at or after `from`.
Found FindFirst(absl::string_view lower,
                absl::Span<const absl::string_view> phrases, size_t from) {
  Found first;
  for (const absl::string_view phrase : phrases) {
    const size_t at = FindBytes(lower, phrase, from);
    if (at < first.begin) first = {at, at + phrase.size()};
  }
  return first;
}

// What may stand before a request in a list.
constexpr absl::string_view kBullets[] = {
    "\xe2\x80\xa2",  // bullet
    "\xe2\x96\xaa",  // small square
    "\xe2\x97\x8f",  // circle
    "\xef\x82\xb7",  // the bullet of a symbol font
    "- ",           "* "};

bool IsTrimmed(char c, bool at_end) {
  return absl::ascii_isspace(static_cast<unsigned char>(c)) || c == ',' ||
         c == ';' || c == ':' || (at_end && c == '.');
}

// The start of the sentence in which `at` stands.
size_t SentenceStart(absl::string_view lower, size_t at, size_t floor) {
  const size_t stop = lower.substr(0, at).rfind(". ");
  return stop == kNone || stop < floor ? floor : stop + 1;
}

// "... authorized by the Claims Administrator" has the grant before the
// verb; "The Claims Administrator authorized ..., leaving" after it.
RequestSpan FindAuthorized(absl::string_view lower, size_t from, size_t to) {
  const absl::string_view head = lower.substr(0, to);
  Found verb = FindFirst(head, kAuthorized, from);
  if (!verb) verb = FindFirst(head, kOtherGrants, from);
  if (!verb) return {};
  const size_t sentence = SentenceStart(lower, verb.begin, from);
  const absl::string_view subject =
      lower.substr(sentence, verb.begin - sentence);
  if (absl::StrContains(subject, "administrator") ||
      absl::StrContains(subject, "utilization review")) {
    const Found leaving =
        FindFirst(head, {{", leaving", " leaving the"}}, verb.end);
    return {verb.end, leaving ? leaving.begin : to};
  }
  size_t end = verb.begin;
  for (const absl::string_view verb_form : {" was ", " were ", " is "}) {
    if (absl::EndsWith(subject, verb_form)) end -= verb_form.size();
  }
  return {sentence, end};
}

// The bytes after the last opening of the disputed part; empty if none is
// printed.
RequestSpan FindDisputed(absl::string_view lower, size_t from) {
  size_t start = 0;
  for (const absl::string_view opening : kRestStarts) {
    const size_t at = lower.rfind(opening);
    if (at != kNone && at >= from) start = std::max(start, at + opening.size());
  }
  return start == 0 ? RequestSpan() : RequestSpan{start, lower.size()};
}

// A heading whose "orginal request" is spelt right, and the way back.
class Respelled {
 public:
  explicit Respelled(absl::string_view lower) {
    constexpr absl::string_view kRequest = " request";
    constexpr absl::string_view kOriginal = "original";
    size_t done = 0;
    for (size_t at = FindBytes(lower, kRequest); at != kNone;
         at = FindBytes(lower, kRequest, at + 1)) {
      const size_t begin = lower.rfind(' ', at - 1) + 1;
      const absl::string_view word = lower.substr(begin, at - begin);
      if (word == kOriginal || !IsOneEditApart(word, kOriginal)) continue;
      Append(lower, done, begin);
      absl::StrAppend(&text_, kOriginal);
      back_.resize(text_.size(), begin);
      done = at;
    }
    if (!text_.empty()) Append(lower, done, lower.size());
    back_.push_back(lower.size());
  }

  bool IsNeeded() const { return !text_.empty(); }
  const std::string& text() const { return text_; }
  RequestSpan Back(RequestSpan span) const {
    return {back_[span.begin], back_[span.end]};
  }

 private:
  void Append(absl::string_view lower, size_t begin, size_t end) {
    absl::StrAppend(&text_, lower.substr(begin, end - begin));
    for (size_t at = begin; at < end; ++at) back_.push_back(at);
  }

  std::string text_;          // empty if nothing is misspelt
  std::vector<size_t> back_;  // for each byte of text_, that of the heading
};

}  // namespace

RequestSpan TrimmedSpan(absl::string_view lower, RequestSpan span,
                        bool is_last) {
  const auto trim_begin = [&] {
    while (!span.empty() && IsTrimmed(lower[span.begin], false)) ++span.begin;
  };
  trim_begin();
  for (const absl::string_view bullet : kBullets) {
    if (!absl::StartsWith(span.In(lower), bullet)) continue;
    span.begin += bullet.size();
    trim_begin();
  }
  const auto trim_end = [&] {
    while (!span.empty() && IsTrimmed(lower[span.end - 1], true)) --span.end;
  };
  trim_end();
  const absl::string_view text = span.In(lower);
  if (is_last && (absl::EndsWith(text, " is") || text == "is")) {
    span.end -= 2;
    trim_end();
  }
  return span;
}

namespace {

std::optional<RequestChain> FindSpelledChain(absl::string_view lower) {
  if (FindBytes(lower, kAnchor) == kNone) return std::nullopt;
  const Found ask = FindFirst(lower, kAskEnds, 0);
  const size_t from = ask ? ask.end : 0;
  RequestChain chain;
  if (ask) chain.requested = TrimmedSpan(lower, {0, ask.begin}, false);
  const RequestSpan disputed = FindDisputed(lower, from);
  const size_t middle_end = disputed.empty() ? lower.size() : disputed.begin;
  chain.authorized =
      TrimmedSpan(lower, FindAuthorized(lower, from, middle_end), false);
  chain.disputed = TrimmedSpan(lower, disputed, true);
  if (chain.disputed.empty()) chain.disputed = chain.requested;
  if (chain.disputed.empty()) {
    chain.disputed = TrimmedSpan(lower, {0, lower.size()}, true);
  }
  return chain;
}

}  // namespace

std::optional<RequestChain> FindChain(absl::string_view lower) {
  const Respelled respelled(lower);
  if (!respelled.IsNeeded()) return FindSpelledChain(lower);
  std::optional<RequestChain> chain = FindSpelledChain(respelled.text());
  if (!chain) return std::nullopt;
  for (RequestSpan* span :
       {&chain->requested, &chain->authorized, &chain->disputed}) {
    *span = respelled.Back(*span);
  }
  return chain;
}

}  // namespace imr
