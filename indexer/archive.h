// Archives of letters (zip, gzipped tar), read as a stream and bounded in
// members, bytes and ratio, so that a bomb ends early. Nothing is written to
// disk. Archives inside archives are not opened.
// Outside face: ExtractArchive().
#ifndef IMR_INDEXER_ARCHIVE_H_
#define IMR_INDEXER_ARCHIVE_H_

#include <cstdint>
#include <string>

#include "indexer/extract.h"

namespace imr {

// Bytes that all members together may have, and the number of members.
inline constexpr uint64_t kMaxArchiveBytes = uint64_t{64} << 30;
inline constexpr int kMaxArchiveMembers = 10'000'000;

// How often an archive's bytes its members may have; below kFreeArchiveBytes
// any ratio is fine. Letters compress some ten times.
inline constexpr uint64_t kMaxArchiveRatio = 200;
inline constexpr uint64_t kFreeArchiveBytes = 64 << 20;

// Calls `use` with each letter of the archive open as `descriptor`, which has
// `bytes` bytes. A letter's path is "ARCHIVE!MEMBER". What cannot be read is
// a letter with a Problem.
void ExtractArchive(const std::string& path, int descriptor, uint64_t bytes,
                    const LetterUser& use);

}  // namespace imr

#endif  // IMR_INDEXER_ARCHIVE_H_
