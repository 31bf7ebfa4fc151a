#include "tools/plain_ranking.h"

#include "absl/strings/str_cat.h"

#include "common/status_macros.h"
#include "common/words.h"

namespace imr {
namespace {

std::string TextOf(const Determination& one) {
  return absl::StrCat(one.request, "\n", one.claims_administrator.text, "\n",
                      one.reviewer.text, "\n", one.rationale);
}

}  // namespace

absl::StatusOr<PlainRanking> PlainRanking::Of(IndexReader& index) {
  PlainRanking plain(Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY));
  RETURN_IF_ERROR(index.Read([&]() -> absl::Status {
    Xapian::docid next = 1;
    while (next <= index.LastDocid()) {
      ASSIGN_OR_RETURN(const StoredLetter letter, index.ReadLetter(next));
      plain.Add(letter);
      next = letter.first + static_cast<Xapian::docid>(letter.documents);
    }
    return absl::OkStatus();
  }));
  return plain;
}

void PlainRanking::Add(const StoredLetter& stored) {
  const Letter& letter = stored.letter;
  for (size_t i = 0; i < static_cast<size_t>(stored.documents); ++i) {
    Xapian::Document document;
    document.set_data(absl::StrCat(letter.id, "#", i + 1));
    std::string text = absl::StrCat(letter.clinical_summary, "\n", letter.body);
    if (i < letter.determinations.size()) {
      absl::StrAppend(&text, "\n", TextOf(letter.determinations[i]));
    }
    for (const Word& word : SplitWords(text)) document.add_term(word.text);
    database_.add_document(document);
  }
}

std::vector<std::string> PlainRanking::Rank(absl::string_view query) const {
  std::vector<std::string> words;
  for (const Word& word : SplitWords(query)) words.push_back(word.text);
  Xapian::Enquire enquire(database_);
  enquire.set_query(
      Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
  const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
  std::vector<std::string> ids;
  for (auto at = matches.begin(); at != matches.end(); ++at) {
    ids.push_back(at.get_document().get_data());
  }
  return ids;
}

}  // namespace imr
