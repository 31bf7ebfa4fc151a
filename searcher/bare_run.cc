#include "searcher/bare_run.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

#include "common/words.h"
#include "searcher/bare_choice.h"
#include "searcher/bare_context.h"
#include "searcher/bare_excluded.h"
#include "searcher/bare_lack.h"
#include "searcher/bare_notes.h"
#include "searcher/bare_order.h"
#include "searcher/bare_patterns.h"
#include "searcher/bare_phrases.h"
#include "searcher/bare_readings.h"
#include "searcher/bare_redundant.h"
#include "searcher/put_right.h"
#include "searcher/shorthand.h"
#include "searcher/text_nodes.h"
#include "searcher/versus.h"

namespace imr {
namespace {

// Reads a run from left to right. `place_` is the byte up to which it is read.
class BareRun {
 public:
  BareRun(absl::string_view query, absl::Span<const Token> run,
          const Token* next, absl::CivilDay today, ItemList& items)
      : query_(query),
        run_(run),
        today_(today),
        items_(items),
        words_(WordsPutRight(query, run)),
        outcomes_(OutcomesIn(query, words_)),
        excluded_(query, words_, next, today, items),
        place_(run.front().begin) {}

  void Read() {
    for (size_t i = 0; i < run_.size(); ++i) {
      is_pattern_ = IsPattern(run_[i].text);
      while (place_ < run_[i].end) ReadPieceOf(i);
    }
  }

 private:
  // Reads the next piece of token `i`, which may reach into later tokens.
  void ReadPieceOf(size_t i) {
    const Token& token = run_[i];
    place_ = std::max(place_, token.begin);
    if (AddPhrase()) return;
    if (IsSignOfNext(token)) {
      place_ = token.end;
      return;
    }
    if (AddVersus(token)) return;
    const Understood understood = FirstUnderstood(token);
    if (!understood.readings.empty()) {
      AddUnderstood(understood);
      return;
    }
    if (token.kind == TokenKind::kWord && !before_.empty() &&
        IsBetweenNames(query_, words_, FirstWordFrom(place_), today_)) {
      items_.AddBareWord(place_, token.end, /*is_stop=*/true);
    } else if (token.kind == TokenKind::kWord) {
      AddWords(token.end);
    } else {
      AddOperator(i);
    }
    place_ = std::max(place_, token.end);
  }

  // "Skelaxin vs Soma", "acupuncture compared to PT", "page 78 vs page 80": a
  // determination is about one of them.
  bool AddVersus(const Token& token) {
    // Once a token: of "vs/soma/norco" the "vs" is read already at "/norco".
    if (before_.empty() || place_ != token.begin) return false;
    const size_t first = FirstWordFrom(token.begin);
    const size_t next = VersusEnd(words_, first);
    if (next == 0 || next == words_.size()) return false;
    const Understood other = BareReadingsAt(query_, words_, next, {}, today_);
    if (other.begin != words_[next].begin ||
        !AreCompared(before_, other.readings)) {
      return false;
    }
    Token sign = token;
    sign.kind = TokenKind::kOr;
    sign.capitals = false;  // of these two, not of all that follows
    sign.end = words_[next - 1].end;
    sign.text = query_.substr(sign.begin, sign.end - sign.begin);
    items_.AddSign(sign);
    place_ = sign.end;
    before_.clear();
    return true;
  }

  // Returns true for the ">" of "PT > 24 visits", which is read with its
  // figures.
  bool IsSignOfNext(const Token& token) const {
    const size_t next = FirstWordFrom(token.end);
    const bool is_sign =
        token.text.find_first_not_of("<>=") == absl::string_view::npos;
    if (!is_sign || next == words_.size()) return false;
    const Understood understood =
        BareReadingsAt(query_, words_, next, before_, today_);
    return !understood.readings.empty() && understood.begin <= token.begin;
  }

  // Adds what begins at `place_` and is no name.
  bool AddPhrase() {
    const size_t first = FirstWordFrom(place_);
    if (first == words_.size() || words_[first].begin != place_) return false;
    return TakePhrase(
               AddStopPhrase(query_, words_, first, before_, today_, items_)) ||
           TakeNot(excluded_.AddExclusion(first)) || AddLack(first) ||
           TakePhrase(AddLaw(words_, first, items_)) ||
           (has_drug_ &&
            TakeNot(AddDirections(words_, first, has_amount_, items_))) ||
           TakeWord(AddSetPhrase(query_, words_, first, items_));
  }

  // "no psych clearance", "lack of functional improvement".
  bool AddLack(size_t first) {
    // Each looks for all names of a thing, near others.
    constexpr int kMostLacks = 8;
    if (lacks_ == kMostLacks) return false;
    Lack lack = LackAt(query_, words_, first, today_);
    if (lack.end == 0) return false;
    ++lacks_;
    place_ = lack.end;
    before_ = lack.missed.readings;
    excluded_.TakeSign();
    items_.AddLack(std::move(lack));
    return true;
  }

  // Goes on behind a NOT that ends at byte `end`; returns false if that is 0.
  bool TakeNot(size_t end) {
    if (end == 0) return false;
    place_ = end;
    return true;
  }

  // Goes on behind a phrase that ends at byte `end`; returns false if that is
  // 0.
  bool TakePhrase(size_t end) {
    if (end == 0) return false;
    place_ = end;
    before_.clear();
    return true;
  }

  // Goes on, as TakePhrase() does, behind one that may be what a NOT is of.
  bool TakeWord(size_t end) {
    if (!TakePhrase(end)) return false;
    excluded_.TakeSign();
    return true;
  }

