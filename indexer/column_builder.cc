#include "indexer/column_builder.h"

#include <algorithm>
#include <utility>

namespace imr {

void ColumnBuilder::Add(uint32_t slot, absl::string_view content) {
  Column& column = columns_[slot];
  column.numbers.resize(documents_);
  column.numbers.push_back(NumberOf(content, column));
}

uint32_t ColumnBuilder::NumberOf(absl::string_view content, Column& column) {
  const auto found = column.contents.find(content);
  if (found != column.contents.end()) return found->second;
  const auto next = static_cast<uint32_t>(column.contents.size()) + 1;
  column.contents.emplace(content, next);
  return next;
}

void ColumnBuilder::AddFile(const ColumnFile& file) {
  for (const StoredColumn& stored : file.columns()) {
    Column& column = columns_[stored.slot()];
    std::vector<uint32_t> numbers = {0};
    for (uint32_t i = 1; i <= stored.contents(); ++i) {
      numbers.push_back(NumberOf(stored.Content(i), column));
    }
    column.numbers.resize(size_t{documents_} + 1);
    for (uint32_t document = 1; document <= file.last(); ++document) {
      column.numbers.push_back(numbers[stored.NumberAt(document)]);
    }
  }
  documents_ += file.last();
}

absl::Status ColumnBuilder::Finish(const std::string& path) const {
  ColumnFileWriter writer(path, documents_);
  for (const auto& [slot, column] : columns_) {
    std::vector<std::pair<std::string, uint32_t>> sorted(
        column.contents.begin(), column.contents.end());
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::string> contents;
    std::vector<uint32_t> place(sorted.size() + 1);
    for (auto& [content, number] : sorted) {
      contents.push_back(std::move(content));
      place[number] = static_cast<uint32_t>(contents.size());
    }
    std::vector<uint32_t> numbers;
    numbers.reserve(size_t{documents_} + 1);
    for (uint32_t number : column.numbers) numbers.push_back(place[number]);
    numbers.resize(size_t{documents_} + 1);
    writer.AddColumn(slot, contents, numbers);
  }
  return writer.Finish();
}

}  // namespace imr
