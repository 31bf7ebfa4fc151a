// Nothing is lost when imr-index is killed at random moments: the index there
// was stays whole, and the same command again ends as if nothing had happened.
// The environment asks for more of it: IMR_KILLS=100 kills of each command.
#include <signal.h>

#include <random>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "gtest/gtest.h"

#include "tests/cli/nothing_lost.h"

namespace imr {
namespace {

TEST_F(NothingLost, WhenKilledAtAnyMoment) {
  const size_t kills = FromEnvironment("IMR_KILLS", 3);
  constexpr uint32_t kSeed = 20161118;
  std::mt19937 random(kSeed);
  size_t killed = 0;
  for (const Command& command : Commands()) {
    const Answers wanted = Undisturbed(command);
    Begin(command);
    const absl::Time begun = absl::Now();
    ASSERT_TRUE(Run(command.arguments).ExitedWith(0));
    const absl::Duration whole = absl::Now() - begun;
    for (size_t i = 0; i < kills && !HasFailure(); ++i) {
      SCOPED_TRACE(absl::StrCat(command.name, ", kill ", i));
      Begin(command);
      // Twice in a row, so that what a kill leaves is killed too.
      for (int round = 0; round < 2; ++round) {
        const pid_t child = Start(command.arguments);
        absl::SleepFor(whole * (static_cast<int>(random() % 1000) / 1000.0));
        kill(child, SIGKILL);
        killed += WIFSIGNALED(Wait(child).status) ? 1 : 0;
      }
      ExpectRepair(command, wanted);
    }
  }
  EXPECT_GT(killed, kills) << "most ended before they were killed";
}

}  // namespace
}  // namespace imr
