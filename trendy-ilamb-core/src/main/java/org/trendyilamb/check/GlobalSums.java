// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.grid.CellArea;
import org.trendyilamb.grid.GridAxis;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.time.TimeAxis;

/**
 * Sums of value times area, plane by plane, without land fraction. Many threads may look at
 * different planes.
 */
final class GlobalSums {
  private static final double SOUTHERNMOST_LAND = -55;
  private static final double NORTHERNMOST_LAND = 70;
  private static final double NEARLY_ROUND = 330;
  private static final double NORTH = 30;

  private final double[] bands;
  private final double[] widths;
  private final double[] sums;
  private final double[] covered;
  private final int northRow;
  private final double[] north;

  GlobalSums(RectilinearGrid grid, int planes) {
    this.bands = CellArea.bands(grid);
    this.widths = CellArea.widths(grid);
    this.sums = new double[planes];
    this.covered = new double[planes];
    this.north = new double[planes];
    int row = 0;
    while (row < grid.rows() && grid.latitude().centre(row) < NORTH) {
      row++;
    }
    this.northRow = row;
  }

  /** Whether a grid holds all vegetated land, but for a few columns. */
  static boolean isNearlyGlobal(RectilinearGrid grid) {
    GridAxis latitude = grid.latitude();
    return latitude.first() <= SOUTHERNMOST_LAND
        && latitude.last() >= NORTHERNMOST_LAND
        && grid.longitude().extent() >= NEARLY_ROUND;
  }

  /** How many planes from the first on make whole years. */
  static int wholeYears(TimeAxis axis, int planes) {
    return switch (axis.frequency()) {
      case MONTHLY -> planes / 12 * 12;
      case DAILY -> planes >= 360 ? planes : 0;
      case YEARLY -> planes;
      case FIXED -> 0;
    };
  }

  void see(int plane, float[] values, MissingRuns missing) {
    AreaSum northern = AreaSum.of(values, missing, bands, widths, northRow, bands.length);
    north[plane] = northern.total();
    AreaSum sum = AreaSum.of(values, missing, bands, widths, 0, northRow).plus(northern);
    sums[plane] = sum.total();
    covered[plane] = sum.covered();
  }

  /** Sum of value times area in a plane, in unit times m2. */
  double sum(int plane) {
    return sums[plane];
  }

  /** The same for the rows with their middle at 30 degrees north or beyond. */
  double north(int plane) {
    return north[plane];
  }

  /** Area of the cells with a value, in m2. */
  double covered(int plane) {
    return covered[plane];
  }
}
