#include "cre2.h"

#include <re2/re2.h>

#include <map>
#include <new>
#include <string>
#include <vector>

struct cre2_regex {
  RE2 expression;
  std::string error;

  cre2_regex(re2::StringPiece pattern, const RE2::Options &options)
      : expression(pattern, options), error(expression.ok() ? "" : expression.error()) {}
};

extern "C" {

cre2_regex *cre2_new(const char *pattern, size_t length, bool dot_newline, bool case_sensitive) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_dot_nl(dot_newline);
  options.set_case_sensitive(case_sensitive);
  return new (std::nothrow) cre2_regex(re2::StringPiece(pattern, length), options);
}

void cre2_free(cre2_regex *regex) { delete regex; }

const char *cre2_error(const cre2_regex *regex) {
  return regex->expression.ok() ? nullptr : regex->error.c_str();
}

int cre2_group_count(const cre2_regex *regex) { return regex->expression.NumberOfCapturingGroups(); }

const char *cre2_group_name(const cre2_regex *regex, int group) {
  const auto &names = regex->expression.CapturingGroupNames();
  auto found = names.find(group);
  return found == names.end() ? nullptr : found->second.c_str();
}

bool cre2_full_match(const cre2_regex *regex, const char *text, size_t length) {
  return regex->expression.Match(re2::StringPiece(text, length), 0, length, RE2::ANCHOR_BOTH,
                                 nullptr, 0);
}

bool cre2_match(const cre2_regex *regex, const char *text, size_t length, size_t start,
                bool anchored, int64_t *groups, int count) {
  re2::StringPiece subject(text, length);
  std::vector<re2::StringPiece> pieces(count);
  auto anchor = anchored ? RE2::ANCHOR_BOTH : RE2::UNANCHORED;
  if (!regex->expression.Match(subject, start, length, anchor, pieces.data(), count)) return false;
  for (int index = 0; index < count; index++) {
    bool present = pieces[index].data() != nullptr;
    groups[2 * index] = present ? pieces[index].data() - text : -1;
    groups[2 * index + 1] = present ? groups[2 * index] + static_cast<int64_t>(pieces[index].size()) : -1;
  }
  return true;
}
}
