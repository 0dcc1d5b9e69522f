/* Makes one write or one sync of a program fail, by standing before the system's functions (LD_PRELOAD).
 *
 * FAIL_SYNC=n and FAIL_WRITE=n fail the n-th call, counted from 1, on files whose path holds FAIL_ON; FAIL_ERRNO is
 * what they fail with; FAIL_TORN=1 lets a failing write put down half of its bytes first; with FAIL_STICKY=1 every
 * later call fails too, as on a disk that is gone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long syncs, writes;

static int ours(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    const char *on = getenv("FAIL_ON");
    return on && strstr(path, on) != NULL;
}

static int due(const char *name, long *count) {
    const char *at = getenv(name);
    if (!at) return 0;
    long number = __sync_add_and_fetch(count, 1);
    return getenv("FAIL_STICKY") ? number >= atol(at) : number == atol(at);
}

static int failure(void) {
    const char *code = getenv("FAIL_ERRNO");
    return code ? atoi(code) : EIO;
}

#define SYNC(name)                                                        \
    int name(int fd) {                                                    \
        static int (*real)(int);                                          \
        if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, #name);          \
        if (ours(fd) && due("FAIL_SYNC", &syncs)) {                       \
            errno = failure();                                            \
            return -1;                                                    \
        }                                                                 \
        return real(fd);                                                  \
    }
SYNC(fsync)
SYNC(fdatasync)

#define PWRITE(name, offset_type)                                                                     \
    ssize_t name(int fd, const void *bytes, size_t size, offset_type at) {                            \
        static ssize_t (*real)(int, const void *, size_t, offset_type);                               \
        if (!real) real = (ssize_t (*)(int, const void *, size_t, offset_type))dlsym(RTLD_NEXT, #name); \
        if (ours(fd) && due("FAIL_WRITE", &writes)) {                                                 \
            if (getenv("FAIL_TORN")) real(fd, bytes, size / 2, at);                                   \
            errno = failure();                                                                        \
            return -1;                                                                                \
        }                                                                                             \
        return real(fd, bytes, size, at);                                                             \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t size) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    if (ours(fd) && due("FAIL_WRITE", &writes)) {
        if (getenv("FAIL_TORN")) real(fd, bytes, size / 2);
        errno = failure();
        return -1;
    }
    return real(fd, bytes, size);
}
