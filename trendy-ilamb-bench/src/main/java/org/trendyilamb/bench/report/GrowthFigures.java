// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.bench.input.InputFile;

/** Speed by the size of a file, in a process that has converted before. */
final class GrowthFigures {
  private final List<JmhResult> rows;

  GrowthFigures(List<JmhResult> all) {
    this.rows =
        all.stream()
            .filter(row -> row.benchmark().equals("GrowthBenchmark"))
            .sorted(
                Comparator.comparing((JmhResult row) -> row.param("engine"))
                    .thenComparingInt(row -> Integer.parseInt(row.param("months"))))
            .toList();
  }

  /** Size of the values, bytes. */
  private static double raw(JmhResult row) {
    double latitudes = InputFile.rowsOf(Double.parseDouble(row.param("degrees")));
    return Float.BYTES * latitudes * 2 * latitudes * Integer.parseInt(row.param("months"));
  }

  /** 10^6 bytes of values a second. */
  private static double speed(JmhResult row) {
    return raw(row) / 1e3 / row.median();
  }

  /** A table; nothing where nothing was measured. */
  Optional<Section> section() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> cells = new ArrayList<>();
    JmhResult smallest = rows.get(0);
    for (JmhResult row : rows) {
      smallest = row.param("engine").equals(smallest.param("engine")) ? smallest : row;
      cells.add(
          List.of(
              row.param("engine"),
              row.param("months") + " steps, " + row.param("degrees") + " degrees",
              Figures.of(raw(row) / 1e9),
              String.valueOf(row.scores().size()),
              Figures.of(row.median() / 1e3),
              Figures.of(speed(row)),
              Figures.times(speed(row) / speed(smallest))));
    }
    return Optional.of(
        new Section(
            "Speed by size",
            List.of(
                "One file with "
                    + smallest.param("threads")
                    + " threads in a process with 256 MB of heap that has converted others"
                    + " before, from the scan to the final name. Medians. How long a process takes"
                    + " that starts anew stands in the comparison: start and first second weigh on"
                    + " small files."),
            List.of(
                new Section.Table(
                    List.of(
                        "compressor",
                        "input",
                        "GB of values",
                        "runs",
                        "seconds",
                        "MB/s",
                        "against the smallest"),
                    cells)),
            List.of()));
  }
}
