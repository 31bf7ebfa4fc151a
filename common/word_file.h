// The words of a segment: each once with an id, and the texts of its
// documents as sequences of ids in reading order (word_sequence.h), for
// phrases, words near each other and ranking.
//
//   file   := "IMRWRD02" entry* padding begin heads places ids texts footer
//   entry  := (length:varint sequence), one for each of TextFields(); of a
//             letter's fields only in its first document
//   begin  := u64 x (documents + 1)    where each entry begins
//   heads  := u64 x words              of the words (text_heads.h)
//   places := u32 x (words + 1)        where each word begins in texts
//   ids    := u32 x words              of the words in the order of bytes
//   texts  := the words, in the order of their bytes
//   footer := bytes of texts:u64 documents:u64 words:u64 "IMRWRD02"
//
// The most frequent word has the lowest id, so that most take one byte.
// Numbers have the machine's byte order: an index is built where it is used.
// Outside face: WordFile, WordFileWriter.
#ifndef IMR_COMMON_WORD_FILE_H_
#define IMR_COMMON_WORD_FILE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

#include "common/mapped_file.h"

namespace imr {

class WordFile {
 public:
  // Errors: as MappedFile; DataLoss if it is no whole file of words.
  static absl::StatusOr<WordFile> Open(const std::string& path);

  uint32_t documents() const { return documents_; }
  uint32_t words() const { return words_; }

  // Returns a word and its id by its place in the order of bytes.
  absl::string_view Word(uint32_t place) const;
  uint32_t Id(uint32_t place) const { return ids_[place]; }

  // Returns the place of the first word not below `word`.
  uint32_t LowerBound(absl::string_view word) const;

  // Returns the id of a word; nullopt if it stands nowhere in the segment.
  std::optional<uint32_t> IdOf(absl::string_view word) const;

  // Returns the sequences of a document, 1..documents().
  absl::string_view Entry(uint32_t document) const {
    return file_.bytes().substr(begin_[document - 1],
                                begin_[document] - begin_[document - 1]);
  }

  // Begins to bring the sequences of a document, 1..documents(), from memory
  // to the processor; they are read a little later.
  void Expect(uint32_t document) const {
    constexpr size_t kLine = 64;
    constexpr size_t kMost = 16 * kLine;  // as much as most entries have
    const absl::string_view entry = Entry(document).substr(0, kMost);
    for (size_t at = 0; at < entry.size(); at += kLine) {
      __builtin_prefetch(entry.data() + at);
    }
  }

  // Gives back the memory of what was read (mapped_file.h).
  void Forget() const { file_.Forget(); }

 private:
  explicit WordFile(MappedFile file) : file_(std::move(file)) {}

  bool ReadFooter();

  MappedFile file_;
  uint32_t documents_ = 0;
  uint32_t words_ = 0;
  const uint64_t* begin_ = nullptr;
  const uint64_t* heads_ = nullptr;
  const uint32_t* places_ = nullptr;
  const uint32_t* ids_ = nullptr;
  absl::string_view texts_;
};

// Collects sequences, in memory, and writes the file when all are there: only
// then is it known which words are frequent.
class WordFileWriter {
 public:
  // Returns the number of a word in this file, for Add.
  uint32_t NumberOf(absl::string_view word);

  // Begins the next document.
  void BeginDocument();

  // Adds the sequence of the document's next text field: marks, and
  // kFirstWordId + the number of a word.
  void AddSequence(absl::Span<const uint32_t> codes);

  // Adds a document of another file, whose words by their ids have `numbers`
  // here. Returns false if a word is none of them: the entry is damaged.
  bool AddEntry(absl::string_view entry, absl::Span<const uint32_t> numbers);

  // Bytes held in memory, about.
  size_t bytes() const { return entries_.size(); }

  // Errors: what the file system says.
  absl::Status Finish(const std::string& path);

 private:
  std::vector<uint32_t> IdsByFrequency() const;

  absl::flat_hash_map<std::string, uint32_t> numbers_;
  std::vector<uint32_t> frequency_;  // by number
  std::string entries_;              // codes with numbers instead of ids
  std::vector<uint64_t> begin_;      // of each document's entry
};

}  // namespace imr

#endif  // IMR_COMMON_WORD_FILE_H_
