// A database of Groonga's and its commands.
// Outside face: Groonga.
#ifndef IMR_TOOLS_BENCH_GROONGA_H_
#define IMR_TOOLS_BENCH_GROONGA_H_

#include <groonga.h>

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace imr {

class Groonga {
 public:
  Groonga();
  Groonga(const Groonga&) = delete;
  Groonga& operator=(const Groonga&) = delete;
  ~Groonga();

  // Make or open the database in `folder`.
  absl::Status Create(const std::string& folder);
  absl::Status Open(const std::string& folder);

  // Returns what the command prints, as JSON.
  absl::StatusOr<std::string> Run(const std::string& command);

  // Returns what has become of the last call with context().
  absl::Status State() const;

  grn_ctx* context() const { return context_; }

 private:
  grn_ctx* context_;
  grn_obj* database_ = nullptr;
};

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_GROONGA_H_
