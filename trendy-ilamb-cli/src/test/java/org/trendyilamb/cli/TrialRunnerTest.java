// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;

/** What a trial is taken to have worked on. */
class TrialRunnerTest {
  private static final Map<String, Long> COSTS = Map.of("a.nc", 7L, "b.nc", 11L, "c.nc", 13L);

  @Test
  void whatWasTriedAndRefusedIsWork() {
    assertThat(tried(entry(Status.REFUSED, "a.nc", 1), entry(Status.FAILED, "b.nc", 2)))
        .containsExactlyInAnyOrder(7L, 11L);
  }

  @Test
  void whatWasNeverTriedIsNone() {
    assertThat(tried(entry(Status.REFUSED, "a.nc", 0), entry(Status.REFUSED, "other.nc", 1)))
        .isEmpty();
  }

  private static List<Long> tried(ReportEntry... entries) {
    RunReport report =
        new RunReport(
            "1", "in", "out", "locked", 1, "netcdf4", 2, Optional.empty(), List.of(entries));
    return TrialRunner.tried(report, COSTS).bytes();
  }

  private static ReportEntry entry(Status status, String output, int attempts) {
    return new ReportEntry(
        status,
        "in/" + output,
        Optional.of(output),
        attempts,
        0.1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
