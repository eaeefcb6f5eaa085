// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Points of one regular grid, of which a file holds only some, usually the land. Immutable and safe
 * for use by many threads.
 */
public final class LandPoints {
  /** Scattered sites fit a grid of their decimals: more cells for each point are not believed. */
  private static final int MOST_CELLS_FOR_A_POINT = 100;

  private final GridReading reading;
  private final int[] cells;

  private LandPoints(GridReading reading, int[] cells) {
    this.reading = reading;
    this.cells = cells;
  }

  /**
   * Finds the grid of the points.
   *
   * @param latitude latitude of each point
   * @param longitude longitude of each point, in the same order
   * @param options with {@link PadToGlobal#ALWAYS} the grid reaches around the Earth, otherwise it
   *     is the smallest one that holds the points
   * @throws GridException when the points do not all sit on one regular grid, fill too little of it
   *     to believe it, or two of them fall on one cell
   */
  public static LandPoints of(AxisValues latitude, AxisValues longitude, GridOptions options) {
    int n = latitude.size();
    if (n == 0 || longitude.size() != n) {
      throw refuse(
          latitude.where(),
          "grid-points-shape",
          "latitude and longitude of points differ in number",
          n + " latitudes, " + longitude.size() + " longitudes",
          "as many of both, at least one");
    }
    PointLattice rows = PointLattice.of(latitude, "latitude", -90, 90, 180);
    PointLattice columns = PointLattice.of(longitude, "longitude", -360, 540, 360);
    long box = (long) rows.length() * columns.length();
    if (box > (long) MOST_CELLS_FOR_A_POINT * n) {
      throw refuse(
          latitude.where(),
          "grid-points-sparse",
          "points do not fill a regular grid",
          n + " points, " + rows.length() + " x " + columns.length() + " cells",
          "at least one point for " + MOST_CELLS_FOR_A_POINT + " cells");
    }
    GridReading reading = GridReading.of(rows.axis(), columns.axis(), options);
    int[] rowOf = inverse(rows.length(), reading.grid().rows(), reading.reorder()::sourceRow);
    int[] columnOf =
        inverse(columns.length(), reading.grid().columns(), reading.reorder()::sourceColumn);
    int[] cells = new int[n];
    int[] pointAt = new int[reading.grid().size()];
    Arrays.fill(pointAt, GridReorder.MISSING);
    for (int i = 0; i < n; i++) {
      cells[i] = rowOf[rows.place(i)] * reading.grid().columns() + columnOf[columns.place(i)];
      int other = pointAt[cells[i]];
      if (other != GridReorder.MISSING) {
        throw refuse(
            latitude.where().index(i),
            "grid-points-duplicate",
            "two points on one cell",
            "points " + other + " and " + i,
            "one point for a cell");
      }
      pointAt[cells[i]] = i;
    }
    return new LandPoints(reading, cells);
  }

  private static int[] inverse(int places, int cells, IntUnaryOperator sourceOf) {
    int[] cellOf = new int[places];
    for (int cell = 0; cell < cells; cell++) {
      int place = sourceOf.applyAsInt(cell);
      if (place != GridReorder.MISSING) {
        cellOf[place] = cell;
      }
    }
    return cellOf;
  }

  static GridException refuse(
      Where where, String code, String what, String found, String expected) {
    return new GridException(
        new Problem(
            code, where, what, found, expected, "convert the file to a latitude-longitude grid"));
  }

  /** The grid. */
  public RectilinearGrid grid() {
    return reading.grid();
  }

  /** Everything decided about the grid. */
  public List<GridDecision> decisions() {
    return reading.decisions();
  }

  /** What a user should know about the grid. */
  public List<Issue> issues() {
    return reading.issues();
  }

  /** Number of points. */
  public int size() {
    return cells.length;
  }

  /** Index of the cell of a point in a plane [latitude][longitude], row-major, south first. */
  public int cell(int point) {
    return cells[point];
  }

  /**
   * Spreads values of points over a plane.
   *
   * @param source value of point i at {@code offset + i * stride}
   * @param target receives a plane [latitude][longitude], row-major, south first, from index 0
   * @param fill for cells without a point
   * @throws IllegalArgumentException when an array is too small
   */
  public void scatter(double[] source, int offset, int stride, double[] target, double fill) {
    if (offset < 0 || stride < 1 || offset + (cells.length - 1L) * stride >= source.length) {
      throw new IllegalArgumentException(source.length + " values hold no " + size() + " points");
    }
    int size = grid().size();
    if (target.length < size) {
      throw new IllegalArgumentException(target.length + " values take no plane of " + size);
    }
    Arrays.fill(target, 0, size, fill);
    for (int i = 0; i < cells.length; i++) {
      target[cells[i]] = source[offset + i * stride];
    }
  }

  @Override
  public String toString() {
    return size() + " points on " + grid();
  }
}
