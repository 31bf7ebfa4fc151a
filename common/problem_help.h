// The codes of Problems as text for people and as Markdown for
// schemas/problems.md.
#ifndef IMR_COMMON_PROBLEM_HELP_H_
#define IMR_COMMON_PROBLEM_HELP_H_

#include <string>

namespace imr {

std::string ProblemHelpText();
std::string ProblemHelpMarkdown();

}  // namespace imr

#endif  // IMR_COMMON_PROBLEM_HELP_H_
