// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.report.ReportEntry;

/** A file with {@code nav_lat} and {@code nav_lon} over rows and columns, converted. */
public final class ConvertedPlanes {
  private static final int ROWS = 6;
  private static final int COLUMNS = 8;

  private final ConvertedTree tree;
  private final ReportEntry entry;

  /**
   * Converts.
   *
   * @param bend degrees by which each row rises from column to column
   */
  public ConvertedPlanes(
      Path folder, String rows, String columns, boolean counters, boolean descending, double bend) {
    double first = descending ? 75 : -75;
    double step = descending ? -30 : 30;
    GeneratedFile file = new GeneratedFile().months(12);
    if (counters) {
      file.axis(rows, GeneratedFile.spread(ROWS, 1, 1));
      file.axis(columns, GeneratedFile.spread(COLUMNS, 1, 1));
    } else {
      file.bare(rows, ROWS).bare(columns, COLUMNS);
    }
    file.beside(
            "nav_lat",
            "degrees_north",
            List.of(rows, columns),
            at -> first + step * at[0] + bend * at[1])
        .beside("nav_lon", "degrees_east", List.of(rows, columns), at -> -157.5 + 45 * at[1])
        .write(
            folder.resolve("in").resolve("ORCHIDEE_S3_gpp.nc"),
            "gpp",
            "kg m-2 s-1",
            at -> 1e-10 * (100 + first + step * at[1] + (-157.5 + 45 * at[2]) / 1000));
    this.tree = ConvertedTree.of(folder.resolve("in"), folder.resolve("out"));
    this.entry = tree.report().entries().get(0);
  }

  /** What became of it. */
  public String status() {
    return entry.status().label() + entry.problem().map(found -> ": " + found).orElse("");
  }

  /** A value of the first month of the output. */
  public double value(int row, int column) {
    return tree.values("S3", "gpp")[row * COLUMNS + column];
  }

  /** What was decided. */
  public String decisions() {
    return entry.result().orElseThrow().steps().stream()
        .map(Decision::toString)
        .collect(Collectors.joining("\n"));
  }
}
