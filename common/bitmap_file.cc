#include "common/bitmap_file.h"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "absl/strings/str_cat.h"

#include "common/status_macros.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRBIT01";

struct Footer {
  uint64_t documents = 0;
  uint64_t rows = 0;
  uint64_t bitmaps = 0;
  uint64_t texts = 0;  // their bytes
};
constexpr size_t kFooterBytes = sizeof(Footer) + 8;

uint64_t BytesOfBitmap(uint64_t documents) {
  return (documents / 64 + 1) * sizeof(uint64_t);
}

}  // namespace

absl::StatusOr<BitmapFile> BitmapFile::Open(const std::string& path) {
  ASSIGN_OR_RETURN(MappedFile mapped, MappedFile::Open(path));
  BitmapFile file(std::move(mapped));
  if (file.ReadFooter()) return file;
  return absl::DataLossError(absl::StrCat(
      "open bitmaps \"", path,
      "\": it is cut off or damaged; make the index anew with \"imr-index "
      "build --rebuild\""));
}

bool BitmapFile::ReadFooter() {
  const absl::string_view bytes = file_.bytes();
  if (bytes.size() < kMagic.size() + kFooterBytes) return false;
  if (bytes.substr(0, kMagic.size()) != kMagic) return false;
  if (bytes.substr(bytes.size() - kMagic.size()) != kMagic) return false;
  Footer footer;
  const size_t end = bytes.size() - kFooterBytes;
  std::memcpy(&footer, bytes.data() + end, sizeof(footer));
  const uint64_t room = end - kMagic.size();
  if (footer.documents > UINT32_MAX || footer.rows > room / sizeof(Row) ||
      footer.bitmaps > room || footer.texts > room) {
    return false;
  }
  const uint64_t size_of_bitmap = BytesOfBitmap(footer.documents);
  if (footer.bitmaps > room / size_of_bitmap) return false;
  const uint64_t bitmaps = footer.bitmaps * size_of_bitmap;
  const uint64_t rows = footer.rows * sizeof(Row);
  if (bitmaps + rows + footer.texts != room) return false;
  documents_ = static_cast<uint32_t>(footer.documents);
  rows_ = static_cast<uint32_t>(footer.rows);
  bits_ = reinterpret_cast<const uint64_t*>(bytes.data() + kMagic.size());
  row_ = reinterpret_cast<const Row*>(bytes.data() + kMagic.size() + bitmaps);
  texts_ = bytes.substr(end - footer.texts, footer.texts);
  return std::all_of(row_, row_ + rows_, [&](const Row& row) {
    return row.bitmap < footer.bitmaps && row.place <= texts_.size() &&
           row.length <= texts_.size() - row.place;
  });
}

absl::string_view BitmapFile::Word(uint32_t row) const {
  return texts_.substr(row_[row].place, row_[row].length);
}

const uint64_t* BitmapFile::Find(absl::string_view word,
                                 uint32_t fields) const {
  const Row* const found = std::lower_bound(
      row_, row_ + rows_, std::tie(word, fields),
      [this](const Row& row, const auto& wanted) {
        const absl::string_view its_word = texts_.substr(row.place, row.length);
        return std::tie(its_word, row.fields) < wanted;
      });
  if (found == row_ + rows_ || found->fields != fields ||
      texts_.substr(found->place, found->length) != word) {
    return nullptr;
  }
  return bits_ + found->bitmap * (BytesOfBitmap(documents_) / sizeof(uint64_t));
}

BitmapFileWriter::BitmapFileWriter(const std::string& path, uint32_t documents)
    : documents_(documents), file_(path) {
  file_.Write(kMagic);
}

void BitmapFileWriter::Add(absl::string_view word, uint32_t fields,
                           const DocumentBits& bits) {
  if (rows_.empty() ||
      absl::string_view(texts_).substr(rows_.back().place) != word) {
    rows_.push_back({static_cast<uint32_t>(texts_.size()), 0, 0, 0});
    texts_.append(word.data(), word.size());
  } else {
    rows_.push_back(rows_.back());
  }
  BitmapFile::Row& row = rows_.back();
  row.length = static_cast<uint32_t>(word.size());
  row.fields = fields;
  row.bitmap = static_cast<uint32_t>(rows_.size()) - 1;
  file_.WriteNumbers(bits.data(), bits.size());
}

absl::Status BitmapFileWriter::Finish() {
  file_.WriteNumbers(rows_.data(), rows_.size());
  file_.Write(texts_);
  const Footer footer = {documents_, rows_.size(), rows_.size(), texts_.size()};
  file_.WriteNumbers(&footer, 1);
  file_.Write(kMagic);
  return file_.Close();
}

}  // namespace imr
