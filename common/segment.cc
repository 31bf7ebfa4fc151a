#include "common/segment.h"

#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

#include "common/index_schema.h"
#include "common/postings_root.h"
#include "common/status_macros.h"
#include "common/term.h"
#include "common/xapian_status.h"

namespace imr {

Segment::Segment(SegmentEntry entry_, Xapian::Database postings_,
                 LetterFile letters_, WordFile words_, ColumnFile columns_,
                 SetFile sets_, TallyFile tallies_)
    : entry(std::move(entry_)),
      postings(std::move(postings_)),
      letters(std::move(letters_)),
      words(std::move(words_)),
      columns(std::move(columns_)),
      sets(std::move(sets_)),
      tallies(std::move(tallies_)),
      dead(NoDocuments(entry.documents)) {}

namespace {

constexpr absl::string_view kRebuild = "--rebuild";

// Returns `status` and what to do about it.
absl::Status WithHint(const absl::Status& status) {
  if (status.ok() || absl::IsPermissionDenied(status) ||
      absl::StrContains(status.message(), kRebuild)) {
    return status;
  }
  return absl::Status(status.code(),
                      absl::StrCat(status.message(),
                                   "; if it does not help to try again, make "
                                   "the index anew with \"imr-index build ",
                                   kRebuild, "\""));
}

absl::StatusOr<std::unique_ptr<Segment>> OpenFiles(
    absl::string_view index_folder, const SegmentEntry& entry) {
  const std::string folder = SegmentFolder(index_folder, entry.number);
  const auto path = [&](const char* name) {
    return absl::StrCat(folder, "/", name);
  };
  ASSIGN_OR_RETURN(LetterFile letters, LetterFile::Open(path(kLettersName)));
  ASSIGN_OR_RETURN(WordFile words, WordFile::Open(path(kWordsName)));
  ASSIGN_OR_RETURN(ColumnFile columns, ColumnFile::Open(path(kColumnsName)));
  ASSIGN_OR_RETURN(SetFile sets, SetFile::Open(path(kSetsName)));
  ASSIGN_OR_RETURN(TallyFile tallies, TallyFile::Open(path(kTalliesName)));
  RETURN_IF_ERROR(CheckPostingsRoot(folder));
  auto segment = std::make_unique<Segment>(
      entry, Xapian::Database(path(kPostingsName)), std::move(letters),
      std::move(words), std::move(columns), std::move(sets),
      std::move(tallies));
  const uint32_t documents = entry.documents;
  if (segment->letters.documents() != documents ||
      segment->letters.letters() != entry.letters ||
      segment->words.documents() != documents ||
      segment->columns.last() != documents ||
      segment->sets.documents() != documents ||
      segment->tallies.documents() != documents ||
      segment->postings.get_doccount() != documents ||
      segment->postings.get_lastdocid() != documents) {
    return absl::DataLossError(absl::StrCat(
        "open segment \"", folder,
        "\": its files do not belong together; make the index anew with "
        "\"imr-index build --rebuild\""));
  }
  if (entry.dead_revision != 0) {
    const std::string dead_path =
        DeadPath(index_folder, entry.number, entry.dead_revision);
    ASSIGN_OR_RETURN(segment->dead, ReadDeadFile(dead_path, documents));
    if (CountBits(segment->dead) != entry.dead_documents) {
      return absl::DataLossError(
          absl::StrCat("read dead documents \"", dead_path,
                       "\": it is not the one that was written"));
    }
  }
  return segment;
}

}  // namespace

absl::StatusOr<std::unique_ptr<Segment>> Segment::Open(
    absl::string_view index_folder, const SegmentEntry& entry) {
  auto segment =
      CatchXapian(absl::StrCat("open segment \"",
                               SegmentFolder(index_folder, entry.number), "\""),
                  [&] { return OpenFiles(index_folder, entry); });
  if (!segment.ok()) return WithHint(segment.status());
  return segment;
}

std::optional<DocumentRange> FindLetterIn(const Segment& segment,
                                          absl::string_view id) {
  const std::string term = LetterTerm(id);
  const Xapian::PostingIterator end = segment.postings.postlist_end(term);
  for (auto at = segment.postings.postlist_begin(term); at != end; ++at) {
    const uint32_t first = *at;
    const uint32_t count = at.get_wdf();
    // Damage may say anything.
    if (first > segment.entry.documents) break;
    if (count > segment.entry.documents - first + 1) break;
    if (!HasBit(segment.dead, first)) return DocumentRange{first, count};
  }
  return std::nullopt;
}

}  // namespace imr
