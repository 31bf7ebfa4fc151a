// The same work on several threads at once.
// Outside face: OnThreads().
#ifndef IMR_INDEXER_ON_THREADS_H_
#define IMR_INDEXER_ON_THREADS_H_

#include <thread>
#include <vector>

namespace imr {

// Calls work() on as many threads, one of them the caller's, and waits for all
// to end. What is left to do they share out among themselves.
template <typename Work>
void OnThreads(int threads, const Work& work) {
  std::vector<std::thread> others;
  for (int i = 1; i < threads; ++i) others.emplace_back([&work] { work(); });
  work();
  for (std::thread& thread : others) thread.join();
}

}  // namespace imr

#endif  // IMR_INDEXER_ON_THREADS_H_
