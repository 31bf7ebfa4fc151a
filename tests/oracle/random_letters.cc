#include "tests/oracle/random_letters.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/letter_format.h"

namespace imr {
namespace {

class LetterMaker {
 public:
  explicit LetterMaker(Random& random) : random_(random) {}

  Letter Make(int serial) {
    Letter letter;
    letter.id = "CM14-09" + std::to_string(10000 + serial);
    letter.case_number = letter.id;
    letter.source.path = "letters/" + letter.id + ".txt";
    letter.layout = Maybe() ? "determination_2014" : "determination_2015";
    if (Maybe()) {
      letter.dates.decision =
          absl::CivilDay(2013 + static_cast<int>(Below(random_, 4)),
                         1 + static_cast<int>(Below(random_, 12)), 15);
    }
    if (Maybe()) letter.age = 20 + static_cast<int>(Below(random_, 50));
    letter.sex = OneOf<std::string>(random_, {"female", "male", ""});
    letter.specialties = Some({"pain management", "anesthesiology",
                               "psychiatry", "occupational medicine"});
    letter.licensed_states = Some({"CA", "TX", "OH"});
    letter.clinical_summary = Text(30);
    letter.body = Text(5);
    const size_t count = Below(random_, 4);
    for (size_t i = 0; i < count; ++i) {
      letter.determinations.push_back(MakeDetermination(static_cast<int>(i)));
    }
    if (count == 0) {
      letter.layout = "unknown";
      letter.problems.push_back({ProblemCode::kUnknownLayout, "odd", 1});
    }
    return letter;
  }

 private:
  bool Maybe() { return Below(random_, 2) == 0; }

  std::vector<std::string> Some(const std::vector<std::string>& from) {
    std::vector<std::string> some;
    for (const std::string& one : from) {
      if (Maybe()) some.push_back(one);
    }
    return some;
  }

  std::string Text(size_t words) {
    static const auto* const kWords = new std::vector<std::string>{
        "pain",   "injections", "injection",   "follow-up", "MRI",
        "L4-S1",  "weaning",    "benefit",     "benefits",  "functional",
        "xanax",  "Xanax",      "low",         "back",      "10/325",
        "2,000",  "patient's",  "improvement", "not",       "documented.",
        "biopsy", "biopsies",   "pains.",      "Dr.",       "\xc3\xa9tude"};
    std::string text;
    for (size_t i = 0; i < words; ++i) {
      text += OneOf(random_, *kWords) + (Below(random_, 12) > 0 ? " " : "\n");
    }
    return text;
  }

  Determination MakeDetermination(int index) {
    Determination one;
    one.number = index + 1;
    one.request = Text(6);
    if (Below(random_, 8) > 0) {
      one.outcome = Maybe() ? Outcome::kUpheld : Outcome::kOverturned;
    }
    for (const std::string& drug :
         Some({"alprazolam", "hydrocodone", "acetaminophen"})) {
      one.drugs.push_back({drug, {drug}, "opioid", ""});
    }
    if (Maybe()) one.quantity = static_cast<double>(Below(random_, 4)) * 30.5;
    if (Maybe()) one.refills = static_cast<int>(Below(random_, 3));
    one.retrospective = Maybe();
    if (Maybe()) {
      one.service_dates = {absl::CivilDay(2014, 3, 1),
                           absl::CivilDay(2014, 4, 2)};
    }
    if (Maybe()) one.reviewer.mtus.push_back(MakeCitation());
    if (Maybe()) one.claims_administrator.mtus.push_back(MakeCitation());
    one.reviewer.text = Text(6);
    one.claims_administrator.text = Text(6);
    one.rationale = Text(40);
    return one;
  }

  MtusCitation MakeCitation() {
    MtusCitation cited;
    cited.chapter = "Chronic Pain Treatment";
    cited.sections = Some({"Benzodiazepines", "Opioids"});
    for (int page : {8, 24, 66, 102}) {
      if (Maybe()) cited.pages.push_back(page);
    }
    return cited;
  }

  Random& random_;
};

}  // namespace

std::vector<Letter> SampleLetters() {
  std::vector<Letter> letters;
  std::set<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(
           std::string(IMR_SOURCE_DIR) + "/corpus/sample")) {
    if (entry.path().extension() == ".txt") paths.insert(entry.path());
  }
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    LetterSource source;
    source.path = path.string();
    source.kind = "txt";
    letters.push_back(
        ParseLetter(CleanText(bytes.str()).text, std::move(source)));
  }
  return letters;
}

std::vector<Letter> InventedLetters(int count, Random& random) {
  LetterMaker maker(random);
  std::vector<Letter> letters;
  for (int i = 0; i < count; ++i) letters.push_back(maker.Make(i));
  return letters;
}

}  // namespace imr
