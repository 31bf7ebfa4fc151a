#include "tools/bench/draw_queries.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "common/words.h"
#include "tools/make_letters/random.h"

namespace imr {
namespace {

constexpr int kTriesPerQuery = 200;
constexpr int kFacetQueriesPerShare = 3;
constexpr int kWordsOfAny = 6;
constexpr int kDaysOfRange = 180;
constexpr size_t kPrefixBytes = 4;

using Drawn = std::optional<BenchQuery>;

class QueryDrawer {
 public:
  QueryDrawer(const BenchVocabulary& vocabulary,
              absl::Span<const BenchDocument> samples, uint64_t seed)
      : vocabulary_(vocabulary), samples_(samples), random_(seed, 0) {
    rare_ = Words(0, 0.00005, 2, 20);
    common_ = Words(0.1, 1);
    middling_ = Words(0.005, 1);
    dated_ = Words(0.01, 0.3);
  }

  Drawn RareWord() { return OfWords("one rare word", "all", {OneOf(rare_)}); }

  Drawn CommonWords() {
    return OfWords("two common words", "all", {OneOf(common_), OneOf(common_)});
  }

  Drawn DrugOutcomePage() {
    BenchQuery query = {"drug + outcome + page", "all", {}, {}, "", ""};
    const BenchDocument& sample = Sample();
    for (const FieldId field :
         {FieldId::kDrug, FieldId::kOutcome, FieldId::kPage}) {
      if (!AddFilter(field, sample, query)) return std::nullopt;
    }
    return query;
  }

  Drawn FiltersAndWords() {
    const BenchDocument& sample = Sample();
    const std::vector<std::string> words = FairWordsOf(sample);
    if (words.size() < 2) return std::nullopt;
    Drawn query =
        OfWords("filters + words", "all", {OneOf(words), OneOf(words)});
    for (const FieldId field : {FieldId::kOutcome, FieldId::kSpecialty}) {
      if (query && !AddFilter(field, sample, *query)) return std::nullopt;
    }
    return query;
  }

  // Two or three words that follow each other in a determination's text. One
  // that is fair makes the phrase fair.
  Drawn Phrase() {
    const std::vector<Word> words = SplitWords(Sample().text);
    const size_t size = 2 + random_.Below(2);
    if (words.size() < size) return std::nullopt;
    const size_t at = random_.Below(static_cast<uint32_t>(words.size() - size));
    std::vector<std::string> phrase;
    bool is_fair = false;
    for (size_t i = at; i < at + size; ++i) {
      const bool follows = i == at || words[i].begin == words[i - 1].end + 1;
      if (!follows || !IsOfLetters(words[i])) return std::nullopt;
      is_fair = is_fair || vocabulary_.FairCount(words[i].text) > 0;
      phrase.push_back(words[i].text);
    }
    if (!is_fair) return std::nullopt;
    return OfWords("phrase", "phrase", std::move(phrase));
  }

  Drawn Prefix() {
    const std::string& word = OneOf(middling_);
    const size_t bytes = kPrefixBytes + random_.Below(3);
    if (word.size() <= bytes) return std::nullopt;
    const std::string prefix = word.substr(0, bytes);
    if (!vocabulary_.IsFairPrefix(prefix)) return std::nullopt;
    return OfWords("prefix", "prefix", {prefix});
  }

  Drawn WordAndDays() {
    const BenchDocument& sample = Sample();
    Drawn query = OfWords("word + date range", "all", {OneOf(dated_)});
    int day = 0;
    if (!query || !absl::SimpleAtoi(sample.decided, &day)) return std::nullopt;
    const absl::CivilDay from(day / 10000, day / 100 % 100, day % 100);
    query->from = sample.decided;
    query->to = SlotDay(from + kDaysOfRange);
    return query;
  }

  Drawn SixWords() {
    std::vector<std::string> words;
    for (int i = 0; i < kWordsOfAny; ++i) words.push_back(OneOf(middling_));
    return OfWords("six words, any", "any", std::move(words));
  }

  // A word that some `share` of the documents have, and their facets.
  Drawn Facets(double share) {
    const std::string group =
        absl::StrCat("facets ", std::lround(share * 100), " %");
    if (share == 1) return BenchQuery{group, "every", {}, {}, "", ""};
    for (const double width : {1.1, 1.3, 1.6, 2.0}) {
      const std::vector<std::string> words =
          Words(share / width, share * width);
      if (words.size() < kFacetQueriesPerShare) continue;
      return OfWords(group, "facets", {OneOf(words)});
    }
    return std::nullopt;
  }

