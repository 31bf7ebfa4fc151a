// The engine against the oracle: random query trees over the sample corpus
// and over invented letters must find the same determinations, letters and
// facet counts, exactly.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include <xapian.h>

#include "common/text.h"
#include "common/words.h"
#include "indexer/column_builder.h"
#include "indexer/letter_format.h"
#include "searcher/evaluate.h"
#include "searcher/facets.h"
#include "searcher/match.h"
#include "searcher/plan.h"
#include "searcher/query_builder.h"
#include "searcher/query_tree.h"
#include "searcher/run.h"
#include "tests/oracle/oracle.h"
#include "tests/searcher/test_index.h"

namespace imr {
namespace {

constexpr int kQueries = 250;  // of each corpus
constexpr int kFacetsPerQuery = 3;

using Random = std::mt19937;

size_t Below(Random& random, size_t limit) {
  return std::uniform_int_distribution<size_t>(0, limit - 1)(random);
}

template <typename T>
const T& OneOf(Random& random, const std::vector<T>& choices) {
  return choices[Below(random, choices.size())];
}

// Reads the sample corpus's text letters.
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

// Invented letters of few words, so that random queries meet often, and of
// every oddity a column can have: no values, many values, no determinations.
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
        "biopsy", "biopsies",   "\xc3\xa9tude"};
    std::string text;
    for (size_t i = 0; i < words; ++i) text += OneOf(random_, *kWords) + " ";
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

// Random trees whose leaves are mostly taken from the letters themselves.
class QueryMaker {
 public:
  QueryMaker(const Oracle& oracle, Random& random)
      : oracle_(oracle), random_(random) {}

  QueryNode Tree(int depth) {
    if (depth == 0 || Below(random_, 4) == 0) return Leaf();
    QueryNode node;
    node.kind = OneOf<NodeKind>(random_, {NodeKind::kAnd, NodeKind::kAnd,
                                          NodeKind::kOr, NodeKind::kNot});
    const size_t count =
        node.kind == NodeKind::kNot ? 1 : 1 + Below(random_, 3);
    for (size_t i = 0; i < count; ++i) {
      node.children.push_back(Tree(depth - 1));
    }
    return node;
  }

 private:
  QueryNode Leaf() {
    QueryNode leaf;
    switch (Below(random_, 10)) {
      case 0:
        leaf.kind = OneOf<NodeKind>(
            random_, {NodeKind::kAll, NodeKind::kNone, NodeKind::kUnread});
        return leaf;
      case 1:
      case 2:
        return WordLeaf(NodeKind::kWord);
      case 3:
        return WordLeaf(NodeKind::kExact);
      case 4:
        return WordLeaf(NodeKind::kPrefix);
      case 5:
        return WordsLeaf(NodeKind::kPhrase);
      case 6:
        return WordsLeaf(NodeKind::kNear);
      case 7:
        return RangeLeaf();
      default:
        return ValueLeaf();
    }
  }

  const OracleDocument& AnyDocument() {
    return OneOf(random_, oracle_.documents());
  }

  // Returns a run of words of some text, and the field it stands in.
  std::pair<FieldId, std::vector<Word>> Run(size_t most) {
    for (;;) {
      const FieldId field = TextFields()[Below(random_, TextFields().size())];
      const auto& texts = AnyDocument().words[static_cast<size_t>(field)];
      if (texts.empty()) continue;
      const std::vector<Word>& words = OneOf(random_, texts);
      if (words.empty()) continue;
      const size_t begin = Below(random_, words.size());
      const size_t end =
          std::min(words.size(), begin + 1 + Below(random_, most));
      return {Below(random_, 2) == 0 ? field : FieldId::kText,
              {words.begin() + static_cast<std::ptrdiff_t>(begin),
               words.begin() + static_cast<std::ptrdiff_t>(end)}};
    }
  }

