#include "common/set_file.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "common/damage.h"
#include "common/dead_file.h"
#include "common/file_frame.h"
#include "common/status_macros.h"
#include "common/text_heads.h"

namespace imr {
namespace {

constexpr absl::string_view kMagic = "IMRSET02";

struct Footer {
  uint64_t documents = 0;
  uint64_t rows = 0;
  uint64_t places = 0;
  uint64_t sets = 0;   // their bytes
  uint64_t texts = 0;  // their bytes
};

size_t NumbersOfBits(uint64_t documents) { return documents / 64 + 1; }

bool IsBits(uint64_t count, uint64_t documents) {
  return count * sizeof(uint32_t) >=
         NumbersOfBits(documents) * sizeof(uint64_t);
}

}  // namespace

absl::StatusOr<SetFile> SetFile::Open(const std::string& path) {
  ASSIGN_OR_RETURN(MappedFile mapped, MappedFile::Open(path));
  SetFile file(std::move(mapped));
  if (file.ReadFooter()) return file;
  return DamagedFile("open sets", path);
}

bool SetFile::ReadFooter() {
  Footer footer;
  const auto body = ReadFrame(file_.bytes(), kMagic, footer);
  if (!body) return false;
  const uint64_t room = body->size();
  if (footer.documents > UINT32_MAX || footer.rows > room / sizeof(Row) ||
      footer.places > room / sizeof(Place) || footer.sets > room ||
      footer.sets % sizeof(uint64_t) != 0 || footer.texts > room ||
      footer.sets + footer.places * sizeof(Place) +
              footer.rows * (sizeof(uint64_t) + sizeof(Row)) + footer.texts !=
          room) {
    return false;
  }
  documents_ = static_cast<uint32_t>(footer.documents);
  terms_ = static_cast<uint32_t>(footer.rows);
  sets_ = body->substr(0, footer.sets);
  MappedFile::Fetch(body->substr(footer.sets));
  place_ = reinterpret_cast<const Place*>(sets_.data() + sets_.size());
  head_ = reinterpret_cast<const uint64_t*>(place_ + footer.places);
  row_ = reinterpret_cast<const Row*>(head_ + terms_);
  texts_ = body->substr(room - footer.texts);
  return std::all_of(place_, place_ + footer.places,
                     [this](const Place& place) { return IsWhole(place); }) &&
         std::is_sorted(head_, head_ + terms_) &&
         std::all_of(row_, row_ + terms_, [&](const Row& row) {
           return IsWhole(row, footer.places);
         });
}

bool SetFile::IsWhole(const Place& place) const {
  if (place.count > documents_ || place.offset > sets_.size() ||
      place.offset % sizeof(uint64_t) != 0) {
    return false;
  }
  const uint64_t bytes = IsBits(place.count, documents_)
                             ? NumbersOfBits(documents_) * sizeof(uint64_t)
                             : place.count * sizeof(uint32_t);
  return bytes <= sets_.size() - place.offset;
}

bool SetFile::IsWhole(const Row& row, uint64_t places) const {
  return row.text <= texts_.size() && row.length <= texts_.size() - row.text &&
         row.place <= places && SetsOf(row.fields) <= places - row.place;
}

uint32_t SetFile::SetsOf(uint32_t fields) {
  const auto own = static_cast<uint32_t>(std::popcount(fields));
  return own < 2 ? 1 : own + 1;
}

absl::string_view SetFile::Term(uint32_t number) const {
  return texts_.substr(row_[number].text, row_[number].length);
}

std::optional<uint32_t> SetFile::Find(absl::string_view term) const {
  const auto number = static_cast<uint32_t>(LowerBoundByHead(
      {head_, terms_}, term,
      [&](size_t row) { return Term(static_cast<uint32_t>(row)); }));
  if (number == terms_ || Term(number) != term) return std::nullopt;
  return number;
}

TermSet SetFile::Set(uint32_t number, uint32_t fields) const {
  const Row& row = row_[number];
  uint32_t at = row.place;
  if (row.fields != 0) {
    if ((row.fields & fields) == 0) return {};
    at += std::has_single_bit(fields)
              ? static_cast<uint32_t>(std::popcount(row.fields & (fields - 1)))
              : SetsOf(row.fields) - 1;
  }
  const Place& place = place_[at];
  const char* const begin = sets_.data() + place.offset;
  TermSet set;
  if (IsBits(place.count, documents_)) {
    set.bits = {reinterpret_cast<const uint64_t*>(begin),
                NumbersOfBits(documents_)};
  } else {
    set.list = {reinterpret_cast<const uint32_t*>(begin), place.count};
  }
  return set;
}

SetFileWriter::SetFileWriter(const std::string& path, uint32_t documents)
    : documents_(documents), file_(path) {
  file_.Write(kMagic);
}

void SetFileWriter::Add(absl::string_view term, uint32_t fields,
                        uint32_t postings,
                        absl::Span<const std::vector<uint32_t>> sets) {
  heads_.push_back(TextHead(term));
  rows_.push_back({static_cast<uint32_t>(texts_.size()),
                   static_cast<uint32_t>(term.size()), fields, postings,
                   static_cast<uint32_t>(places_.size())});
  texts_.append(term.data(), term.size());
  for (const std::vector<uint32_t>& set : sets) AddSet(set);
}

void SetFileWriter::AddSet(absl::Span<const uint32_t> documents) {
  places_.push_back({file_.size() - kMagic.size(), documents.size()});
  if (IsBits(documents.size(), documents_)) {
    DocumentBits bits = NoDocuments(documents_);
    for (uint32_t document : documents) SetBit(document, bits);
    file_.WriteNumbers(bits.data(), bits.size());
    return;
  }
  file_.WriteNumbers(documents.data(), documents.size());
  file_.Align(sizeof(uint64_t));
}

absl::Status SetFileWriter::Finish() {
  const Footer footer = {documents_, rows_.size(), places_.size(),
                         file_.size() - kMagic.size(), texts_.size()};
  file_.WriteNumbers(places_.data(), places_.size());
  file_.WriteNumbers(heads_.data(), heads_.size());
  file_.WriteNumbers(rows_.data(), rows_.size());
  file_.Write(texts_);
  file_.WriteNumbers(&footer, 1);
  file_.Write(kMagic);
  return file_.Close();
}

}  // namespace imr
