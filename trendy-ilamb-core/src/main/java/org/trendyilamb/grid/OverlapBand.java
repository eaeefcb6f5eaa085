// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * For each target cell of an axis the source cells that overlap it and by how much: a sparse matrix
 * in rows. Immutable.
 */
final class OverlapBand {
  /** Overlaps below this part of the smaller cell are rounding of edges that should be one. */
  private static final double SLIVER = 1e-10;

  private final int[] starts;
  private final int[] sources;
  private final double[] weights;

  private OverlapBand(int[] starts, int[] sources, double[] weights) {
    this.starts = starts;
    this.sources = sources;
    this.weights = weights;
  }

  /** Overlap of latitude rows as difference of the sines of their edges. */
  static OverlapBand ofRows(GridAxis source, GridAxis target) {
    return of(source, target, 0, CellArea::sine);
  }

  /** Overlap of longitude columns in degrees, whatever full turns lie between them. */
  static OverlapBand ofColumns(GridAxis source, GridAxis target) {
    return of(source, target, 360, DoubleUnaryOperator.identity());
  }

  private static OverlapBand of(
      GridAxis source, GridAxis target, double turn, DoubleUnaryOperator measure) {
    int[] starts = new int[target.size() + 1];
    int[] sources = new int[source.size() + target.size()];
    double[] weights = new double[sources.length];
    int count = 0;
    for (int t = 0; t < target.size(); t++) {
      double low = target.lower(t);
      double high = target.upper(t);
      int firstTurn = turn == 0 ? 0 : (int) Math.floor((low - source.last()) / turn);
      int lastTurn = turn == 0 ? 0 : (int) Math.ceil((high - source.first()) / turn);
      for (int k = firstTurn; k <= lastTurn; k++) {
        double shift = k * turn;
        int s = Math.max(0, AxisCell.at(source, low - shift));
        for (; s < source.size() && source.lower(s) + shift < high; s++) {
          double from = Math.max(low, source.lower(s) + shift);
          double to = Math.min(high, source.upper(s) + shift);
          double smaller = Math.min(high - low, source.upper(s) - source.lower(s));
          if (to - from <= SLIVER * smaller) {
            continue;
          }
          if (count == sources.length) {
            sources = Arrays.copyOf(sources, 2 * count);
            weights = Arrays.copyOf(weights, 2 * count);
          }
          sources[count] = s;
          weights[count++] = measure.applyAsDouble(to) - measure.applyAsDouble(from);
        }
      }
      starts[t + 1] = count;
    }
    return new OverlapBand(starts, Arrays.copyOf(sources, count), Arrays.copyOf(weights, count));
  }

  /** Number of target cells. */
  int size() {
    return starts.length - 1;
  }

  /** First entry of a target cell. */
  int from(int target) {
    return starts[target];
  }

  /** One past the last entry of a target cell. */
  int to(int target) {
    return starts[target + 1];
  }

  /** Source cell of an entry. */
  int source(int entry) {
    return sources[entry];
  }

  /** Overlap of an entry. */
  double weight(int entry) {
    return weights[entry];
  }

  /**
   * Means over the target cells: sums of all that lies under a cell, by what they cover.
   *
   * @param sums for each source cell
   * @param covered for each source cell the part of it that has values, 0 for none
   * @param into receives a mean for each target cell, from {@code start}
   * @param fill for a target cell that nothing covers
   */
  void means(double[] sums, double[] covered, double[] into, int start, double fill) {
    for (int t = 0; t < size(); t++) {
      double area = over(covered, starts[t], starts[t + 1]);
      into[start + t] = area > 0 ? over(sums, starts[t], starts[t + 1]) / area : fill;
    }
  }

  /**
   * Sums spread over whole target cells, those parts without values included.
   *
   * @param height the other side of the target cells
   * @param widths this side of each target cell
   */
  void spread(
      double[] sums,
      double[] covered,
      double height,
      double[] widths,
      double[] into,
      int start,
      double fill) {
    for (int t = 0; t < size(); t++) {
      boolean any = over(covered, starts[t], starts[t + 1]) > 0;
      into[start + t] = any ? over(sums, starts[t], starts[t + 1]) / (height * widths[t]) : fill;
    }
  }

  private double over(double[] values, int from, int to) {
    if (to - from == 2) { // from a grid to one of half the resolution
      return weights[from] * values[sources[from]] + weights[from + 1] * values[sources[from + 1]];
    }
    double sum = 0;
    for (int e = from; e < to; e++) {
      sum += weights[e] * values[sources[e]];
    }
    return sum;
  }
}
