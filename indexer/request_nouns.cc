// One list of words for each kind.
#include "indexer/request_nouns.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/word_slips.h"

namespace imr {
namespace {

constexpr absl::string_view kMarks[] = {
    "#",       "qty",        "qnty", "qt",       "quantity",
    "quanity", "quantities", "disp", "dispense", "dispensed"};

constexpr absl::string_view kMarkFillers[] = {
    ":", ".", "-", "=", "(", "of", "requested", "#", "is", "x", ","};

constexpr absl::string_view kPieces[] = {
    "tablet",  "tablets",  "tab",    "tabs",    "caplet",      "caplets",
    "capsule", "capsules", "cap",    "caps",    "softgel",     "softgels",
    "pill",    "pills",    "patch",  "patches", "suppository", "suppositories",
    "lozenge", "lozenges", "troche", "troches", "film",        "films",
    "syringe", "syringes", "vial",   "vials",   "ampule",      "ampules",
    "packet",  "packets",  "sachet", "sachets"};

constexpr absl::string_view kVisits[] = {
    "visit",       "visits",     "session",    "sessions",    "treatment",
    "treatments",  "tx",         "txs",        "appointment", "appointments",
    "injection",   "injections", "blocks",     "infusions",   "consultations",
    "evaluations", "procedures", "classes",    "quadrants",   "trips",
    "tests",       "screens",    "follow-ups", "sets",        "pair",
    "pairs"};

constexpr absl::string_view kContainers[] = {
    "box",       "boxes",      "bottle",  "bottles",  "tube",    "tubes",
    "container", "containers", "jar",     "jars",     "kit",     "kits",
    "pack",      "packs",      "package", "packages", "unit",    "units",
    "each",      "ea",         "pen",     "pens",     "inhaler", "inhalers",
    "cartridge", "cartridges", "dose",    "doses",    "can",     "cans",
    "piece",     "pieces",     "set",     "roll",     "rolls"};

constexpr absl::string_view kNumberNames[] = {
    "level", "levels",  "phase",   "grade", "type", "stage", "class",
    "cpt",   "code",    "codes",   "hcpcs", "icd",  "dsm",   "vitamin",
    "vit",   "omega",   "factor",  "every", "q",    "age",   "size",
    "part",  "chapter", "section", "day",   "week", "month", "year",
    "no",    "mri",     "model"};

constexpr absl::string_view kMeasures[] = {
    "level",       "levels",       "view",     "views",
    "phase",       "point",        "points",   "tesla",
    "t",           "wheel",        "wheeled",  "wheels",
    "inch",        "inches",       "in",       "cm",
    "mm",          "feet",         "foot",     "ft",
    "mile",        "miles",        "lb",       "lbs",
    "pound",       "pounds",       "mmhg",     "hz",
    "%",           "way",          "d",        "h",
    "minute",      "minutes",      "min",      "mins",
    "am",          "pm",           "lead",     "leads",
    "channel",     "channels",     "x",        "times",
    "time",        "refill",       "refills",  "person",
    "prong",       "panel",        "stage",    "part",
    "step",        "site",         "sites",    "areas",
    "application", "applications", "teaspoon", "teaspoons",
    "tsp",         "tablespoon",   "puff",     "puffs",
    "drop",        "drops",        "layer",    "oh",
    "hydroxy"};

constexpr absl::string_view kDirections[] = {
    "po",    "by",      "orally", "oral",     "p",     "q",    "qd",
    "qhs",   "qam",     "qpm",    "qid",      "bid",   "tid",  "hs",
    "daily", "nightly", "weekly", "biweekly", "every", "each", "once",
    "twice", "per",     "a",      "at",       "prn",   "as",   "in",
    "up",    "to",      "before", "with",     "("};

constexpr absl::string_view kDirectionVerbs[] = {
    "take",   "takes",  "taking",  "apply", "applied", "use",
    "inject", "inhale", "instill", "chew",  "place",   "wear"};

constexpr absl::string_view kLeaders[] = {"retrospective",
                                          "retro",
                                          "prospective",
                                          "request",
                                          "for",
                                          "of",
                                          "additional",
                                          "another",
                                          "initial",
                                          "continued",
                                          "continue",
                                          "more",
                                          "trial",
                                          "post",
                                          "pre",
                                          "op",
                                          "-",
                                          "operative",
                                          "purchase",
                                          "rental",
                                          "the",
                                          "an",
                                          "a",
                                          "outpatient",
                                          "remaining",
                                          "new",
                                          "(",
                                          "with"};

constexpr absl::string_view kPhraseEnds[] = {"for", "with", "to", "of",   "at",
                                             "per", "and",  "in", "over", ",",
                                             ":",   ";",    "("};

absl::Span<const absl::string_view> WordsOf(WordKind kind) {
  switch (kind) {
    case WordKind::kMark:
      return kMarks;
    case WordKind::kMarkFiller:
      return kMarkFillers;
    case WordKind::kPiece:
      return kPieces;
    case WordKind::kVisit:
      return kVisits;
    case WordKind::kContainer:
      return kContainers;
    case WordKind::kNamesNumber:
      return kNumberNames;
    case WordKind::kMeasure:
      return kMeasures;
    case WordKind::kDirection:
      return kDirections;
    case WordKind::kDirectionVerb:
      return kDirectionVerbs;
    case WordKind::kLeader:
      return kLeaders;
    case WordKind::kPhraseEnd:
      return kPhraseEnds;
  }
  return {};
}

// Nouns of visits long enough that one slip makes no other word of them:
// "12 sesssions", "6 vists".
constexpr absl::string_view kLongVisits[] = {"visits", "session", "sessions",
                                             "treatment", "treatments"};

bool IsMisspeltVisit(absl::string_view word) {
  return std::any_of(std::begin(kLongVisits), std::end(kLongVisits),
                     [&](absl::string_view noun) {
                       return word.size() > 4 && noun[0] == word[0] &&
                              IsOneEditApart(noun, word);
                     });
}

}  // namespace

bool IsWordOf(WordKind kind, const RequestToken& token) {
  if (token.IsNumber() || token.kind == RequestToken::Kind::kEnd) return false;
  if (kind == WordKind::kVisit && IsMisspeltVisit(token.text)) return true;
  if (kind == WordKind::kMark && token.text != "quantify" &&
      IsOneEditApart(token.text, "quantity")) {
    return true;
  }
  const auto words = WordsOf(kind);
  const char first = token.text.front();
  return std::any_of(words.begin(), words.end(), [&](absl::string_view word) {
    return word.front() == first && word == token.text;
  });
}

}  // namespace imr
