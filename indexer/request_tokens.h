// A request in numbers, words and signs: what the scanners of a request read.
// Numbers stand apart from the letters glued to them ("10mg", "3x4"), number
// words are numbers ("twenty-four", "six (6)"), "xwk" after a number is "x"
// and "wk". The words of common/words.h serve lexicons; these serve amounts
// and dates, where signs carry the meaning.
// Outside face: TokenizeRequest(), RequestToken.
#ifndef IMR_INDEXER_REQUEST_TOKENS_H_
#define IMR_INDEXER_REQUEST_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace imr {

struct RequestToken {
  enum class Kind : uint8_t {
    kEnd,     // what stands before the first and after the last token
    kWord,    // letters
    kNumber,  // digits with "," and "."; a number word
    kSign,    // one character
  };
  Kind kind = Kind::kEnd;
  bool glued = false;    // no space before it
  bool spelled = false;  // a number word, perhaps with digits: "six (6)"
  uint32_t begin = 0;    // bytes in the request
  uint32_t end = 0;
  double value = 0;        // of a number
  absl::string_view text;  // as in the lower-case request

  bool IsNumber() const { return kind == Kind::kNumber; }
  bool IsWord() const { return kind == Kind::kWord; }
  bool Is(absl::string_view word) const {
    return kind != Kind::kNumber && text == word;
  }
  bool IsAny(std::initializer_list<absl::string_view> words) const;
};

// Tokens that may be asked for at any place: beyond the ends stand kEnd tokens,
// so that a scanner looks around without asking where it is.
class RequestTokens {
 public:
  RequestTokens() = default;
  explicit RequestTokens(std::vector<RequestToken> tokens)
      : tokens_(std::move(tokens)) {}

  size_t size() const { return tokens_.size(); }
  const RequestToken& operator[](size_t i) const {
    return i < tokens_.size() ? tokens_[i] : end_;
  }
  // The token `back` places before `i`.
  const RequestToken& Before(size_t i, size_t back = 1) const {
    return back <= i ? (*this)[i - back] : end_;
  }

 private:
  std::vector<RequestToken> tokens_;
  RequestToken end_;
};

// Splits a request that is in lower case (ASCII letters at least). The tokens
// point into `lower`.
RequestTokens TokenizeRequest(absl::string_view lower);

}  // namespace imr

#endif  // IMR_INDEXER_REQUEST_TOKENS_H_
