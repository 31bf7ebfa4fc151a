#include "common/index_schema.h"

#include <string>

#include "absl/status/status.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace imr {
namespace {

using ::testing::HasSubstr;

Xapian::WritableDatabase FreshDatabase() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& [key, value] : SchemaMetadata()) {
    database.set_metadata(key, value);
  }
  return database;
}

TEST(CheckIndexSchema, TakesWhatThisProgramWrites) {
  const absl::Status status = CheckIndexSchema(FreshDatabase(), "x");
  EXPECT_TRUE(status.ok()) << status;
}

TEST(CheckIndexSchema, RefusesEachThingThatDiffers) {
  for (const char* key : {"schema", "fields", "lexicons"}) {
    SCOPED_TRACE(key);
    Xapian::WritableDatabase database = FreshDatabase();
    database.set_metadata(key, "other");
    const absl::Status status = CheckIndexSchema(database, "my.db");
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
    EXPECT_THAT(std::string(status.message()), HasSubstr("my.db"));
    EXPECT_THAT(std::string(status.message()), HasSubstr("--rebuild"));
    database.set_metadata(key, "");
    EXPECT_EQ(CheckIndexSchema(database, "my.db").code(),
              absl::StatusCode::kDataLoss);
  }
}

}  // namespace
}  // namespace imr
