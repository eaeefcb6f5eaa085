// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.bench.input.InputFile;

/** Speed by the size of a file, in a process that has converted before. */
final class GrowthFigures {
  /** The largest size by that of each file. */
  private static final Map<String, Integer> PARTS =
      Map.of("whole", 1, "fourth", 4, "sixteenth", 16);

  private final List<JmhResult> rows;

  GrowthFigures(List<JmhResult> all) {
    this.rows =
        all.stream()
            .filter(
                row ->
                    row.benchmark().equals("GrowthBenchmark")
                        && row.told().keySet().containsAll(PARTS.keySet()))
            .sorted(Comparator.comparing(row -> row.param("engine")))
            .toList();
  }

  private static List<String> cells(JmhResult row, String part) {
    int steps = Integer.parseInt(row.param("months")) / PARTS.getOrDefault(part, 1);
    double latitudes = InputFile.rowsOf(Double.parseDouble(row.param("degrees")));
    double speed = row.told().getOrDefault(part, Double.NaN);
    return List.of(
        row.param("engine"),
        steps + " steps, " + row.param("degrees") + " degrees",
        Figures.of(Float.BYTES * latitudes * 2 * latitudes * steps / 1e9),
        String.valueOf(row.scores().size()),
        Figures.of(speed),
        Figures.times(speed / row.told().getOrDefault("sixteenth", Double.NaN)));
  }

  /** A table; nothing where nothing was measured. */
  Optional<Section> section() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> cells = new ArrayList<>();
    for (JmhResult row : rows) {
      for (String part : List.of("sixteenth", "fourth", "whole")) {
        cells.add(cells(row, part));
      }
    }
    return Optional.of(
        new Section(
            "Speed by size",
            List.of(
                "One file after another with "
                    + rows.get(0).param("threads")
                    + " threads in a process with 256 MB of heap that has converted others before,"
                    + " from the scan to the final name. The sizes take turns; small files are"
                    + " converted several times in each turn. Medians. How long a process takes"
                    + " that starts anew stands in the comparison: start and first second weigh on"
                    + " small files."),
            List.of(
                new Section.Table(
                    List.of(
                        "compressor",
                        "input",
                        "GB of values",
                        "turns",
                        "MB/s",
                        "against the smallest"),
                    cells)),
            List.of()));
  }
}
