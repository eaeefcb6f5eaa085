// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.Comparator;
import java.util.List;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;

/** The exit status of a run: that of the gravest thing in its report. */
final class ReportStatus {
  /** From the gravest on. */
  private static final List<ExitCode> ORDER =
      List.of(
          ExitCode.DISK_FULL,
          ExitCode.OUTPUT_UNWRITABLE,
          ExitCode.OUTPUT_CONFLICT,
          ExitCode.INPUT_DAMAGED,
          ExitCode.SOME_NOT_CONVERTED);

  private ReportStatus() {}

  static ExitCode of(RunReport report) {
    return report.entries().stream()
        .filter(entry -> !entry.status().isGood())
        .map(ReportStatus::of)
        .min(Comparator.comparingInt(ORDER::indexOf))
        .orElse(ExitCode.OK);
  }

  private static ExitCode of(ReportEntry entry) {
    ExitCode code = entry.problem().map(ExitCode::of).orElse(ExitCode.SOME_NOT_CONVERTED);
    return ORDER.contains(code) ? code : ExitCode.SOME_NOT_CONVERTED;
  }
}
