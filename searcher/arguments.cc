#include "searcher/arguments.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace imr {

std::vector<std::string> GuardWords(std::vector<std::string> arguments) {
  auto at = std::find(arguments.begin(), arguments.end(), "--");
  if (at == arguments.end()) return arguments;
  for (at = arguments.erase(at); at != arguments.end(); ++at) {
    at->insert(0, " ");
  }
  return arguments;
}

void RemoveGuard(std::string& argument) {
  if (absl::StartsWith(argument, " ")) argument.erase(0, 1);
}

}  // namespace imr
