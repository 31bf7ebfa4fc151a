#include "indexer/segment_merge.h"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include <xapian.h>

#include "common/file.h"
#include "common/index_schema.h"
#include "common/status_macros.h"
#include "common/word_sequence.h"
#include "common/xapian_status.h"
#include "indexer/column_builder.h"
#include "indexer/segment_sums.h"
#include "indexer/set_builder.h"
#include "indexer/tally_builder.h"

namespace imr {
namespace {

constexpr size_t kFilesPerDatabase = 6;  // tables Xapian keeps open
constexpr size_t kFilesForOthers = 200;
constexpr size_t kLeastFanIn = 16;

// Returns how many databases may be open at once, `wanted` at the most, after
// asking for as many files as the system allows.
size_t FanIn(size_t wanted) {
  rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return kLeastFanIn;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  const size_t files = std::min<rlim_t>(limit.rlim_cur, 1 << 20);
  const size_t others = std::min(files, kFilesForOthers);
  const size_t most = (files - others) / kFilesPerDatabase;
  return std::min(wanted, std::max(most, kLeastFanIn));
}

absl::Status MergeAtOnce(absl::Span<const std::string> parts,
                         const std::string& path) {
  return CatchXapian(absl::StrCat("merge postings into \"", path, "\""), [&] {
    Xapian::Database all;
    for (const std::string& part : parts) {
      all.add_database(Xapian::Database(part));
    }
    all.compact(path);
    return absl::OkStatus();
  });
}

absl::Status MergeLetters(absl::Span<const Segment* const> segments,
                          const std::string& path) {
  LetterFileWriter writer(path);
  for (const Segment* segment : segments) {
    const LetterFile& letters = segment->letters;
    for (size_t i = 0; i < letters.letters(); ++i) {
      writer.Add(letters.Frames(i),
                 letters.FirstDocument(i + 1) - letters.FirstDocument(i));
    }
    letters.Forget();
  }
  return writer.Finish();
}

absl::Status DamagedWords(absl::string_view path) {
  return absl::DataLossError(
      absl::StrCat("merge words into \"", path,
                   "\": a segment's words are damaged; make the index anew "
                   "with \"imr-index build --rebuild\""));
}

absl::Status MergeWords(absl::Span<const Segment* const> segments,
                        const std::string& path) {
  WordFileWriter writer;
  for (const Segment* segment : segments) {
    const WordFile& words = segment->words;
    std::vector<uint32_t> numbers(words.words());  // by id
    for (uint32_t place = 0; place < words.words(); ++place) {
      const uint32_t id = words.Id(place) - kFirstWordId;
      if (id >= numbers.size()) return DamagedWords(path);
      numbers[id] = writer.NumberOf(words.Word(place));
    }
    for (uint32_t document = 1; document <= words.documents(); ++document) {
      if (!writer.AddEntry(words.Entry(document), numbers)) {
        return DamagedWords(path);
      }
    }
    words.Forget();
  }
  return writer.Finish(path);
}

absl::Status MergeColumns(absl::Span<const Segment* const> segments,
                          const std::string& path) {
  ColumnBuilder builder;
  for (const Segment* segment : segments) builder.AddFile(segment->columns);
  return builder.Finish(path);
}

DocumentBits MergeDead(absl::Span<const Segment* const> segments,
                       uint32_t documents) {
  DocumentBits dead = NoDocuments(documents);
  uint32_t base = 0;
  for (const Segment* segment : segments) {
    for (uint32_t i = 1; i <= segment->entry.documents; ++i) {
      if (HasBit(segment->dead, i)) SetBit(base + i, dead);
    }
    base += segment->entry.documents;
  }
  return dead;
}

}  // namespace

// Merges groups of parts until so few are left that one merge takes them.
absl::Status MergePostings(const std::vector<std::string>& parts,
                           const std::string& path, size_t parts_per_merge) {
  if (parts.empty()) {
    return CatchXapian(absl::StrCat("create \"", path, "\""), [&] {
      Xapian::WritableDatabase empty(path, Xapian::DB_CREATE);
      return absl::OkStatus();
    });
  }
  const size_t fan_in = FanIn(parts_per_merge);
  const std::string between = absl::StrCat(path, ".merges");
  std::vector<std::string> left = parts;
  for (size_t round = 1; left.size() > fan_in; ++round) {
    RETURN_IF_ERROR(MakeFolders(between));
    std::vector<std::string> merged;
    for (size_t i = 0; i < left.size(); i += fan_in) {
      merged.push_back(absl::StrCat(between, "/", round, ".", i));
      RETURN_IF_ERROR(MergeAtOnce(absl::MakeConstSpan(left).subspan(i, fan_in),
                                  merged.back()));
    }
    left = std::move(merged);
  }
  RETURN_IF_ERROR(MergeAtOnce(left, path));
  return RemoveFolder(between);
}

absl::StatusOr<MergedSegment> MergeSegments(
    absl::string_view index_folder, absl::Span<const Segment* const> segments,
    uint64_t number) {
  const std::string folder = SegmentFolder(index_folder, number);
  const auto path = [&](const char* name) {
    return absl::StrCat(folder, "/", name);
  };
  RETURN_IF_ERROR(RemoveFolder(folder));
  RETURN_IF_ERROR(MakeFolders(folder));
  std::vector<std::string> postings;
  MergedSegment merged;
  merged.entry.number = number;
  for (const Segment* segment : segments) {
    postings.push_back(
        absl::StrCat(SegmentFolder(index_folder, segment->entry.number), "/",
                     kPostingsName));
    merged.entry.documents += segment->entry.documents;
    merged.entry.letters += segment->entry.letters;
  }
  RETURN_IF_ERROR(MergeLetters(segments, path(kLettersName)));
  RETURN_IF_ERROR(MergeWords(segments, path(kWordsName)));
  RETURN_IF_ERROR(MergeColumns(segments, path(kColumnsName)));
  RETURN_IF_ERROR(WriteTallies(folder));
  RETURN_IF_ERROR(MergePostings(postings, path(kPostingsName), kPartsPerMerge));
  RETURN_IF_ERROR(
      CatchXapian(absl::StrCat("read postings in \"", folder, "\""), [&] {
        return MergeSets(segments, Xapian::Database(path(kPostingsName)),
                         path(kSetsName));
      }));
  RETURN_IF_ERROR(WriteSums(folder));
  merged.dead = MergeDead(segments, merged.entry.documents);
  return merged;
}

}  // namespace imr
