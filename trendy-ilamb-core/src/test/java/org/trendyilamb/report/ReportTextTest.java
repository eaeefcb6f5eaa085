// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** What people read on the screen. */
class ReportTextTest {

  private static ReportEntry bad(Status status, String source) {
    return new ReportEntry(
        status,
        source,
        Optional.empty(),
        1,
        0,
        Optional.empty(),
        Optional.of(
            new Problem(
                "a-code", Where.nowhere(), "something of " + source, "this", "that", "do so")),
        Optional.empty(),
        List.of());
  }

  private static List<String> problems(ReportEntry... entries) {
    return ReportText.problems(
        new RunReport(
            "1", "in", "out", "locked", 2, "netcdf4", 1, Optional.empty(), List.of(entries)));
  }

  @Test
  void everyRefusalIsTold() {
    assertThat(problems(bad(Status.REFUSED, "a.nc"), bad(Status.FAILED, "b.nc")))
        .containsExactly(
            "refused: a.nc",
            "  what:     something of a.nc [a-code]",
            "  found:    this",
            "  expected: that",
            "  remedy:   do so",
            "failed: b.nc",
            "  what:     something of b.nc [a-code]",
            "  found:    this",
            "  expected: that",
            "  remedy:   do so");
  }

  @Test
  void ofWhatWasCancelledOnlyTheFirstIsTold() {
    List<ReportEntry> entries = new ArrayList<>();
    for (int i = 0; i < 840; i++) {
      entries.add(bad(i == 500 ? Status.FAILED : Status.CANCELLED, i + ".nc"));
    }
    List<String> lines = problems(entries.toArray(ReportEntry[]::new));
    assertThat(lines).hasSize(11).contains("failed: 500.nc", "cancelled: 0.nc");
    assertThat(lines).last().isEqualTo("cancelled: and 838 more; the report names them");
  }
}
