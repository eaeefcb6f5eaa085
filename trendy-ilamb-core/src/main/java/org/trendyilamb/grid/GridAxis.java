// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Locale;

/**
 * Cells along latitude or longitude in degrees, centres ascending. Immutable.
 *
 * <p>Every centre lies in or on its cell, cells do not overlap, and where two cells touch the edge
 * is one number, bit for bit. An axis may have gaps, as a regional file has that spans the date
 * line.
 */
public final class GridAxis {
  private final double[] centres;
  private final double[] lowers;
  private final double[] uppers;
  private final AxisSpacing spacing;

  private GridAxis(double[] centres, double[] lowers, double[] uppers, AxisSpacing spacing) {
    this.centres = centres;
    this.lowers = lowers;
    this.uppers = uppers;
    this.spacing = spacing;
  }

  /**
   * An axis of these cells; the arrays are copied.
   *
   * @param centres ascending, in degrees
   * @param lowers lower edge of each cell, in degrees
   * @param uppers upper edge of each cell, in degrees
   * @param spacing how the centres follow each other
   * @throws IllegalArgumentException when lengths differ, there is no cell, a value is not finite,
   *     a centre is outside its cell, a cell has no width, or two cells overlap
   */
  public static GridAxis of(
      double[] centres, double[] lowers, double[] uppers, AxisSpacing spacing) {
    int n = centres.length;
    if (n == 0 || lowers.length != n || uppers.length != n) {
      throw new IllegalArgumentException(
          "lengths " + n + ", " + lowers.length + ", " + uppers.length);
    }
    for (int i = 0; i < n; i++) {
      boolean ordered = lowers[i] < uppers[i] && lowers[i] <= centres[i] && centres[i] <= uppers[i];
      boolean apart = i == 0 || (uppers[i - 1] <= lowers[i] && centres[i - 1] < centres[i]);
      if (!ordered || !apart || !Double.isFinite(lowers[i]) || !Double.isFinite(uppers[i])) {
        throw new IllegalArgumentException(
            "cell "
                + i
                + " ["
                + lowers[i]
                + ", "
                + uppers[i]
                + "] around "
                + centres[i]
                + (apart ? "" : " overlaps cell " + (i - 1)));
      }
    }
    return new GridAxis(centres.clone(), lowers.clone(), uppers.clone(), spacing);
  }

  /**
   * An axis of touching cells.
   *
   * @param centres ascending, in degrees
   * @param edges one more than centres, ascending, in degrees
   * @throws IllegalArgumentException as for {@link #of}
   */
  public static GridAxis ofEdges(double[] centres, double[] edges, AxisSpacing spacing) {
    if (edges.length != centres.length + 1) {
      throw new IllegalArgumentException(edges.length + " edges for " + centres.length + " cells");
    }
    return of(
        centres,
        Arrays.copyOf(edges, centres.length),
        Arrays.copyOfRange(edges, 1, edges.length),
        spacing);
  }

  /** Number of cells. */
  public int size() {
    return centres.length;
  }

  /** Centre of cell {@code i} in degrees. */
  public double centre(int i) {
    return centres[i];
  }

  /** Lower edge of cell {@code i} in degrees. */
  public double lower(int i) {
    return lowers[i];
  }

  /** Upper edge of cell {@code i} in degrees. */
  public double upper(int i) {
    return uppers[i];
  }

  /** The lowest edge in degrees. */
  public double first() {
    return lowers[0];
  }

  /** The highest edge in degrees. */
  public double last() {
    return uppers[uppers.length - 1];
  }

  /** Centres in degrees, ascending, as a copy. */
  public double[] centres() {
    return centres.clone();
  }

  /** Lower edges in degrees, as a copy. */
  public double[] lowers() {
    return lowers.clone();
  }

  /** Upper edges in degrees, as a copy. */
  public double[] uppers() {
    return uppers.clone();
  }

  /** Cell bounds in degrees as CF stores them, shape [cell][2], lower edge first. */
  public double[] bounds() {
    double[] bounds = new double[2 * centres.length];
    for (int i = 0; i < centres.length; i++) {
      bounds[2 * i] = lowers[i];
      bounds[2 * i + 1] = uppers[i];
    }
    return bounds;
  }

  /** How the centres follow each other. */
  public AxisSpacing spacing() {
    return spacing;
  }

  /** Whether every cell touches the next. */
  public boolean isContiguous() {
    for (int i = 1; i < centres.length; i++) {
      if (uppers[i - 1] != lowers[i]) {
        return false;
      }
    }
    return true;
  }

  /** Sum of the cell widths in degrees. */
  public double extent() {
    if (isContiguous()) {
      return last() - first();
    }
    double sum = 0;
    for (int i = 0; i < centres.length; i++) {
      sum += uppers[i] - lowers[i];
    }
    return sum;
  }

  /** Whether both axes have equally many cells and no number differs by more than this. */
  public boolean isCloseTo(GridAxis other, double degrees) {
    if (other.size() != size()) {
      return false;
    }
    for (int i = 0; i < centres.length; i++) {
      if (Math.abs(centres[i] - other.centres[i]) > degrees
          || Math.abs(lowers[i] - other.lowers[i]) > degrees
          || Math.abs(uppers[i] - other.uppers[i]) > degrees) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GridAxis that
        && spacing == that.spacing
        && Arrays.equals(centres, that.centres)
        && Arrays.equals(lowers, that.lowers)
        && Arrays.equals(uppers, that.uppers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(centres) * 31 + Arrays.hashCode(lowers);
  }

  /** For example {@code 720 regular cells from -180 to 180}. */
  @Override
  public String toString() {
    return centres.length
        + " "
        + spacing.name().toLowerCase(Locale.ROOT)
        + (centres.length == 1 ? " cell" : " cells")
        + " from "
        + Degrees.text(first())
        + " to "
        + Degrees.text(last())
        + (isContiguous() ? "" : " with gaps");
  }
}
