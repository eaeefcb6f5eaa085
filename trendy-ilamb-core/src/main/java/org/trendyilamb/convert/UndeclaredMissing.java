// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.List;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/** Tells of values taken as missing though the file does not declare them so. */
final class UndeclaredMissing {
  private UndeclaredMissing() {}

  /** The warning; none when there are no such values. */
  static List<Issue> issues(Where where, long count) {
    return count == 0
        ? List.of()
        : List.of(
            Issue.warning(
                "missing-undeclared",
                where,
                "values that stand for \"missing\" in land models but are not declared were taken"
                    + " as missing",
                count + " values",
                "declare them with _FillValue in the source"));
  }
}
