// Which inputs a build has to read: those that are new or changed, those a
// kill left half-read, and those whose letters may have to take the place of
// letters that go. The rest is left alone.
// Outside face: PlanBuild().
#ifndef IMR_INDEXER_BUILD_PLAN_H_
#define IMR_INDEXER_BUILD_PLAN_H_

#include <string>
#include <vector>

#include "absl/types/span.h"

#include "indexer/manifest.h"
#include "indexer/source.h"

namespace imr {

struct BuildPlan {
  std::vector<InputFile> read;     // by ManifestPath
  std::vector<InputFile> touched;  // another time, the same bytes
  std::vector<std::string> gone;   // ManifestPaths to take out
};

// Inputs the index has that go.
enum class Prune {
  kNothing,
  kGone,      // those that are neither listed nor on the disk
  kUnlisted,  // those that are not listed: a rebuild that goes on
};

// Plans a build of `inputs` over what `manifest` knows, and marks as stale
// the letters of the inputs to be read or taken out.
BuildPlan PlanBuild(absl::Span<const InputFile> inputs, Prune prune,
                    Manifest& manifest);

}  // namespace imr

#endif  // IMR_INDEXER_BUILD_PLAN_H_
