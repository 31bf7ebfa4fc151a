// A library for LD_PRELOAD under which one of a program's calls that change
// files fails, as on a disk that is full or broken. Calls that change files
// below $IMR_FAIL_BELOW are counted; the one with number $IMR_FAIL_AT fails,
// and with $IMR_FAIL_ON=1 all after it too. Each call adds a byte to the file
// $IMR_FAIL_COUNT.
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> calls = 0;

template <typename Function>
Function Real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool IsBelow(const char* path) {
  const char* const folder = getenv("IMR_FAIL_BELOW");
  return folder != nullptr && path != nullptr &&
         strncmp(path, folder, strlen(folder)) == 0;
}

bool IsBelow(int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof(link), "/proc/self/fd/%d", descriptor);
  const ssize_t size = readlink(link, path, sizeof(path) - 1);
  if (size < 0) return false;
  path[size] = '\0';
  return IsBelow(path);
}

void CountCall() {
  const char* const path = getenv("IMR_FAIL_COUNT");
  if (path == nullptr) return;
  static const auto real_open = Real<int (*)(const char*, int, ...)>("open");
  static const auto real_write =
      Real<ssize_t (*)(int, const void*, size_t)>("write");
  static const int descriptor =
      real_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (descriptor >= 0 && real_write(descriptor, ".", 1) != 1) abort();
}

// Returns true if this call is to fail; errno is set.
bool Fails(const char* name) {
  CountCall();
  const long call = ++calls;
  const char* const at = getenv("IMR_FAIL_AT");
  const char* const on = getenv("IMR_FAIL_ON");
  const long wanted = at == nullptr ? 0 : atol(at);
  if (wanted == 0 || call < wanted) return false;
  if (call > wanted && (on == nullptr || *on != '1')) return false;
  fprintf(stderr, "fail_writes: %s fails\n", name);
  errno = call % 2 == 0 ? EIO : ENOSPC;
  return true;
}

bool Writes(int flags) {
  return (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_ACCMODE) != O_RDONLY;
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (Writes(flags) && IsBelow(path) && Fails("open")) return -1;
  return Real<int (*)(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (Writes(flags) && IsBelow(path) && Fails("open64")) return -1;
  return Real<int (*)(const char*, int, ...)>("open64")(path, flags, mode);
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
  if (IsBelow(descriptor) && Fails("write")) return -1;
  return Real<ssize_t (*)(int, const void*, size_t)>("write")(descriptor, bytes,
                                                              size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at) {
  if (IsBelow(descriptor) && Fails("pwrite")) return -1;
  return Real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite")(
      descriptor, bytes, size, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at) {
  if (IsBelow(descriptor) && Fails("pwrite64")) return -1;
  return Real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64")(
      descriptor, bytes, size, at);
}

int fsync(int descriptor) {
  if (IsBelow(descriptor) && Fails("fsync")) return -1;
  return Real<int (*)(int)>("fsync")(descriptor);
}

int fdatasync(int descriptor) {
  if (IsBelow(descriptor) && Fails("fdatasync")) return -1;
  return Real<int (*)(int)>("fdatasync")(descriptor);
}

int rename(const char* from, const char* to) {
  if (IsBelow(to) && Fails("rename")) return -1;
  return Real<int (*)(const char*, const char*)>("rename")(from, to);
}

int mkdir(const char* path, mode_t mode) {
  if (IsBelow(path) && Fails("mkdir")) return -1;
  return Real<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

}  // extern "C"
