// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trendyilamb.grid.GridAxis;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.verify.IlambContract;

/**
 * Where on its grid a field has values: how many cells in each row and in each column. Cells of 0
 * count as empty where the field declares none missing, since many models write 0 at sea. Data
 * only, so that it can cross a process border.
 *
 * @param grid the grid, in words that are the same for the same grid
 * @param rows number of cells with values in each row from the south, with commas
 * @param columns the same for columns from the west
 */
public record Footprint(String grid, String rows, String columns) {

  /** The footprint of a plane of output values. */
  static Footprint of(RectilinearGrid grid, float[] values) {
    boolean missing = false;
    for (float value : values) {
      missing |= value == IlambContract.FILL;
    }
    int[] rows = new int[grid.rows()];
    int[] columns = new int[grid.columns()];
    int i = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++, i++) {
        if (values[i] != IlambContract.FILL && (missing || values[i] != 0)) {
          rows[row]++;
          columns[column]++;
        }
      }
    }
    return new Footprint(
        words(grid.latitude()) + words(grid.longitude()), text(rows), text(columns));
  }

  private static String words(GridAxis axis) {
    return String.format(
        Locale.ROOT, "%d from %.2f to %.2f;", axis.size(), axis.first(), axis.last());
  }

  private static String text(int[] counts) {
    return Arrays.stream(counts).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  static int[] counts(String text) {
    return Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
  }
}
