// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.util.List;
import java.util.stream.Stream;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;
import org.trendyilamb.sample.Reason;

/** Which codes of findings belong to which class of the sample. */
final class ReasonCodes {
  private ReasonCodes() {}

  /** Codes of problems and warnings that tell what is wrong with an input. */
  static List<String> told(ReportEntry entry) {
    return Stream.concat(
            entry.problem().stream().map(Problem::code),
            entry.issues().stream()
                .filter(issue -> issue.severity() != Severity.NOTE)
                .map(Issue::problem)
                .map(Problem::code))
        .toList();
  }

  static boolean isOf(Reason reason, String code) {
    return switch (reason) {
      case MAGNITUDE -> code.equals("magnitude-implausible") || code.equals("total-implausible");
      case UNIT -> code.startsWith("unit-") && !code.equals("unit-area-basis");
      case SIGN -> code.equals("sign-suspect") || code.equals("budget-sign");
      case SEASON -> code.equals("season-implausible");
      case PERIOD -> code.equals("years-outside-round") || code.equals("time-years-unexpected");
      case TIME_AXIS -> code.startsWith("time-");
      case GEOGRAPHY -> code.equals("geography-implausible") || code.equals("geography-shifted");
      case COORDINATES -> code.startsWith("grid-");
      case FRACTION -> code.equals("fraction-percent-mismatch");
      case FILL -> code.equals("fill-undeclared") || code.equals("missing-undeclared");
      case NOT_A_FIELD -> code.equals("ignored") || code.equals("dimension-extra");
    };
  }

  /** Whether an entry tells of a mistake of this class. */
  static boolean tells(ReportEntry entry, Reason reason) {
    return told(entry).stream().anyMatch(code -> isOf(reason, code));
  }

  static boolean isWritten(ReportEntry entry) {
    return entry.status() == Status.CONVERTED;
  }
}
