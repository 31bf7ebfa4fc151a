#include "common/fields.h"

#include "gtest/gtest.h"

namespace imr {
namespace {

TEST(FindField, KnowsNamesAndAliasesInAnyCase) {
  const struct {
    const char* name;
    FieldId id;
  } kCases[] = {{"drug", FieldId::kDrug},
                {"Ingredient", FieldId::kDrug},
                {"DOS", FieldId::kServiceDate},
                {"pp", FieldId::kPage},
                {"text", FieldId::kText}};
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    const Field* field = FindField(c.name);
    ASSERT_NE(field, nullptr);
    EXPECT_EQ(field->id, c.id);
  }
  EXPECT_EQ(FindField("drugg"), nullptr);
  EXPECT_EQ(FindField(""), nullptr);
}

TEST(AllFields, TextFieldsAreTheTextRowsButTheUnion) {
  for (const Field& field : AllFields()) {
    bool listed = false;
    for (FieldId id : TextFields()) listed = listed || id == field.id;
    EXPECT_EQ(listed,
              field.kind == FieldKind::kText && field.id != FieldId::kText)
        << field.name;
  }
}

TEST(AllFields, ParentsOfFacetsAreFacets) {
  for (const Field& field : AllFields()) {
    if (field.facet_title.empty()) continue;
    EXPECT_FALSE(GetField(field.parent).facet_title.empty()) << field.name;
  }
}

}  // namespace
}  // namespace imr
