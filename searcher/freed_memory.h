// What becomes of memory that a query frees. Its sets have a bit a document,
// some hundred kilobytes each, which glibc would give back to the system and
// fetch again, cleared page by page, for the next set.
// Outside face: KeepFreedMemory().
#ifndef IMR_SEARCHER_FREED_MEMORY_H_
#define IMR_SEARCHER_FREED_MEMORY_H_

namespace imr {

// Keeps what is freed for the process from now on. For programs that search,
// once, at their beginning.
void KeepFreedMemory();

}  // namespace imr

#endif  // IMR_SEARCHER_FREED_MEMORY_H_
