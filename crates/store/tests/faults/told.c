/* A disk that fails when the program itself says so, by standing before the system's functions (LD_PRELOAD).
 *
 * The program writes a plan into any file named `told`: "write 3 errno 28 torn 1 sticky 1" makes the third write
 * from now on fail; "sync 2" the second sync; an empty plan ends it. A plan holds for the thread that wrote it and
 * for files below a folder `….sepakat`, so that many stores can be tried at once and each comes out the same again. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static __thread long write_at, sync_at, code, torn, sticky;

static int path_of(int fd, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return 1;
}

static int due(int fd, long *at) {
    char path[4096];
    if (*at <= 0 || !path_of(fd, path, sizeof path) || !strstr(path, ".sepakat/")) return 0;
    if (*at > 1) {
        *at -= 1;
        return 0;
    }
    if (!sticky) *at = 0;
    errno = (int)code;
    return 1;
}

static long told(const char *plan, const char *name, long otherwise) {
    const char *found = strstr(plan, name);
    return found ? atol(found + strlen(name)) : otherwise;
}

#define SYNC(name)                                                        \
    int name(int fd) {                                                    \
        static int (*real)(int);                                          \
        if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, #name);          \
        return due(fd, &sync_at) ? -1 : real(fd);                         \
    }
SYNC(fsync)
SYNC(fdatasync)

#define PWRITE(name, offset_type)                                                                     \
    ssize_t name(int fd, const void *bytes, size_t size, offset_type at) {                            \
        static ssize_t (*real)(int, const void *, size_t, offset_type);                               \
        if (!real) real = (ssize_t (*)(int, const void *, size_t, offset_type))dlsym(RTLD_NEXT, #name); \
        if (due(fd, &write_at)) {                                                                     \
            if (torn) real(fd, bytes, size / 2, at);                                                  \
            errno = (int)code;                                                                        \
            return -1;                                                                                \
        }                                                                                             \
        return real(fd, bytes, size, at);                                                             \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t size) {
    static ssize_t (*real)(int, const void *, size_t);
    if (!real) real = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    char path[4096], plan[256];
    if (size < sizeof plan && path_of(fd, path, sizeof path)) {
        size_t length = strlen(path);
        if (length > 5 && strcmp(path + length - 5, "/told") == 0) {
            memcpy(plan, bytes, size);
            plan[size] = 0;
            write_at = told(plan, "write ", 0);
            sync_at = told(plan, "sync ", 0);
            code = told(plan, "errno ", EIO);
            torn = told(plan, "torn ", 0);
            sticky = told(plan, "sticky ", 0);
            return (ssize_t)size;
        }
    }
    if (due(fd, &write_at)) {
        if (torn) real(fd, bytes, size / 2);
        errno = (int)code;
        return -1;
    }
    return real(fd, bytes, size);
}
