#ifndef CRE2_H
#define CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled regular expression of RE2, linear in time on any input.
typedef struct cre2_regex cre2_regex;

/// Compiles `pattern` (UTF-8, `length` bytes). Returns null when memory runs out; ask `cre2_error` otherwise.
/// `dot_newline`: whether `.` also matches a line feed. `case_sensitive`: false folds case.
cre2_regex *cre2_new(const char *pattern, size_t length, bool dot_newline, bool case_sensitive);

void cre2_free(cre2_regex *regex);

/// The error of compilation, or null when the expression is usable. Owned by `regex`.
const char *cre2_error(const cre2_regex *regex);

/// The number of capturing groups, without the whole match.
int cre2_group_count(const cre2_regex *regex);

/// The name of a capturing group, or null; owned by `regex`.
const char *cre2_group_name(const cre2_regex *regex, int group);

/// Whether the whole of `text` matches.
bool cre2_full_match(const cre2_regex *regex, const char *text, size_t length);

/// Searches `text` from byte `start`; fills `groups` with start/end byte pairs (-1 where a group took no part),
/// whole match first, for `count` groups. `anchored` demands a match of all of the text.
bool cre2_match(const cre2_regex *regex, const char *text, size_t length, size_t start,
                bool anchored, int64_t *groups, int count);

#ifdef __cplusplus
}
#endif

#endif
