#include "indexer/passage.h"

#include <algorithm>

namespace imr {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

// Returns true if `piece` needs Append's slow way: a tab, or two spaces side by
// side. Without a jump, so that the compiler looks at many bytes at a time.
bool HasRuns(absl::string_view piece) {
  int found = 0;
  for (size_t i = 1; i < piece.size(); ++i) {
    const int is_run = int{piece[i] == ' '} & int{piece[i - 1] == ' '};
    found |= is_run | int{piece[i] == '\t'};
  }
  return found != 0 || (!piece.empty() && piece[0] == '\t');
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

size_t Passage::PiecesUpTo(size_t at) const {
  const auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), at,
      [](size_t offset, const Piece& piece) { return offset < piece.at; });
  return static_cast<size_t>(after - pieces_.begin());
}

uint32_t Passage::SourceIn(size_t pieces, size_t at) const {
  if (pieces == 0) return 0;
  const Piece& piece = pieces_[pieces - 1];
  const auto into = static_cast<uint32_t>(at - piece.at);
  return piece.source + std::min(into, piece.size);
}

uint32_t Passage::SourceOffset(size_t at) const {
  return SourceIn(PiecesUpTo(at), at);
}

Evidence Passage::EvidenceOf(absl::string_view field,
                             absl::string_view part) const {
  const size_t begin = OffsetOf(part);
  size_t pieces = PiecesUpTo(begin);
  const uint32_t source = SourceIn(pieces, begin);
  if (part.empty()) return {std::string(field), source, source};
  // Most parts end in the line they begin in.
  const size_t last = begin + part.size() - 1;
  while (pieces < pieces_.size() && pieces_[pieces].at <= last) ++pieces;
  return {std::string(field), source, SourceIn(pieces, last) + 1};
}

}  // namespace imr