  // Returns the first words of `token` from `place_` on that stand for a
  // field.
  Understood FirstUnderstood(const Token& token) {
    if (is_pattern_ && place_ == token.begin) {
      Understood cases = CasesThatBegin(token.text, token.begin);
      return cases.readings.empty() ? OutcomeOfRoot(token.text, token.begin)
                                    : cases;
    }
    if (is_pattern_) return {};
    for (size_t word = FirstWordFrom(place_); word < words_.size(); ++word) {
      if (words_[word].begin >= token.end) break;
      if (words_[word].joined) continue;
      Understood understood =
          BareReadingsAt(query_, words_, word, before_, today_);
      if (!understood.readings.empty()) return understood;
    }
    return {};
  }

  size_t FirstWordFrom(size_t place) const {
    const auto first = std::lower_bound(
        words_.begin(), words_.end(), place,
        [](const Word& word, size_t at) { return word.begin < at; });
    return static_cast<size_t>(first - words_.begin());
  }

  void AddUnderstood(const Understood& understood) {
    if (understood.begin > place_) AddWords(understood.begin);
    excluded_.AddListed(FirstWordFrom(understood.begin));
    has_drug_ = has_drug_ || Has(understood, FieldId::kDrug);
    has_amount_ = has_amount_ || Has(understood, FieldId::kStrength) ||
                  Has(understood, FieldId::kQuantity);
    excluded_.TakeUnderstood(understood);
    if (IsSaidOtherwise(query_, words_, outcomes_, understood)) {
      items_.AddBareWord(understood.begin, understood.end, /*is_stop=*/true);
    } else {
      items_.AddUnderstood(understood);
    }
    place_ = understood.end;
    before_ = understood.readings;
  }

  // Adds the bytes from `place_` to `end` as words.
  void AddWords(size_t end) {
    const absl::string_view text = query_.substr(place_, end - place_);
    if (IsAfterGuideline() && AddEdition(text, place_, items_)) {
      before_.clear();
      excluded_.TakeWords(text);
      return;
    }
    const absl::string_view compared = ComparisonIn(query_, place_, end);
    if (!compared.empty()) {
      items_.notes().Add(absl::StrCat(
          compared,
          ": only words, nothing is compared; quantity, refills, age, page, "
          "year and days can be, as in quantity:>60"));
      if (compared.data() == text.data() &&
          absl::ascii_isalpha(static_cast<unsigned char>(text[0]))) {
        AddComparing(compared);
        return;
      }
    }
    const size_t first = FirstWordFrom(place_);
    if (first < words_.size() && words_[first].begin == place_) {
      NoteNoOutcome(query_, words_, first, items_.notes());
    }
    const std::string spelled_out = SpelledOut(text);
    if (spelled_out.empty()) {
      items_.AddBareWord(place_, end);
    } else {
      items_.AddShorthand(place_, end, spelled_out);
    }
    if (FoldText(text).empty()) return;
    before_.clear();
    excluded_.TakeWords(text);
  }

  // Adds the "more than" of a comparison that nothing is compared by: letters
  // say it in many ways.
  void AddComparing(absl::string_view compared) {
    const size_t figures = compared.find_first_of("0123456789");
    const absl::string_view words =
        absl::StripTrailingAsciiWhitespace(compared.substr(0, figures));
    items_.AddBareWord(place_, place_ + words.size(), /*is_stop=*/true);
    place_ += figures;
    before_.clear();
    excluded_.TakeSign();
  }

  bool IsAfterGuideline() const {
    if (before_.empty()) return false;
    const FieldId field = before_[0].meaning.field;
    return field == FieldId::kGuideline || field == FieldId::kChapter ||
           field == FieldId::kCaGuideline || field == FieldId::kCaChapter;
  }

  void AddOperator(size_t i) {
    const size_t next = FirstWordFrom(run_[i].end);
    if (run_[i].kind == TokenKind::kNot) {
      const bool is_contrast = i == 0 || !before_.empty();
      const size_t end = excluded_.AddNegation(run_[i], next, is_contrast);
      if (!TakeNot(end)) AddWords(run_[i].end);
      return;
    }
    if (const size_t end = excluded_.AddJoined(run_[i], next); end > 0) {
      place_ = end;
      return;
    }
    items_.AddSign(run_[i]);
    before_.clear();
    excluded_.TakeSign();
  }

  const absl::string_view query_;
  const absl::Span<const Token> run_;
  const absl::CivilDay today_;
  ItemList& items_;
  const std::vector<Word> words_;
  const std::vector<LexiconMatch> outcomes_;
  BareExcluded excluded_;
  size_t place_;
  bool is_pattern_ = false;      // the token being read
  std::vector<Reading> before_;  // of what was just understood
  int lacks_ = 0;                // of the run so far
  bool has_drug_ = false;        // of the run so far
  bool has_amount_ = false;      // a strength or quantity
};

}  // namespace

bool IsBareWord(const Token& token) {
  const bool small_letters = !token.capitals && (token.kind == TokenKind::kOr ||
                                                 token.kind == TokenKind::kNot);
  return token.kind == TokenKind::kWord || token.kind == TokenKind::kAnd ||
         small_letters;
}

void ReadBareRun(absl::string_view query, absl::Span<const Token> run,
                 const Token* next, absl::CivilDay today, ItemList& items) {
  BareRun(query, run, next, today, items).Read();
}

}  // namespace imr