 private:
  static bool IsOfLetters(const Word& word) {
    return !word.joined && word.end - word.begin == word.text.size() &&
           std::all_of(word.text.begin(), word.text.end(), [](char c) {
             return absl::ascii_islower(static_cast<unsigned char>(c));
           });
  }

  static std::string SlotDay(absl::CivilDay day) {
    return absl::StrCat(day.year(), absl::Dec(day.month(), absl::kZeroPad2),
                        absl::Dec(day.day(), absl::kZeroPad2));
  }

  // Returns the fair words that such a share of the documents have, or so
  // many of them, whichever is more.
  std::vector<std::string> Words(double least_share, double most_share,
                                 uint64_t least = 1, uint64_t most = 1) const {
    const auto all = static_cast<double>(vocabulary_.documents());
    return vocabulary_.FairWords(
        std::max(least, static_cast<uint64_t>(all * least_share)),
        std::max(most, static_cast<uint64_t>(all * most_share)));
  }

  const std::string& OneOf(const std::vector<std::string>& words) {
    static const std::string* const kNone = new std::string;
    if (words.empty()) return *kNone;
    return words[random_.Below(static_cast<uint32_t>(words.size()))];
  }

  const BenchDocument& Sample() {
    return samples_[random_.Below(static_cast<uint32_t>(samples_.size()))];
  }

  std::vector<std::string> FairWordsOf(const BenchDocument& document) const {
    std::vector<std::string> words;
    for (const Word& word : SplitWords(document.text)) {
      if (vocabulary_.FairCount(word.text) > 0) words.push_back(word.text);
    }
    return words;
  }

  // Returns the query, nothing if a word is missing or there twice.
  static Drawn OfWords(std::string group, std::string mode,
                       std::vector<std::string> words) {
    std::vector<std::string> sorted = words;
    std::sort(sorted.begin(), sorted.end());
    if (sorted.empty() || sorted.front().empty() ||
        std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) {
      return std::nullopt;
    }
    return BenchQuery{
        std::move(group), std::move(mode), std::move(words), {}, "", ""};
  }

  // Takes one of the document's values as a filter; false if it has none.
  bool AddFilter(FieldId field, const BenchDocument& document,
                 BenchQuery& query) {
    const auto column =
        std::find(kBenchFields.begin(), kBenchFields.end(), field);
    const std::vector<std::string>& values =
        document.values[static_cast<size_t>(column - kBenchFields.begin())];
    if (values.empty()) return false;
    query.filters.emplace_back(GetField(field).name, OneOf(values));
    return true;
  }

  const BenchVocabulary& vocabulary_;
  const absl::Span<const BenchDocument> samples_;
  Random random_;
  std::vector<std::string> rare_;
  std::vector<std::string> common_;
  std::vector<std::string> middling_;
  std::vector<std::string> dated_;
};

void Draw(int count, const std::function<Drawn()>& draw,
          std::vector<BenchQuery>& queries) {
  int left = count;
  for (int i = 0; i < count * kTriesPerQuery && left > 0; ++i) {
    Drawn query = draw();
    if (!query) continue;
    queries.push_back(*std::move(query));
    --left;
  }
}

}  // namespace

std::vector<BenchQuery> DrawQueries(const BenchVocabulary& vocabulary,
                                    absl::Span<const BenchDocument> samples,
                                    int per_class, uint64_t seed) {
  std::vector<BenchQuery> queries;
  if (samples.empty()) return queries;
  QueryDrawer drawer(vocabulary, samples, seed);
  for (Drawn (QueryDrawer::*draw)() :
       {&QueryDrawer::RareWord, &QueryDrawer::CommonWords,
        &QueryDrawer::DrugOutcomePage, &QueryDrawer::FiltersAndWords,
        &QueryDrawer::Phrase, &QueryDrawer::Prefix, &QueryDrawer::WordAndDays,
        &QueryDrawer::SixWords}) {
    Draw(
        per_class, [&] { return (drawer.*draw)(); }, queries);
  }
  for (const double share : {0.01, 0.1, 0.5, 1.0}) {
    Draw(
        share == 1 ? 1 : kFacetQueriesPerShare,
        [&] { return drawer.Facets(share); }, queries);
  }
  return queries;
}

}  // namespace imr
