#include "searcher/snippet.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "absl/strings/ascii.h"

#include "searcher/marked_text.h"

namespace imr {
namespace {

// Bytes left before the first mark of a sentence that is cut.
constexpr size_t kLeadBytes = 80;

struct PartText {
  Part part;
  std::string text;
};

bool IsAnySpace(char c) {
  return absl::ascii_isspace(static_cast<unsigned char>(c));
}

// Returns `text` on one line, single spaces between words, and moves `marks`
// along: paragraphs count while words are marked, not where they are shown.
std::string OnOneLine(absl::string_view text, std::vector<Mark>& marks) {
  std::string line;
  std::vector<size_t> moved;  // where each byte of `text` goes
  moved.reserve(text.size() + 1);
  for (const char c : text) {
    const bool space = IsAnySpace(c);
    moved.push_back(line.size());
    if (!space) line += c;
    if (space && !line.empty() && line.back() != ' ') line += ' ';
  }
  moved.push_back(line.size());
  for (Mark& mark : marks) {
    mark.begin = moved[mark.begin];
    mark.end = moved[mark.end];
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::vector<PartText> PartsOf(const Letter& letter, size_t index) {
  const std::string& summary = letter.clinical_summary;
  const std::string& body = letter.body;
  if (index >= letter.determinations.size()) {
    return {{Part::kUnread, summary}, {Part::kUnread, body}};
  }
  const Determination& one = letter.determinations[index];
  return {{Part::kRationale, one.rationale},
          {Part::kRequest, one.request},
          {Part::kReviewer, one.reviewer.text},
          {Part::kClaimsAdministrator, one.claims_administrator.text},
          {Part::kSummary, summary},
          {Part::kBody, body}};
}

// Returns how many leaves of the query match within [begin, end).
size_t LeavesIn(const std::vector<Mark>& marks, size_t begin, size_t end) {
  std::set<size_t> leaves;
  for (const Mark& mark : marks) {
    if (mark.begin >= begin && mark.end <= end) leaves.insert(mark.leaf);
  }
  return leaves.size();
}

// Returns as many whole sentences from `first` on as fit, and where there is
// room those before it.
Sentence WindowAt(const std::vector<Sentence>& sentences, size_t first) {
  size_t last = first;
  const auto fits = [&sentences](size_t begin, size_t end) {
    return sentences[end].end - sentences[begin].begin <= kSnippetBytes;
  };
  while (last + 1 < sentences.size() && fits(first, last + 1)) ++last;
  while (first > 0 && fits(first - 1, last)) --first;
  return {sentences[first].begin, sentences[last].end};
}

// Returns the run of sentences that shows most leaves, the earliest such.
Sentence BestWindow(const std::vector<Sentence>& sentences,
                    const std::vector<Mark>& marks) {
  Sentence best;
  size_t most = 0;
  for (size_t i = 0; i < sentences.size(); ++i) {
    const Sentence window = WindowAt(sentences, i);
    const size_t leaves = LeavesIn(marks, window.begin, window.end);
    const bool starts_here =
        LeavesIn(marks, sentences[i].begin, sentences[i].end) > 0;
    if (i > 0 && (leaves <= most || !starts_here)) continue;
    best = window;
    most = leaves;
  }
  return best;
}

bool IsSpace(absl::string_view text, size_t at) { return text[at] == ' '; }

// Returns `window`, if it is too long, cut at spaces to about kSnippetBytes
// around its first mark.
Sentence CutAtWords(absl::string_view text, const std::vector<Mark>& marks,
                    Sentence window) {
  if (window.end - window.begin <= kSnippetBytes) return window;
  size_t first = window.begin;
  for (const Mark& mark : marks) {
    if (mark.begin < window.begin) continue;
    first = mark.begin;
    break;
  }
  if (first > window.begin + kLeadBytes && first < window.end) {
    window.begin = first - kLeadBytes;
    while (window.begin < first && !IsSpace(text, window.begin)) {
      ++window.begin;
    }
    if (window.begin < first) ++window.begin;
  }
  if (window.end - window.begin <= kSnippetBytes) return window;
  size_t end = window.begin + kSnippetBytes;
  while (end > window.begin && !IsSpace(text, end)) --end;
  // A "word" longer than the snippet is cut between characters.
  if (end == window.begin) {
    end += kSnippetBytes;
    while ((static_cast<uint8_t>(text[end]) & 0xc0) == 0x80) --end;
  }
  window.end = end;
  return window;
}

std::vector<SnippetPiece> SnippetOf(absl::string_view text,
                                    const std::vector<Mark>& marks) {
  const Sentence best = BestWindow(SplitSentences(text), marks);
  const Sentence cut = CutAtWords(text, marks, best);
  std::vector<SnippetPiece> pieces;
  if (cut.begin > best.begin) AddPiece("... ", false, pieces);
  for (const SnippetPiece& piece :
       MarkedPieces(text, marks, cut.begin, cut.end)) {
    AddPiece(piece.text, piece.mark, pieces);
  }
  if (cut.end < best.end) AddPiece(" ...", false, pieces);
  return pieces;
}

}  // namespace

std::vector<Sentence> SplitSentences(absl::string_view text) {
  std::vector<Sentence> sentences;
  size_t begin = 0;
  for (size_t i = 0; i + 2 < text.size(); ++i) {
    const bool stops = text[i] == '.' || text[i] == '?' || text[i] == '!';
    if (!stops || text[i + 1] != ' ') continue;
    const char next = text[i + 2];
    if (absl::ascii_islower(static_cast<unsigned char>(next))) continue;
    sentences.push_back({begin, i + 1});
    begin = i + 2;
  }
  if (begin < text.size()) sentences.push_back({begin, text.size()});
  return sentences;
}

std::vector<SnippetPiece> MakeSnippet(const Letter& letter, size_t index,
                                      const Highlighter& highlighter) {
  std::string best_text;
  std::vector<Mark> best_marks;
  size_t most = 0;
  for (PartText& part : PartsOf(letter, index)) {
    std::vector<Mark> marks = highlighter.MarksIn(part.part, part.text);
    const size_t leaves = LeavesIn(marks, 0, part.text.size());
    if (leaves <= most && !best_text.empty()) continue;
    most = leaves;
    best_text = OnOneLine(part.text, marks);
    best_marks = std::move(marks);
  }
  if (best_text.empty()) return {};
  return SnippetOf(best_text, best_marks);
}

}  // namespace imr
