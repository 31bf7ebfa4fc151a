#include "indexer/build_plan.h"

#include <map>
#include <utility>

#include "common/file.h"

namespace imr {
namespace {

using FilesByPath = std::map<std::string, InputFile>;  // by ManifestPath

enum class State { kUnchanged, kTouched, kChanged };

State StateOf(const InputFile& file, const ManifestInput* known) {
  if (known == nullptr || known->sha256.empty() || known->bytes != file.bytes) {
    return State::kChanged;
  }
  if (known->modified_ns == file.modified_ns) return State::kUnchanged;
  const absl::StatusOr<std::string> sha256 = Sha256OfFile(file.path);
  return sha256.ok() && *sha256 == known->sha256 ? State::kTouched
                                                 : State::kChanged;
}

void MarkStale(const ManifestInput* input) {
  if (input == nullptr) return;
  for (const auto& letter : input->letters) letter->stale = true;
}

// Adds to `read` the inputs whose letters have to take the place of letters
// that may go: of an id whose best claim is not the one in the index. One
// round is enough, since an input read again brings all its letters back.
void AddHeirs(const Manifest& manifest, FilesByPath& read) {
  for (const auto& [id, claims] : manifest.claims()) {
    const ManifestLetter* const best = claims.Best();
    if (best == nullptr || best->indexed) continue;
    const ManifestInput& input = *best->input;
    if (!PathExists(input.path)) continue;
    read.insert({input.path, {input.path, input.bytes, input.modified_ns}});
  }
}

}  // namespace

BuildPlan PlanBuild(absl::Span<const InputFile> inputs, Prune prune,
                    Manifest& manifest) {
  BuildPlan plan;
  FilesByPath listed;
  for (const InputFile& file : inputs) {
    listed.insert({ManifestPath(file.path), file});
  }
  FilesByPath read;
  for (const auto& [path, file] : listed) {
    const State state = StateOf(file, manifest.Find(path));
    if (state == State::kTouched) plan.touched.push_back(file);
    if (state == State::kChanged) read.insert({path, file});
  }
  for (const auto& [path, input] : manifest.inputs()) {
    if (prune == Prune::kNothing || listed.contains(path)) continue;
    if (prune == Prune::kGone && PathExists(path)) continue;
    plan.gone.push_back(path);
    MarkStale(manifest.Find(path));
  }
  for (const auto& [path, file] : read) MarkStale(manifest.Find(path));
  AddHeirs(manifest, read);
  for (auto& [path, file] : read) {
    MarkStale(manifest.Find(path));
    plan.read.push_back(std::move(file));
  }
  return plan;
}

}  // namespace imr
