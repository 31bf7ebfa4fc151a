#include "searcher/decided_days.h"

#include <algorithm>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"

namespace imr {
namespace {

uint32_t Decode(absl::string_view content) {
  uint32_t day = 0;
  return absl::SimpleAtoi(content, &day) ? day : 0;
}

}  // namespace

DecidedDays::DecidedDays(absl::Span<const Piece> pieces) {
  for (const Piece& piece : pieces) {
    DatedPiece dated = {piece, {0}};
    const uint32_t contents =
        piece.decided == nullptr ? 0 : piece.decided->contents();
    if (contents > 0) piece.decided->FetchContents();
    for (uint32_t i = 1; i <= contents; ++i) {
      dated.days.push_back(Decode(piece.decided->Content(i)));
    }
    pieces_.push_back(std::move(dated));
    documents_ += piece.documents;
  }
}

uint32_t DecidedDays::At(Xapian::docid docid) const {
  const auto in = std::find_if(
      pieces_.begin(), pieces_.end(), [docid](const DatedPiece& dated) {
        return docid <= dated.piece.base + dated.piece.documents;
      });
  return in == pieces_.end() ? 0 : At(docid, *in);
}

uint32_t DecidedDays::At(Xapian::docid docid, const DatedPiece& in) const {
  if (in.piece.decided == nullptr) return 0;
  return in.days[in.piece.decided->NumberAt(docid - in.piece.base)];
}

// Walking through the days meets one member in documents_ / count documents,
// if they are spread over all days; sorting reads the day of each member. A
// walk that meets none for as long as sorting takes is given up: a guideline
// of 2009 is cited by no letter of the newest years.
bool DecidedDays::IsSparse(size_t count, size_t most) const {
  return count * count < most * documents_;
}

std::vector<Xapian::docid> DecidedDays::NewestOf(const DocSet& set,
                                                 size_t most) const {
  if (most == 0) return {};
  const auto count = static_cast<size_t>(set.Count());
  if (count <= most) return set.Members();
  if (!IsSparse(count, most)) {
    if (auto newest = WalkFor(set, most, count)) return *std::move(newest);
  }
  return SortFor(set, most);
}

std::vector<Xapian::docid> DecidedDays::NewestDaysOf(const DocSet& set,
                                                     size_t least) const {
  const auto count = static_cast<size_t>(set.Count());
  if (count <= least || IsSparse(count, least)) return set.Members();
  absl::call_once(ordered_, [this] { Order(); });
  std::vector<Xapian::docid> newest;
  uint32_t last_day = 0;
  size_t walked = 0;
  for (const Day& day : days_) {
    if (newest.size() >= least && day.day != last_day) break;
    if (newest.size() < least && walked > count) return set.Members();
    walked += day.end - day.begin;
    last_day = day.day;
    for (size_t i = day.begin; i < day.end; ++i) {
      if (set.Contains(docids_[i])) newest.push_back(docids_[i]);
    }
  }
  std::sort(newest.begin(), newest.end());
  return newest;
}

std::vector<Xapian::docid> DecidedDays::SortFor(const DocSet& set,
                                                size_t most) const {
  std::vector<uint64_t> newest_first;  // a day, as it descends, and a docid
  for (const DatedPiece& in : pieces_) {
    set.ForEachIn(in.piece.base + 1, in.piece.base + in.piece.documents,
                  [&](Xapian::docid docid) {
                    const uint64_t day = ~At(docid, in);
                    newest_first.push_back(day << 32 | docid);
                  });
  }
  const auto nth = newest_first.begin() + static_cast<std::ptrdiff_t>(most);
  std::nth_element(newest_first.begin(), nth, newest_first.end());
  std::vector<Xapian::docid> newest;
  for (auto one = newest_first.begin(); one != nth; ++one) {
    newest.push_back(static_cast<Xapian::docid>(*one & 0xffffffff));
  }
  return newest;
}

std::optional<std::vector<Xapian::docid>> DecidedDays::WalkFor(
    const DocSet& set, size_t most, size_t walk) const {
  absl::call_once(ordered_, [this] { Order(); });
  std::vector<Xapian::docid> newest;
  size_t walked = 0;
  for (const Day& day : days_) {
    if (walked > walk) return std::nullopt;
    walked += day.end - day.begin;
    for (size_t i = day.begin; i < day.end; ++i) {
      if (newest.size() == most) return newest;
      if (set.Contains(docids_[i])) newest.push_back(docids_[i]);
    }
  }
  return newest;
}

void DecidedDays::Order() const {
  docids_.reserve(documents_);
  for (const DatedPiece& in : pieces_) OrderPiece(in);
  std::stable_sort(days_.begin(), days_.end(),
                   [](const Day& a, const Day& b) { return a.day > b.day; });
}

// Sorts by counting; documents with one content ascend.
void DecidedDays::OrderPiece(const DatedPiece& in) const {
  const auto number_of = [&](uint32_t document) -> size_t {
    return in.piece.decided == nullptr ? 0
                                       : in.piece.decided->NumberAt(document);
  };
  std::vector<size_t> place(in.days.size() + 1);  // by content
  for (uint32_t d = 1; d <= in.piece.documents; ++d) ++place[number_of(d) + 1];
  place[0] = docids_.size();
  for (size_t number = 0; number < in.days.size(); ++number) {
    place[number + 1] += place[number];
    if (place[number + 1] == place[number]) continue;
    days_.push_back({in.days[number], place[number], place[number + 1]});
  }
  docids_.resize(docids_.size() + in.piece.documents);
  for (uint32_t d = 1; d <= in.piece.documents; ++d) {
    docids_[place[number_of(d)]++] = in.piece.base + d;
  }
}

}  // namespace imr
