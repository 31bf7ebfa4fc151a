#include "searcher/snippet.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"

#include "common/sentences.h"
#include "common/unicode.h"
#include "searcher/marked_text.h"

namespace imr {
namespace {

// Bytes left before the first mark of a sentence that is cut.
constexpr size_t kLeadBytes = 80;

// Marks of a long sentence at which a piece of it may begin.
constexpr size_t kTriedMarks = 50;

// Bytes [begin, end) of a text.
struct Range {
  size_t begin = 0;
  size_t end = 0;

  size_t size() const { return end - begin; }
};

bool IsAnySpace(char c) {
  return absl::ascii_isspace(static_cast<unsigned char>(c));
}

// Returns the sentences of a text, the spaces between them left out.
std::vector<Range> SentencesOf(absl::string_view text) {
  std::vector<Range> sentences;
  for (size_t at = 0; at < text.size();) {
    if (IsAnySpace(text[at])) {
      ++at;
      continue;
    }
    const size_t end = std::max(at + 1, SentenceEnd(text, at));
    sentences.push_back({at, end});
    at = end;
  }
  return sentences;
}

// A text on one line, single spaces between words, with its marks and
// sentences: paragraphs count where they are found, not where they are shown.
struct Line {
  std::string text;
  std::vector<Mark> marks;
  std::vector<Range> sentences;
};

Line OnOneLine(const MarkedPart& part) {
  Line line;
  std::vector<size_t> moved;  // where each byte of the text goes
  moved.reserve(part.text.size() + 1);
  for (const char c : part.text) {
    const bool space = IsAnySpace(c);
    moved.push_back(line.text.size());
    if (!space) line.text += c;
    if (space && !line.text.empty() && line.text.back() != ' ') {
      line.text += ' ';
    }
  }
  if (!line.text.empty() && line.text.back() == ' ') line.text.pop_back();
  moved.push_back(line.text.size());
  for (Mark mark : part.marks) {
    mark.begin = moved[mark.begin];
    mark.end = moved[mark.end];
    line.marks.push_back(mark);
  }
  for (const Range& sentence : SentencesOf(part.text)) {
    line.sentences.push_back({moved[sentence.begin],
                              std::min(moved[sentence.end], line.text.size())});
  }
  return line;
}

// Places of the query, the parts of it that were typed there.
using Places = std::set<size_t>;

// What there is to show, and what stands above a snippet anyway.
struct Shown {
  const std::vector<Mark>& marks;
  const Places& in_request;
};

// Returns the first of `marks`, which are in order, from byte `begin` on.
std::vector<Mark>::const_iterator FirstFrom(const std::vector<Mark>& marks,
                                            size_t begin) {
  return std::lower_bound(
      marks.begin(), marks.end(), begin,
      [](const Mark& one, size_t at) { return one.begin < at; });
}

// Returns how much of the query is shown within `range`: what the request,
// which stands above, does not show counts thrice. Of marks that are longer
// than any range their begin is shown.
size_t WorthOf(const Shown& shown, Range range) {
  constexpr size_t kBeyondRequest = 3;
  Places places;
  for (auto mark = FirstFrom(shown.marks, range.begin);
       mark != shown.marks.end() && mark->begin < range.end; ++mark) {
    const bool is_long = mark->end - mark->begin > kSnippetBytes;
    if (mark->end <= range.end || is_long) places.insert(mark->place);
  }
  size_t worth = 0;
  for (const size_t place : places) {
    worth += shown.in_request.count(place) > 0 ? 1 : kBeyondRequest;
  }
  return worth;
}

// Returns as many whole sentences from `first` on as fit, and where there is
// room those before it.
Range WindowAt(const std::vector<Range>& sentences, size_t first) {
  size_t last = first;
  const auto fits = [&sentences](size_t begin, size_t end) {
    return sentences[end].end - sentences[begin].begin <= kSnippetBytes;
  };
  while (last + 1 < sentences.size() && fits(first, last + 1)) ++last;
  while (first > 0 && fits(first - 1, last)) --first;
  return {sentences[first].begin, sentences[last].end};
}

bool HasMarkFrom(const std::vector<Mark>& marks, Range sentence) {
  const auto mark = FirstFrom(marks, sentence.begin);
  return mark != marks.end() && mark->begin < sentence.end;
}

// Returns `window` with the sentences in which marks end that begin in
// `sentence`.
Range WithEndsOfMarks(const Line& line, Range sentence, Range window) {
  for (auto mark = FirstFrom(line.marks, sentence.begin);
       mark != line.marks.end() && mark->begin < sentence.end; ++mark) {
    const bool is_long = mark->end - mark->begin > kSnippetBytes;
    if (mark->end <= window.end || is_long) continue;
    const auto last =
        std::find_if(line.sentences.begin(), line.sentences.end(),
                     [mark](const Range& one) { return one.end >= mark->end; });
    if (last != line.sentences.end()) window.end = last->end;
  }
  return window;
}

// Returns the run of sentences that is worth most, the earliest such.
Range BestWindow(const Line& line, const Places& in_request) {
  const Shown shown = {line.marks, in_request};
  Range best;
  size_t most = 0;
  for (size_t i = 0; i < line.sentences.size(); ++i) {
    const Range window =
        WithEndsOfMarks(line, line.sentences[i], WindowAt(line.sentences, i));
    const size_t worth = WorthOf(shown, window);
    const bool starts_here = HasMarkFrom(line.marks, line.sentences[i]);
    if (i > 0 && (worth <= most || !starts_here)) continue;
    best = window;
    most = worth;
  }
  return best;
}

// Returns where a piece of a long sentence begins that leads to `mark`.
size_t LeadTo(const Mark& mark, absl::string_view text, Range window) {
  if (mark.begin <= window.begin + kLeadBytes) return window.begin;
  const size_t space = text.find(' ', mark.begin - kLeadBytes);
  return std::min(space == absl::string_view::npos ? mark.begin : space + 1,
                  mark.begin);
}

// Returns kSnippetBytes from `begin` on, or less: up to a space; between
// characters within a "word" that is longer.
Range PieceFrom(size_t begin, absl::string_view text, Range window) {
  if (window.end - begin <= kSnippetBytes) return {begin, window.end};
  size_t end = begin + kSnippetBytes;
  while (end > begin && text[end] != ' ') --end;
  if (end > begin) return {begin, end};
  return {begin, CharacterBegin(text, begin + kSnippetBytes)};
}

// Returns `piece` with the marks whole that it cuts, as far as they are a few
// words.
Range WithWholeMarks(Range piece, const Line& line, Range window) {
  for (const Mark& mark : line.marks) {
    if (mark.end - mark.begin > kLeadBytes || mark.begin < window.begin ||
        mark.end > window.end) {
      continue;
    }
    if (mark.begin < piece.begin && mark.end > piece.begin) {
      piece.begin = mark.begin;
    }
    if (mark.begin < piece.end && mark.end > piece.end) piece.end = mark.end;
  }
  return piece;
}

// Returns `window`, if it is too long, cut at spaces to about kSnippetBytes
// where it is worth most.
Range CutAtWords(const Line& line, Range window, const Places& in_request) {
  if (window.size() <= kSentenceBytes) return window;
  const Shown shown = {line.marks, in_request};
  Range best = PieceFrom(window.begin, line.text, window);
  size_t most = WorthOf(shown, best);
  size_t tried = 0;
  for (const Mark& mark : line.marks) {
    if (mark.begin < window.begin || mark.end > window.end) continue;
    if (++tried > kTriedMarks) break;
    const Range piece = WithWholeMarks(
        PieceFrom(LeadTo(mark, line.text, window), line.text, window), line,
        window);
    const size_t worth = WorthOf(shown, piece);
    if (worth <= most) continue;
    best = piece;
    most = worth;
  }
  return best;
}

std::vector<SnippetPiece> SnippetOf(const Line& line,
                                    const Places& in_request) {
  const Range best = BestWindow(line, in_request);
  const Range cut = CutAtWords(line, best, in_request);
  std::vector<SnippetPiece> pieces;
  if (cut.begin > best.begin) AddPiece("... ", false, pieces);
  for (const SnippetPiece& piece :
       MarkedPieces(line.text, line.marks, cut.begin, cut.end)) {
    AddPiece(piece.text, piece.mark, pieces);
  }
  if (cut.end < best.end) AddPiece(" ...", false, pieces);
  return pieces;
}

// Returns the text to show: the first that is not empty unless another shows
// more, which none does of a rationale with a mark.
const MarkedPart* BestPart(const std::vector<MarkedPart>& parts) {
  const MarkedPart* best = nullptr;
  size_t most = 0;
  for (const MarkedPart& part : parts) {
    if (part.text.empty()) continue;
    const size_t worth = WorthOf({part.marks, Places()}, {0, part.text.size()});
    if (best != nullptr && worth <= most) continue;
    best = &part;
    most = worth;
    if (part.part == Part::kRationale && worth > 0) break;
  }
  return best;
}

}  // namespace

std::vector<SnippetPiece> MakeSnippet(const std::vector<MarkedPart>& parts) {
  const MarkedPart* part = BestPart(parts);
  if (part == nullptr) return {};
  Places in_request;
  for (const MarkedPart& one : parts) {
    if (one.part != Part::kRequest || &one == part) continue;
    for (const Mark& mark : one.marks) in_request.insert(mark.place);
  }
  return SnippetOf(OnOneLine(*part), in_request);
}

}  // namespace imr
