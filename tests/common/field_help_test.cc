#include "common/field_help.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "nlohmann/json.hpp"

#include "common/fields.h"
#include "tests/golden.h"

namespace imr {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(FieldHelpMarkdown, IsWhatSchemasFieldsMdSays) {
  ExpectGolden("../schemas/fields.md", FieldHelpMarkdown());
}

TEST(FieldHelp, NamesEveryField) {
  const std::string text = FieldHelpText();
  const auto json = nlohmann::json::parse(FieldHelpJson());
  ASSERT_EQ(json["fields"].size(), AllFields().size());
  size_t i = 0;
  for (const Field& field : AllFields()) {
    EXPECT_THAT(text, HasSubstr(std::string(field.description)));
    EXPECT_EQ(json["fields"][i]["name"], std::string(field.name));
    EXPECT_EQ(json["fields"][i]["facet"], !field.facet_title.empty());
    ++i;
  }
}

TEST(FacetNames, AreThoseWithATitle) {
  EXPECT_THAT(FacetNames(), HasSubstr("specialty, "));
  EXPECT_THAT(FacetNames(), Not(HasSubstr("rationale")));
}

}  // namespace
}  // namespace imr
