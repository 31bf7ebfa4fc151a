#include "indexer/passage.h"

#include <algorithm>
#include <cstring>

namespace imr {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

// Returns true if `piece` needs Append's slow way: a tab, or two blanks side by
// side, of which one stands at an odd place.
bool HasRuns(absl::string_view piece) {
  for (size_t i = 1; i < piece.size(); i += 2) {
    if (piece[i] != ' ') continue;
    if (piece[i - 1] == ' ') return true;
    if (i + 1 < piece.size() && piece[i + 1] == ' ') return true;
  }
  return std::memchr(piece.data(), '\t', piece.size()) != nullptr;
}

}  // namespace

void Passage::Reserve(size_t bytes, size_t lines) {
  text_.reserve(bytes);
  pieces_.reserve(lines);
}

void Passage::Append(absl::string_view piece, uint32_t source) {
  if (!HasRuns(piece)) return AppendRun(piece, source);
  size_t begin = 0;
  for (size_t i = 0; i < piece.size(); ++i) {
    const bool is_run = IsBlank(piece[i]) && i > 0 && IsBlank(piece[i - 1]);
    if (!is_run && piece[i] != '\t') continue;
    // The run's first space stays; what follows it is left out.
    AppendRun(piece.substr(begin, i - begin),
              source + static_cast<uint32_t>(begin));
    if (piece[i] == '\t' && !is_run) AppendJoint(' ');
    begin = i + 1;
  }
  AppendRun(piece.substr(begin), source + static_cast<uint32_t>(begin));
}

void Passage::AppendRun(absl::string_view run, uint32_t source) {
  if (run.empty()) return;
  pieces_.push_back({static_cast<uint32_t>(text_.size()),
                     static_cast<uint32_t>(run.size()), source});
  text_.append(run.data(), run.size());
}

uint32_t Passage::SourceOffset(size_t at) const {
  const auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), at,
      [](size_t offset, const Piece& piece) { return offset < piece.at; });
  if (after == pieces_.begin()) return 0;
  const Piece& piece = *(after - 1);
  const auto into = static_cast<uint32_t>(at - piece.at);
  return piece.source + std::min(into, piece.size);
}

Evidence Passage::EvidenceOf(absl::string_view field,
                             absl::string_view part) const {
  const size_t begin = OffsetOf(part);
  if (part.empty()) {
    return {std::string(field), SourceOffset(begin), SourceOffset(begin)};
  }
  return {std::string(field), SourceOffset(begin),
          SourceOffset(begin + part.size() - 1) + 1};
}

}  // namespace imr
