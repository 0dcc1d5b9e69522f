/* Writes down what a program does to its files, byte for byte, by standing before the system's functions
 * (LD_PRELOAD): every write, truncation, removal, new name and sync, in order, into the file named by TRACE.
 *
 * A record: one letter, length of the path (4 bytes), offset or size (8), length of the data (8), path, data; numbers
 * little-endian as on the machines where this runs. For a new name (`n`) the data is the new path. Only files whose
 * path holds TRACE_ON count. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int out = -1;
static ssize_t (*real_write)(int, const void *, size_t);

static void all(const void *bytes, size_t size) {
    const char *at = bytes;
    while (size > 0) {
        ssize_t done = real_write(out, at, size);
        if (done <= 0) abort();
        at += done;
        size -= (size_t)done;
    }
}

static void record(char kind, const char *path, uint64_t at, const void *data, uint64_t size) {
    const char *on = getenv("TRACE_ON");
    if (!on || !strstr(path, on)) return;
    if (!real_write) real_write = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    pthread_mutex_lock(&lock);
    if (out < 0) out = open(getenv("TRACE"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    uint32_t length = (uint32_t)strlen(path);
    all(&kind, 1);
    all(&length, 4);
    all(&at, 8);
    all(&size, 8);
    all(path, length);
    all(data, size);
    pthread_mutex_unlock(&lock);
}

static int path_of(int fd, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, size - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return 1;
}

static void of_fd(char kind, int fd, uint64_t at, const void *data, uint64_t size) {
    char path[4096];
    if (path_of(fd, path, sizeof path)) record(kind, path, at, data, size);
}

#define SYNC(name)                                               \
    int name(int fd) {                                           \
        static int (*real)(int);                                 \
        if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, #name); \
        int done = real(fd);                                     \
        if (done == 0) of_fd('s', fd, 0, "", 0);                 \
        return done;                                             \
    }
SYNC(fsync)
SYNC(fdatasync)

#define PWRITE(name, offset_type)                                                                       \
    ssize_t name(int fd, const void *bytes, size_t size, offset_type at) {                              \
        static ssize_t (*real)(int, const void *, size_t, offset_type);                                 \
        if (!real) real = (ssize_t (*)(int, const void *, size_t, offset_type))dlsym(RTLD_NEXT, #name); \
        ssize_t done = real(fd, bytes, size, at);                                                       \
        if (done > 0) of_fd('w', fd, (uint64_t)at, bytes, (uint64_t)done);                              \
        return done;                                                                                    \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define TRUNCATE(name, offset_type)                                            \
    int name(int fd, offset_type size) {                                       \
        static int (*real)(int, offset_type);                                  \
        if (!real) real = (int (*)(int, offset_type))dlsym(RTLD_NEXT, #name);  \
        int done = real(fd, size);                                             \
        if (done == 0) of_fd('t', fd, (uint64_t)size, "", 0);                  \
        return done;                                                           \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

ssize_t write(int fd, const void *bytes, size_t size) {
    if (!real_write) real_write = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    off_t at = lseek(fd, 0, SEEK_CUR);
    ssize_t done = real_write(fd, bytes, size);
    if (done > 0 && at >= 0) of_fd('w', fd, (uint64_t)at, bytes, (uint64_t)done);
    return done;
}

int unlink(const char *path) {
    static int (*real)(const char *);
    if (!real) real = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
    int done = real(path);
    if (done == 0) record('u', path, 0, "", 0);
    return done;
}

int rename(const char *from, const char *to) {
    static int (*real)(const char *, const char *);
    if (!real) real = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    int done = real(from, to);
    if (done == 0) record('n', from, 0, to, strlen(to));
    return done;
}
