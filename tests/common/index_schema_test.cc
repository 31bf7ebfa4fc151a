#include "common/index_schema.h"

#include <string>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(CheckIndexSchema, TakesWhatThisProgramWrites) {
  IndexSchema schema = IndexSchema::Mine();
  EXPECT_TRUE(CheckIndexSchema(schema, "x").ok());
  schema.program = "99";
  EXPECT_TRUE(CheckIndexSchema(schema, "x").ok()) << "not compared";
}

TEST(CheckIndexSchema, RefusesEachThingThatDiffers) {
  for (std::string IndexSchema::*part :
       {&IndexSchema::version, &IndexSchema::fields, &IndexSchema::lexicons,
        &IndexSchema::dictionary}) {
    for (const char* other : {"other", ""}) {
      IndexSchema schema = IndexSchema::Mine();
      EXPECT_FALSE((schema.*part).empty());
      schema.*part = other;
      const absl::Status status = CheckIndexSchema(schema, "my.db");
      EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
      EXPECT_THAT(std::string(status.message()),
                  AllOf(HasSubstr("my.db"), HasSubstr("--rebuild")));
    }
  }
}

}  // namespace
}  // namespace imr
