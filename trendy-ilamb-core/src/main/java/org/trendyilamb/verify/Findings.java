// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.problem.Where;

/** Collects what is wrong with one file. Not safe for threads. */
final class Findings {
  private final Where file;
  private final List<Issue> issues = new ArrayList<>();

  Findings(Where file) {
    this.file = file;
  }

  void error(String code, Where where, String what, String found, String expected) {
    add(Severity.ERROR, code, where, what, found, expected);
  }

  void warning(String code, Where where, String what, String found, String expected) {
    add(Severity.WARNING, code, where, what, found, expected);
  }

  private void add(
      Severity severity, String code, Where where, String what, String found, String expected) {
    issues.add(
        new Issue(severity, new Problem(code, where, what, found, expected, "convert it again")));
  }

  Where at(String variable) {
    return file.variable(variable);
  }

  Where at(String variable, String attribute) {
    return file.variable(variable).attribute(attribute);
  }

  Where file() {
    return file;
  }

  List<Issue> all() {
    return List.copyOf(issues);
  }

  boolean isEmpty() {
    return issues.isEmpty();
  }
}
