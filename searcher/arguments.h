// The arguments of the command line before CLI11 reads them: "--" ends the
// options, and what stands behind it is words, whatever they begin with.
// CLI11 (2.1) would take "-xanax" there for options again, and refuse words
// that no positional of the subcommand waits for.
// Outside face: GuardWords(), RemoveGuard(). Used by options.cc.
#ifndef IMR_SEARCHER_ARGUMENTS_H_
#define IMR_SEARCHER_ARGUMENTS_H_

#include <string>
#include <vector>

namespace imr {

// Leaves out the first "--" and puts a space before each argument behind it:
// nothing that begins with one is an option, and no query means anything else
// by it.
std::vector<std::string> GuardWords(std::vector<std::string> arguments);

// Takes that space off an argument that has one.
void RemoveGuard(std::string& argument);

}  // namespace imr

#endif  // IMR_SEARCHER_ARGUMENTS_H_
