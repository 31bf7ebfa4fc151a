#include "tools/bench/groonga.h"

#include "absl/strings/str_cat.h"

#include "common/status_macros.h"

namespace imr {
namespace {

std::string PathIn(const std::string& folder) { return folder + "/index.grn"; }

}  // namespace

Groonga::Groonga() {
  grn_init();
  context_ = grn_ctx_open(0);
}

Groonga::~Groonga() {
  if (database_ != nullptr) grn_obj_close(context_, database_);
  grn_ctx_close(context_);
  grn_fin();
}

absl::Status Groonga::Create(const std::string& folder) {
  database_ = grn_db_create(context_, PathIn(folder).c_str(), nullptr);
  return State();
}

absl::Status Groonga::Open(const std::string& folder) {
  database_ = grn_db_open(context_, PathIn(folder).c_str());
  return State();
}

absl::StatusOr<std::string> Groonga::Run(const std::string& command) {
  grn_ctx_send(context_, command.data(),
               static_cast<unsigned int>(command.size()), 0);
  RETURN_IF_ERROR(State());
  char* text = nullptr;
  unsigned int bytes = 0;
  int flags = 0;
  grn_ctx_recv(context_, &text, &bytes, &flags);
  RETURN_IF_ERROR(State());
  return std::string(text, bytes);
}

absl::Status Groonga::State() const {
  if (context_->rc == GRN_SUCCESS) return absl::OkStatus();
  return absl::InternalError(absl::StrCat("ask Groonga: ", context_->errbuf));
}

}  // namespace imr
