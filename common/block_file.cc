#include "common/block_file.h"

#include <algorithm>

#include "common/file_frame.h"

namespace imr {

std::optional<Json> ReadDirectory(absl::string_view file,
                                  absl::string_view magic, const char* rows) {
  uint64_t length = 0;  // of the directory
  const auto body = ReadFrame(file, magic, length);
  if (!body || length > body->size()) return std::nullopt;
  const absl::string_view text = body->substr(body->size() - length);
  Json json = Json::parse(text.begin(), text.end(), nullptr,
                          /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains(rows) || !json[rows].is_array()) {
    return std::nullopt;
  }
  if (!std::all_of(json[rows].begin(), json[rows].end(),
                   [](const Json& row) { return row.is_object(); })) {
    return std::nullopt;
  }
  return json;
}

uint64_t NumberIn(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_unsigned()) return 0;
  return found->get<uint64_t>();
}

BlockFileWriter::BlockFileWriter(const std::string& path,
                                 absl::string_view magic)
    : magic_(magic), file_(path) {
  file_.Write(magic_);
}

uint64_t BlockFileWriter::BeginBlock() {
  file_.Align(kBlockAlignment);
  return file_.size();
}

void BlockFileWriter::WriteTexts(absl::Span<const std::string> texts) {
  uint32_t offset = 0;
  for (const std::string& text : texts) {
    file_.WriteNumbers(&offset, 1);
    offset += static_cast<uint32_t>(text.size());
  }
  file_.WriteNumbers(&offset, 1);
  for (const std::string& text : texts) file_.Write(text);
}

absl::Status BlockFileWriter::Finish(const Json& directory) {
  const std::string text = directory.dump();
  const uint64_t length = text.size();
  file_.Write(text);
  file_.WriteNumbers(&length, 1);
  file_.Write(magic_);
  return file_.Close();
}

}  // namespace imr
