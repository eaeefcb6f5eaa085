// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;

/** What {@code WorkersBenchmark} measured: whole commands with a Java that has just started. */
final class WorkersFigures {
  private final List<JmhResult> rows;

  WorkersFigures(List<JmhResult> all) {
    this.rows = all.stream().filter(r -> r.benchmark().equals("WorkersBenchmark")).toList();
  }

  private static double raw(JmhResult row) {
    return InputTree.of(row.param("input"))
        .files(FileLayout.SLAB, InputFile.rowsOf(Double.parseDouble(row.param("degrees"))), true)
        .stream()
        .mapToDouble(InputFile::rawBytes)
        .sum();
  }

  private Optional<JmhResult> sequential(JmhResult other) {
    return rows.stream()
        .filter(r -> r.param("strategy").equals("sequential"))
        .filter(r -> r.param("input").equals(other.param("input")))
        .filter(r -> r.param("degrees").equals(other.param("degrees")))
        .findFirst();
  }

  private double gain(JmhResult row) {
    return sequential(row).map(JmhResult::median).orElse(Double.NaN) / row.median();
  }

  /** A table; nothing where nothing was measured. */
  Optional<Section> section() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> cells = new ArrayList<>();
    List<String> gains = new ArrayList<>();
    for (JmhResult row : rows) {
      boolean alone = row.param("strategy").equals("sequential");
      cells.add(
          List.of(
              row.param("input") + ", " + row.param("degrees") + " degrees",
              row.param("strategy"),
              alone ? "1" : row.param("workers"),
              String.valueOf(row.scores().size()),
              Figures.of(row.median() / 1e3),
              Figures.of(raw(row) / 1e3 / row.median()),
              Figures.times(gain(row))));
      if (!alone) {
        gains.add(
            String.format(
                Locale.ROOT,
                "`%s` with %s workers %s",
                row.param("strategy"),
                row.param("workers"),
                Figures.times(gain(row))));
      }
    }
    return Optional.of(
        new Section(
            "Whole commands: whether the second worker pays",
            List.of(
                "Each run is a command of its own, started as the launcher does it: Java, its"
                    + " compiler and all workers begin cold, in `sequential` too. One thread for each"
                    + " file. Medians. The speed of `sequential`: "
                    + String.join(", ", gains)
                    + "."),
            List.of(
                new Section.Table(
                    List.of(
                        "input", "strategy", "workers", "runs", "seconds", "MB/s raw", "speed-up"),
                    cells)),
            List.of()));
  }
}
