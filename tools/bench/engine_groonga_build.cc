// Building with Groonga, as its manual sets it up: the text in a column, packed
// with LZ4, of which an index with positions is made once all documents are
// loaded; the fields as references to a table of values each, days as numbers,
// both with an index. The words are those of FoldText(), one space between
// them, and are taken as they are (TokenDelimit, no normalizer).
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

#include "common/file.h"
#include "common/status_macros.h"
#include "common/words.h"
#include "tools/bench/documents.h"
#include "tools/bench/engines.h"
#include "tools/bench/groonga.h"

namespace imr {
namespace {

constexpr const char* kWordTable =
    "table_create Words TABLE_PAT_KEY ShortText "
    "--default_tokenizer TokenDelimit";
constexpr const char* kWordIndex =
    "column_create Words documents COLUMN_INDEX|WITH_POSITION Documents text";

std::string NameOf(FieldId field) { return std::string(GetField(field).name); }

std::vector<std::string> TableCommands() {
  std::vector<std::string> commands = {
      "table_create Documents TABLE_NO_KEY",
      "column_create Documents text COLUMN_SCALAR|COMPRESS_LZ4 LongText",
      "column_create Documents record COLUMN_SCALAR ShortText",
      "column_create Documents decided COLUMN_SCALAR UInt32",
      kWordTable,
      "table_create Days TABLE_PAT_KEY UInt32"};
  for (const FieldId field : kBenchFields) {
    const std::string name = NameOf(field);
    commands.push_back(
        absl::StrCat("table_create ", name, " TABLE_HASH_KEY ShortText"));
    commands.push_back(absl::StrCat("column_create Documents ", name,
                                    " COLUMN_VECTOR ", name));
  }
  return commands;
}

std::vector<std::string> IndexCommands() {
  std::vector<std::string> commands = {
      kWordIndex,
      "column_create Days documents COLUMN_INDEX Documents decided"};
  for (const FieldId field : kBenchFields) {
    const std::string name = NameOf(field);
    commands.push_back(absl::StrCat(
        "column_create ", name, " documents COLUMN_INDEX Documents ", name));
  }
  return commands;
}

absl::Status RunAll(const std::vector<std::string>& commands,
                    Groonga& groonga) {
  for (const std::string& command : commands) {
    RETURN_IF_ERROR(groonga.Run(command).status());
  }
  return absl::OkStatus();
}

class Writer {
 public:
  explicit Writer(const Groonga& groonga)
      : groonga_(groonga), context_(groonga.context()) {
    documents_ = Named("Documents");
    text_ = Named("Documents.text");
    record_ = Named("Documents.record");
    decided_ = Named("Documents.decided");
    for (const FieldId field : kBenchFields) {
      tables_.push_back(Named(NameOf(field)));
      columns_.push_back(Named("Documents." + NameOf(field)));
    }
  }

  void Add(const BenchLetter& letter, const BenchDocument& document) {
    const grn_id id = grn_table_add(context_, documents_, nullptr, 0, nullptr);
    state_.Update(groonga_.State());
    SetText(text_, id,
            FoldText(absl::StrCat(letter.context, " ", document.text)));
    SetText(record_, id, document.record);
    SetDay(id, document.decided);
    for (size_t i = 0; i < kBenchFields.size(); ++i) {
      SetValues(i, id, document.values[i]);
    }
  }

  // Returns the first thing that went wrong.
  const absl::Status& state() const { return state_; }

 private:
  grn_obj* Named(const std::string& name) {
    return grn_ctx_get(context_, name.data(), static_cast<int>(name.size()));
  }

  void Set(grn_obj* column, grn_id id, grn_obj& value) {
    grn_obj_set_value(context_, column, id, &value, GRN_OBJ_SET);
    state_.Update(groonga_.State());
    GRN_OBJ_FIN(context_, &value);
  }

  void SetText(grn_obj* column, grn_id id, const std::string& text) {
    grn_obj value;
    GRN_TEXT_INIT(&value, 0);
    GRN_TEXT_SET(context_, &value, text.data(), text.size());
    Set(column, id, value);
  }

  void SetDay(grn_id id, const std::string& day) {
    uint32_t number = 0;
    if (!absl::SimpleAtoi(day, &number)) return;
    grn_obj value;
    GRN_UINT32_INIT(&value, 0);
    GRN_UINT32_SET(context_, &value, number);
    Set(decided_, id, value);
  }

  void SetValues(size_t field, grn_id id,
                 const std::vector<std::string>& values) {
    grn_obj list;
    GRN_RECORD_INIT(&list, GRN_OBJ_VECTOR,
                    grn_obj_id(context_, tables_[field]));
    for (const std::string& value : values) {
      const grn_id known =
          grn_table_add(context_, tables_[field], value.data(),
                        static_cast<unsigned int>(value.size()), nullptr);
      state_.Update(groonga_.State());
      GRN_RECORD_PUT(context_, &list, known);
    }
    Set(columns_[field], id, list);
  }

  const Groonga& groonga_;
  absl::Status state_;
  grn_ctx* context_;
  grn_obj* documents_;
  grn_obj* text_;
  grn_obj* record_;
  grn_obj* decided_;
  std::vector<grn_obj*> tables_;
  std::vector<grn_obj*> columns_;
};

}  // namespace

absl::Status BuildWithGroonga(const EngineOptions& options) {
  RETURN_IF_ERROR(MakeFolders(options.index));
  Groonga groonga;
  RETURN_IF_ERROR(groonga.Create(options.index));
  RETURN_IF_ERROR(RunAll(TableCommands(), groonga));
  Writer writer(groonga);
  RETURN_IF_ERROR(
      ReadDocuments(options.documents, [&](const BenchLetter& letter) {
        for (const BenchDocument& document : letter.documents) {
          writer.Add(letter, document);
        }
      }));
  RETURN_IF_ERROR(writer.state());
  return RunAll(IndexCommands(), groonga);
}

}  // namespace imr
