// What an index knows of the inputs it was built from, so that the next build
// reads only what changed and so that of several letters with one id the same
// one is always kept. Each revision has one, in a file of its own:
//
//   file   := "IMRMAN01" input*
//   input  := path bytes:u64 modified_ns:u64 sha256 first:varint letters:varint
//             letter*                        ordinals from first on
//   letter := id digest day outcomes indexed:varint
//
// where the other words are texts, their length as varint before them.
//
// Letters claim their id. Of all claims the best is indexed (IsBetter): the
// latest decision, then the first by path. So the index depends on the inputs
// alone, not on the order in which builds met them.
// Outside face: Manifest, IsBetter().
#ifndef IMR_INDEXER_MANIFEST_H_
#define IMR_INDEXER_MANIFEST_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace imr {

struct ManifestInput;

// A letter of an input, and its claim to its id.
struct ManifestLetter {
  std::string id;
  std::string digest;    // start of the SHA-256 of its bytes
  std::string day;       // ISO day of the decision, else of the assignment
  std::string outcomes;  // a letter a determination: u, o, or - if none
  bool indexed = false;  // its documents are in the index

  // Not stored:
  const ManifestInput* input = nullptr;
  uint32_t ordinal = 0;
  bool stale = false;  // its input is about to be read again or to go
};

struct ManifestInput {
  std::string path;  // absolute
  uint64_t bytes = 0;
  int64_t modified_ns = 0;
  std::string sha256;  // "" while its letters are not all in the index
  uint32_t first = 0;  // ordinals of its letters: [first, end)
  uint32_t end = 0;
  std::vector<std::unique_ptr<ManifestLetter>> letters;
};

// Returns true if of two letters with one id, `a` is the one to index.
bool IsBetter(const ManifestLetter& a, const ManifestLetter& b);

// Returns `path` in the form the manifest compares: absolute, without "." and
// "..".
std::string ManifestPath(absl::string_view path);

class Manifest {
 public:
  // All letters that claim one id.
  struct Claims {
    std::vector<ManifestLetter*> letters;
    bool was_indexed = false;  // when the manifest was read
    bool written = false;      // documents were written since

    // Returns the letter whose documents are in the index, or null.
    ManifestLetter* Indexed() const;
    // Returns the best of the claims that are not stale, or null.
    ManifestLetter* Best() const;
  };

  // Reads the manifest at `path`, whose bytes have this SHA-256.
  // Errors: as ReadFile; DataLoss if it is damaged.
  static absl::StatusOr<Manifest> Read(const std::string& path,
                                       absl::string_view sha256);

  // Returns the bytes of the file.
  std::string Encode() const;

  // Returns the input at this ManifestPath, or null.
  ManifestInput* Find(absl::string_view path);

  // Returns the input at this ManifestPath, made if there is none.
  ManifestInput& FindOrAdd(absl::string_view path);

  // Forgets the input and its letters.
  void Remove(const ManifestInput& input);

  // Gives `input` a letter, which claims its id.
  ManifestLetter& AddLetter(ManifestInput& input, ManifestLetter letter);

  // Forgets the letters of `input` before ordinal `first`.
  void DropLettersBefore(ManifestInput& input, uint32_t first);

  // Returns the claims to an id; letter case does not count.
  Claims& ClaimsTo(absl::string_view id);

  // By path, which is the order in which letters come first.
  const std::map<std::string, ManifestInput, std::less<>>& inputs() const {
    return inputs_;
  }
  const absl::flat_hash_map<std::string, Claims>& claims() const {
    return claims_;
  }

 private:
  bool Decode(absl::string_view bytes);
  void Register(ManifestInput& input, std::unique_ptr<ManifestLetter> letter);
  void Unregister(const ManifestLetter& letter);

  std::map<std::string, ManifestInput, std::less<>> inputs_;
  absl::flat_hash_map<std::string, Claims> claims_;  // by lower-case id
};

}  // namespace imr

#endif  // IMR_INDEXER_MANIFEST_H_
