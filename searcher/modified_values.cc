#include "searcher/modified_values.h"

#include <algorithm>

#include "absl/strings/string_view.h"

#include "searcher/claims_administrators.h"
#include "searcher/word_steps.h"

namespace imr {
namespace {

using Words = absl::Span<const Word>;

// What a claims administrator does; "approved" is also said of the reviewer.
constexpr absl::string_view kCertified[] = {"authorized", "certified"};
constexpr absl::string_view kAllowed[] = {"approved", "authorized",
                                          "certified"};

// Returns one past "by the carrier"; 0 if that does not stand at `at`.
size_t EndOfBy(Words words, size_t at) {
  const size_t by = EndOf("by", words, at);
  return by > 0 ? EndOfClaimsAdministrator(words, by) : 0;
}

size_t EndOfPart(Words words, size_t at) {
  size_t end = 0;
  if (const size_t partly = EndOfAny({"partially", "partly"}, words, at)) {
    end = EndOfAny(kCertified, words, partly);
  } else if (const size_t partial = EndOf("partial", words, at)) {
    end = EndOfAny({"authorization", "certification"}, words, partial);
  } else if (const size_t verb = EndOfAny(kCertified, words, at)) {
    end = EndOf("in part", words, verb);
  }
  return end > 0 ? std::max(end, EndOfBy(words, end)) : 0;
}

// Returns one past what leaves a part in dispute if the claims administrator
// did it: "approved", "modified", "partially denied".
size_t EndOfDone(Words words, size_t at) {
  const size_t done =
      std::max(EndOfAny(kAllowed, words, at), EndOf("modified", words, at));
  const size_t partly = EndOfAny({"partially", "partly"}, words, at);
  if (done > 0 || partly == 0) return done;
  return std::max(EndOfAny(kAllowed, words, partly),
                  EndOf("denied", words, partly));
}

// Returns one past "fewer visits than requested"; 0 if that does not stand at
// `at`.
size_t EndOfFewer(Words words, size_t at) {
  const size_t fewer =
      at < words.size() ? EndOfAny({"fewer", "less"}, words, at) : 0;
  if (fewer == 0) return 0;
  const size_t what = EndOfAny(
      {"pills", "sessions", "tablets", "treatments", "units", "visits"}, words,
      fewer);
  return EndOf("than requested", words, std::max(fewer, what));
}

size_t EndOfAllowedFewer(Words words, size_t at) {
  const size_t who = std::max(at, EndOfClaimsAdministrator(words, at));
  const size_t verb = EndOfAny(kAllowed, words, who);
  return verb > 0 ? EndOfFewer(words, verb) : 0;
}

size_t EndOfWhoDid(Words words, size_t at) {
  const size_t who = EndOfClaimsAdministrator(words, at);
  if (who == 0) return 0;
  return std::max(EndOfDone(words, who), EndOf("modification", words, who));
}

size_t EndOfDoneBy(Words words, size_t at) {
  const size_t done = EndOfDone(words, at);
  return done > 0 ? EndOfBy(words, done) : 0;
}

}  // namespace

size_t EndOfModified(Words words, size_t at) {
  const size_t set_phrase =
      EndOfAny({"certified with modification", "certified with modifications",
                "modified certification", "modified from", "modified to",
                "modified to allow"},
               words, at);
  return std::max({set_phrase, EndOfPart(words, at), EndOfWhoDid(words, at),
                   EndOfDoneBy(words, at), EndOfAllowedFewer(words, at)});
}

}  // namespace imr
