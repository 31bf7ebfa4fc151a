#include "tools/make_letters/maker.h"

#include "tools/make_letters/forms.h"
#include "tools/make_letters/noise.h"
#include "tools/make_letters/random.h"
#include "tools/make_letters/sheet.h"

namespace imr {
namespace {

constexpr double kMisspeltShare = 0.5;  // letters with misspellings
constexpr double kCrLfShare = 0.015;
constexpr double kOddCharacterShare = 0.015;

// Text of the layouts of 2014 and 2015 mostly came as the seeds do.
SheetStyle DrawStyle(Layout layout, Random& random) {
  const double u = random.Unit();
  const bool is_early = layout == Layout::kDetermination2014 ||
                        layout == Layout::kDetermination2015;
  if (u < (is_early ? .6 : .35)) return SheetStyle::kSpaced;
  if (u < .8) return SheetStyle::kColumns;
  return u < .9 ? SheetStyle::kStream : SheetStyle::kRaw;
}

bool DrawHeader(Layout layout, SheetStyle style, Random& random) {
  const bool is_early = layout == Layout::kDetermination2014 ||
                        layout == Layout::kDetermination2015;
  return !is_early || style != SheetStyle::kSpaced || random.Chance(0.4);
}

LetterProse WriteProse(const ProseWriter& writer, const LetterFacts& facts,
                       Random& random) {
  LetterProse prose;
  ProseWriter::Letter letter(writer, facts, random);
  letter.AppendSummary(prose.summary);
  for (const DecisionFacts& decision : facts.decisions) {
    prose.rationales.emplace_back();
    letter.AppendRationale(decision, prose.rationales.back());
  }
  if (random.Chance(kMisspeltShare)) {
    for (int i = random.Between(1, 3); i > 0; --i) {
      Misspell(random, prose.summary);
    }
    Misspell(random, prose.rationales.back());
  }
  if (random.Chance(kOddCharacterShare)) UseOddCharacters(prose.summary);
  return prose;
}

}  // namespace

LetterMaker::LetterMaker(uint64_t seed, int first_year, int last_year)
    : seed_(seed), facts_(seed, first_year, last_year) {}

MadeLetter LetterMaker::Make(uint64_t number) const {
  Random random(seed_, number);
  MadeLetter letter;
  letter.facts = facts_.Make(number, random);
  const LetterProse prose = WriteProse(prose_, letter.facts, random);
  const SheetStyle style = DrawStyle(letter.facts.layout, random);
  letter.has_header = DrawHeader(letter.facts.layout, style, random);
  letter.text.reserve(12000);
  if (style == SheetStyle::kSpaced) letter.text += ' ';
  Sheet sheet(style, letter.text);
  WriteForm(letter.facts, prose, letter.has_header, sheet);
  if (random.Chance(kCrLfShare)) UseCrLf(letter.text);
  return letter;
}

}  // namespace imr
