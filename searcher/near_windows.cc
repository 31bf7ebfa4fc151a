#include "searcher/near_windows.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "common/words.h"

namespace imr {
namespace {

// To look for more takes as long as to read the text.
constexpr size_t kMostAlternatives = 24;

// A text has few words more.
constexpr size_t kMostWords = 100;

// A word, a phrase or any of several, between the distances of a group.
struct Part {
  std::vector<CodedPhrase> alternatives;  // those that stand in the segment
  uint32_t rarest_id =
      std::numeric_limits<uint32_t>::max();  // the lowest of theirs
  size_t longest = 1;                        // words of an alternative
  bool is_counted = true;                    // alternatives has all
};

void AddPhrase(const WordFile& segment, const std::vector<std::string>& words,
               Part& part) {
  CodedPhrase phrase(segment, words);
  part.longest = std::max(part.longest, words.size());
  if (!phrase.can_stand()) return;
  part.rarest_id = std::min(part.rarest_id, phrase.rarest_id());
  part.alternatives.push_back(std::move(phrase));
}

// Adds what the node stands for; false if it is a group.
bool AddAlternatives(const WordFile& segment, const QueryNode& node,
                     Part& part) {
  switch (node.kind) {
    case NodeKind::kNear:
      return false;
    case NodeKind::kPhrase:
      AddPhrase(segment, node.words, part);
      return node.children.empty() && !node.words.empty();
    case NodeKind::kOr:
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const QueryNode& child) {
                           return AddAlternatives(segment, child, part);
                         });
    case NodeKind::kWord:
      for (const std::string& form : FormsOf(node.value)) {
        AddPhrase(segment, {form}, part);
      }
      return true;
    case NodeKind::kExact:
      AddPhrase(segment, {node.value}, part);
      return true;
    default:
      part.is_counted = false;
      return true;
  }
}

}  // namespace

NearWindows::NearWindows(const WordFile& segment, const QueryNode& node) {
  if (node.kind != NodeKind::kNear || !SetReach(node)) return;
  std::optional<Part> anchor;
  size_t others = 0;  // what the reach grows by for phrases of other parts
  const auto growth = [this](const Part& part) {
    // Phrases take up places, or go on in the next sentence.
    return part.longest - (reach_.unit == Reach::kSentences ? 1 : 0);
  };
  for (const QueryNode& child : node.children) {
    Part part;
    if (!AddAlternatives(segment, child, part)) return;
    others += growth(part);
    const bool is_anchor = part.is_counted &&
                           part.alternatives.size() <= kMostAlternatives &&
                           (!anchor || part.rarest_id > anchor->rarest_id);
    if (is_anchor) anchor = std::move(part);
  }
  if (!anchor) return;
  reach_.count += others - growth(*anchor);
  if (reach_.unit == Reach::kWords && reach_.count > kMostWords) return;
  anchor_ = std::move(anchor->alternatives);
  can_tell_ = true;
}

// There is no reach of distances of several units, nor in paragraphs: most
// texts are one.
bool NearWindows::SetReach(const QueryNode& near) {
  const Distance::Unit unit = near.distances.front().unit;
  if (unit == Distance::kParagraph) return false;
  reach_.unit = unit == Distance::kWords ? Reach::kWords : Reach::kSentences;
  for (const Distance& distance : near.distances) {
    if (distance.unit != unit) return false;
    reach_.count += static_cast<size_t>(distance.words);
  }
  return true;
}

void NearWindows::FindAnchors(absl::string_view sequence) {
  found_.clear();
  for (const CodedPhrase& phrase : anchor_) {
    for (auto found = phrase.FindIn(sequence, 0); !found.empty();
         found = phrase.FindIn(sequence, found.data() + 1 - sequence.data())) {
      found_.push_back(found);
    }
  }
  std::sort(found_.begin(), found_.end(),
            [](absl::string_view a, absl::string_view b) {
              return a.data() < b.data();
            });
}

bool NearWindows::AnyHolds(absl::string_view sequence,
                           absl::FunctionRef<bool(absl::string_view)> holds) {
  FindAnchors(sequence);
  const bool is_one_sentence =
      reach_.unit == Reach::kSentences && reach_.count == 0;
  size_t begin = 0;  // of the window that is next
  size_t end = 0;
  for (const absl::string_view found : found_) {
    const auto at = static_cast<size_t>(found.data() - sequence.data());
    if (is_one_sentence && at + found.size() <= end) continue;
    const Window around = WindowOf(sequence, at, at + found.size(), reach_);
    if (around.begin > end || end == 0) {
      if (end > 0 && holds(sequence.substr(begin, end - begin))) return true;
      begin = around.begin;
    }
    end = std::max(end, around.end);
  }
  return end > 0 && holds(sequence.substr(begin, end - begin));
}

}  // namespace imr
