// "bench corpus": generated letters -> what the peers index (documents.h) and
// what everybody is asked (queries.h), so that no peer pays for reading
// letters and all answer the same.
// Outside face: AddCorpusCommand().
#ifndef IMR_TOOLS_BENCH_CORPUS_H_
#define IMR_TOOLS_BENCH_CORPUS_H_

#include "CLI/CLI.hpp"

namespace imr {

// Adds the command; it sets `exit_code` when it has run.
void AddCorpusCommand(CLI::App& program, int& exit_code);

}  // namespace imr

#endif  // IMR_TOOLS_BENCH_CORPUS_H_