  QueryNode WordLeaf(NodeKind kind) {
    const auto [field, words] = Run(1);
    QueryNode leaf;
    leaf.kind = kind;
    leaf.field = field;
    leaf.value = words[0].text;
    if (kind == NodeKind::kPrefix && leaf.value[0] > 0) {
      leaf.value.resize(1 + Below(random_, leaf.value.size()));
    }
    if (Below(random_, 20) == 0) leaf.value = "nowhere";
    return leaf;
  }

  QueryNode WordsLeaf(NodeKind kind) {
    const auto [field, words] = Run(4);
    QueryNode leaf;
    leaf.kind = kind;
    leaf.field = field;
    leaf.distance = static_cast<int>(Below(random_, 6));
    for (const Word& word : words) {
      if (!word.joined || Below(random_, 2) == 0) {
        leaf.words.push_back(word.text);
      }
    }
    if (leaf.words.empty()) leaf.words.push_back(words[0].text);
    if (kind == NodeKind::kNear) {
      std::shuffle(leaf.words.begin(), leaf.words.end(), random_);
    }
    return leaf;
  }

  // Returns a field of one of `kinds` and a value it has somewhere.
  std::pair<FieldId, std::string> AnyValue(std::vector<FieldKind> kinds) {
    for (;;) {
      const Field& field = AllFields()[Below(random_, AllFields().size())];
      if (std::find(kinds.begin(), kinds.end(), field.kind) == kinds.end()) {
        continue;
      }
      for (int tries = 0; tries < 20; ++tries) {
        const auto& values =
            AnyDocument().values[static_cast<size_t>(field.id)];
        if (!values.empty()) return {field.id, OneOf(random_, values)};
      }
    }
  }

  QueryNode ValueLeaf() {
    QueryNode leaf;
    leaf.kind = NodeKind::kValue;
    std::tie(leaf.field, leaf.value) =
        AnyValue({FieldKind::kKeyword, FieldKind::kKeyword, FieldKind::kNumber,
                  FieldKind::kDate});
    const bool is_date = GetField(leaf.field).kind == FieldKind::kDate;
    const std::string folded = FoldText(leaf.value);
    if (!is_date && !folded.empty() && Below(random_, 5) == 0) {
      leaf.kind = NodeKind::kPrefix;
      leaf.value = folded.substr(0, 1 + Below(random_, folded.size()));
      if (Below(random_, 3) == 0) leaf.value += " ";
    }
    return leaf;
  }

  QueryNode RangeLeaf() {
    QueryNode leaf;
    leaf.kind = NodeKind::kRange;
    std::tie(leaf.field, leaf.low) =
        AnyValue({FieldKind::kNumber, FieldKind::kDate});
    for (int tries = 0; tries < 20 && leaf.high.empty(); ++tries) {
      const auto& values =
          AnyDocument().values[static_cast<size_t>(leaf.field)];
      if (!values.empty()) leaf.high = OneOf(random_, values);
    }
    if (Below(random_, 4) == 0) leaf.low.clear();
    if (Below(random_, 4) == 0) leaf.high.clear();
    return leaf;
  }

