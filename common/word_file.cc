#include "common/word_file.h"

#include <algorithm>
#include <numeric>

#include "common/damage.h"
#include "common/file_frame.h"
#include "common/output_file.h"
#include "common/status_macros.h"
#include "common/text_heads.h"
#include "common/varint.h"
#include "common/word_sequence.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRWRD02";

// A word's head, place and id.
constexpr size_t kWordBytes = sizeof(uint64_t) + 2 * sizeof(uint32_t);

struct Footer {
  uint64_t texts = 0;  // their bytes
  uint64_t documents = 0;
  uint64_t words = 0;
};

// Appends the sequences of an entry with each word's code replaced.
template <typename CodeOf>
void AppendRecoded(absl::string_view entry, CodeOf code_of,
                   std::string& recoded) {
  std::string sequence;
  uint64_t size = 0;
  while (ConsumeVarint(entry, size)) {
    absl::string_view codes = entry.substr(0, size);
    entry.remove_prefix(std::min<size_t>(size, entry.size()));
    sequence.clear();
    for (uint64_t code = 0; ConsumeVarint(codes, code);) {
      AppendVarint(
          code < kFirstWordId ? code : code_of(static_cast<uint32_t>(code)),
          sequence);
    }
    AppendVarint(sequence.size(), recoded);
    recoded.append(sequence);
  }
}

}  // namespace

absl::StatusOr<WordFile> WordFile::Open(const std::string& path) {
  ASSIGN_OR_RETURN(MappedFile mapped, MappedFile::Open(path));
  WordFile file(std::move(mapped));
  if (file.ReadFooter()) return file;
  return DamagedFile("open words", path);
}

bool WordFile::ReadFooter() {
  Footer footer;
  const auto body = ReadFrame(file_.bytes(), kMagic, footer);
  if (!body) return false;
  const uint64_t room = body->size();
  if (footer.documents >= room / sizeof(uint64_t) ||
      footer.words > room / kWordBytes || footer.texts > room) {
    return false;
  }
  const uint64_t tables = (footer.documents + 1) * sizeof(uint64_t) +
                          footer.words * kWordBytes + sizeof(uint32_t);
  if (tables > room - footer.texts) return false;
  const uint64_t begin = kMagic.size() + room - footer.texts - tables;
  if (begin % alignof(uint64_t) != 0) return false;
  MappedFile::Fetch(file_.bytes().substr(begin, tables));
  documents_ = static_cast<uint32_t>(footer.documents);
  words_ = static_cast<uint32_t>(footer.words);
  begin_ = reinterpret_cast<const uint64_t*>(file_.bytes().data() + begin);
  heads_ = begin_ + documents_ + 1;
  places_ = reinterpret_cast<const uint32_t*>(heads_ + words_);
  ids_ = places_ + words_ + 1;
  texts_ = body->substr(room - footer.texts);
  return begin_[documents_] <= begin && places_[words_] <= footer.texts &&
         std::is_sorted(begin_, begin_ + documents_ + 1) &&
         std::is_sorted(heads_, heads_ + words_) &&
         std::is_sorted(places_, places_ + words_ + 1);
}

absl::string_view WordFile::Word(uint32_t place) const {
  return texts_.substr(places_[place], places_[place + 1] - places_[place]);
}

uint32_t WordFile::LowerBound(absl::string_view word) const {
  return static_cast<uint32_t>(LowerBoundByHead(
      {heads_, words_}, word,
      [&](size_t place) { return Word(static_cast<uint32_t>(place)); }));
}

std::optional<uint32_t> WordFile::IdOf(absl::string_view word) const {
  const uint32_t place = LowerBound(word);
  if (place == words_ || Word(place) != word) return std::nullopt;
  return ids_[place];
}

uint32_t WordFileWriter::NumberOf(absl::string_view word) {
  const auto next = static_cast<uint32_t>(numbers_.size());
  const auto found = numbers_.find(word);
  if (found != numbers_.end()) return found->second;
  numbers_.emplace(word, next);
  frequency_.push_back(0);
  return next;
}

void WordFileWriter::BeginDocument() { begin_.push_back(entries_.size()); }

void WordFileWriter::AddSequence(absl::Span<const uint32_t> codes) {
  std::string sequence;
  for (uint32_t code : codes) {
    if (code >= kFirstWordId) ++frequency_[code - kFirstWordId];
    AppendVarint(code, sequence);
  }
  AppendVarint(sequence.size(), entries_);
  entries_.append(sequence);
}

bool WordFileWriter::AddEntry(absl::string_view entry,
                              absl::Span<const uint32_t> numbers) {
  bool is_whole = true;
  BeginDocument();
  AppendRecoded(
      entry,
      [&](uint32_t code) -> uint32_t {
        if (code - kFirstWordId >= numbers.size()) {
          is_whole = false;
          return kFirstWordId;
        }
        const uint32_t number = numbers[code - kFirstWordId];
        ++frequency_[number];
        return kFirstWordId + number;
      },
      entries_);
  return is_whole;
}

std::vector<uint32_t> WordFileWriter::IdsByFrequency() const {
  std::vector<uint32_t> order(frequency_.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return frequency_[a] > frequency_[b];
  });
  std::vector<uint32_t> ids(order.size());
  for (uint32_t i = 0; i < order.size(); ++i) ids[order[i]] = kFirstWordId + i;
  return ids;
}

absl::Status WordFileWriter::Finish(const std::string& path) {
  const std::vector<uint32_t> ids = IdsByFrequency();
  OutputFile file(path);
  file.Write(kMagic);
  begin_.push_back(entries_.size());
  std::vector<uint64_t> begin;
  std::string recoded;
  for (size_t i = 0; i + 1 < begin_.size(); ++i) {
    begin.push_back(file.size());
    recoded.clear();
    AppendRecoded(
        absl::string_view(entries_).substr(begin_[i],
                                           begin_[i + 1] - begin_[i]),
        [&](uint32_t code) { return ids[code - kFirstWordId]; }, recoded);
    file.Write(recoded);
  }
  begin.push_back(file.size());
  file.Align(sizeof(uint64_t));
  file.WriteNumbers(begin.data(), begin.size());
  std::vector<std::pair<absl::string_view, uint32_t>> words(numbers_.begin(),
                                                            numbers_.end());
  std::sort(words.begin(), words.end());
  std::vector<uint64_t> heads;
  std::vector<uint32_t> places;
  std::vector<uint32_t> sorted_ids;
  std::string texts;
  for (const auto& [word, number] : words) {
    heads.push_back(TextHead(word));
    places.push_back(static_cast<uint32_t>(texts.size()));
    sorted_ids.push_back(ids[number]);
    texts.append(word.data(), word.size());
  }
  places.push_back(static_cast<uint32_t>(texts.size()));
  file.WriteNumbers(heads.data(), heads.size());
  file.WriteNumbers(places.data(), places.size());
  file.WriteNumbers(sorted_ids.data(), sorted_ids.size());
  file.Write(texts);
  const Footer footer = {texts.size(), begin.size() - 1, words.size()};
  file.WriteNumbers(&footer, 1);
  file.Write(kMagic);
  return file.Close();
}

}  // namespace imr
