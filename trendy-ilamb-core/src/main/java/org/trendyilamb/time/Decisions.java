// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/** Collects what is decided while one axis is read. Not thread-safe; one per reading. */
final class Decisions {
  private final Where where;
  private final List<Issue> issues = new ArrayList<>();

  Decisions(Where where) {
    this.where = where;
  }

  Where where() {
    return where;
  }

  void note(String rule, String evidence) {
    issues.add(Issue.note(rule, where, evidence));
  }

  void warn(String rule, String evidence, String found, String remedy) {
    issues.add(Issue.warning(rule, where, evidence, found, remedy));
  }

  void addAll(List<Issue> more) {
    issues.addAll(more);
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }
}