  const Oracle& oracle_;
  Random& random_;
};

std::vector<FieldId> FacetFields() {
  std::vector<FieldId> fields;
  for (const Field& field : AllFields()) {
    if (!field.facet_title.empty()) fields.push_back(field.id);
  }
  return fields;
}

using Counts = std::map<std::string, std::pair<int64_t, int64_t>>;

Counts CountsOf(const FacetResult& facet) {
  Counts counts;
  for (const FacetValue& value : facet.values) {
    counts[value.value] = {value.count.determinations, value.count.letters};
  }
  return counts;
}

// Returns true if BuildFilter cannot say exactly what `node` means: a leaf
// that looks into a list in a slot, or into the order of words.
bool XapianDiffers(const QueryNode& node) {
  const Field& field = GetField(node.field);
  if (node.kind == NodeKind::kNear || node.kind == NodeKind::kPhrase) {
    return true;
  }
  if (node.kind == NodeKind::kPrefix && field.kind != FieldKind::kText) {
    return true;
  }
  const bool many = field.cardinality == Cardinality::kMany;
  if (node.kind == NodeKind::kRange && many) return true;
  if (node.kind == NodeKind::kValue && field.kind == FieldKind::kDate && many) {
    return true;
  }
  return std::any_of(node.children.begin(), node.children.end(), XapianDiffers);
}

std::vector<Xapian::docid> XapianMatches(const IndexReader& index,
                                         const QueryNode& tree) {
  Xapian::Enquire enquire(index.database());
  enquire.set_query(BuildFilter(tree));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::doccount all = index.database().get_doccount();
  const Xapian::MSet matches = enquire.get_mset(0, all, all);
  std::vector<Xapian::docid> docids(matches.begin(), matches.end());
  std::sort(docids.begin(), docids.end());
  return docids;
}

// Runs kQueries random queries; documents of the index stand in the order of
// the oracle's, so docid i is document i - 1.
void Compare(std::vector<Letter> letters, unsigned seed) {
  SCOPED_TRACE("seed " + std::to_string(seed));
  Random random(seed);
  // Half of the documents are read through the column file, half without.
  const auto half =
      letters.begin() + static_cast<std::ptrdiff_t>(letters.size() / 2);
  TestIndex folder({letters.begin(), half});
  ASSERT_TRUE(RefreshColumns(folder.folder()).ok());
  folder.Add({half, letters.end()});
  const IndexReader index = folder.Open();
  ASSERT_NE(index.columns(), nullptr);
  const Oracle oracle(std::move(letters));
  QueryMaker queries(oracle, random);
  const std::vector<FieldId> facets = FacetFields();
  int found = 0, compared_with_xapian = 0;
  for (int i = 0; i < kQueries && !::testing::Test::HasFailure(); ++i) {
    const QueryNode tree = queries.Tree(3);
    SCOPED_TRACE(ToString(tree));
    SearchRequest request;
    request.facets_only = true;
    for (int f = 0; f < kFacetsPerQuery; ++f) {
      request.facets.push_back({OneOf(random, facets), 0});
    }
    const Matches matches = Run(index, MakePlan(request, tree), request);

    const std::vector<bool> expected = oracle.Evaluate(tree);
    std::vector<Xapian::docid> docids;
    for (size_t d = 0; d < expected.size(); ++d) {
      if (expected[d]) docids.push_back(static_cast<Xapian::docid>(d + 1));
    }
    EXPECT_EQ(matches.set.Members(), docids);
    const auto [determinations, in_letters] = oracle.Count(expected);
    EXPECT_EQ(matches.total.determinations, determinations);
    EXPECT_EQ(matches.total.letters, in_letters);
    for (const FacetResult& facet : matches.facets) {
      EXPECT_EQ(CountsOf(facet), oracle.Facet(tree, facet.field))
          << GetField(facet.field).name;
    }
    if (!docids.empty() && docids.size() < expected.size()) ++found;
    if (!XapianDiffers(tree)) {
      EXPECT_EQ(XapianMatches(index, tree), docids);
      ++compared_with_xapian;
    }
  }
  // The queries must be worth asking.
  EXPECT_GT(found, kQueries / 4);
  EXPECT_GT(compared_with_xapian, kQueries / 4);
}

TEST(Oracle, AgreesOverTheSampleCorpus) { Compare(SampleLetters(), 20140902); }

TEST(Oracle, AgreesOverInventedLetters) {
  for (unsigned seed : {1u, 2u, 3u}) {
    Random random(seed);
    LetterMaker maker(random);
    std::vector<Letter> letters;
    letters.reserve(150);
    for (int i = 0; i < 150; ++i) letters.push_back(maker.Make(i));
    Compare(std::move(letters), seed);
  }
}

}  // namespace
}  // namespace imr
