// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;

/**
 * Weighted sums of rows, column by column: the innermost loop of regridding. One thread.
 *
 * <p>Sea and land come in long runs. A run without values is passed over; one with values is added
 * by loops without any test, which compilers turn into vector instructions.
 */
final class RowSums {
  /** Values that are looked at together where the sea is passed over. */
  private static final int BLOCK = 4;

  private static final long INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

  /** Sum of weight times value of each column. */
  final double[] sums;

  /** Sum of the weights of what each column has. */
  final double[] covered;

  private boolean empty = true;

  RowSums(int width) {
    this.sums = new double[width];
    this.covered = new double[width];
  }

  /** Begins new sums. */
  void clear() {
    if (!empty) {
      Arrays.fill(sums, 0);
      Arrays.fill(covered, 0);
      empty = true;
    }
  }

  /** Whether no value was added since the sums began. */
  boolean isEmpty() {
    return empty;
  }

  /**
   * Adds a row with a weight.
   *
   * @param values holds the row from {@code from}
   * @param fill stands for a missing value, beside NaN
   */
  void add(double[] values, int from, double fill, double weight) {
    int width = sums.length;
    int start = firstPresent(values, from, 0, width, fill);
    while (start < width) {
      int end = firstMissing(values, from, start, width, fill);
      addRun(values, from, start, end, weight);
      start = firstPresent(values, from, end, width, fill);
      empty = false;
    }
  }

  private void addRun(double[] values, int from, int start, int end, double weight) {
    double[] sums = this.sums;
    for (int c = start; c < end; c++) {
      sums[c] += weight * values[from + c];
    }
    double[] covered = this.covered;
    for (int c = start; c < end; c++) {
      covered[c] += weight;
    }
  }

  /**
   * Adds a row with a weight times the land fraction of each cell.
   *
   * @param land holds the land fractions of the row from {@code landFrom}
   */
  void addLand(double[] values, int from, double fill, double weight, double[] land, int landFrom) {
    int width = sums.length;
    int start = firstPresent(values, from, 0, width, fill);
    while (start < width) {
      int end = firstMissing(values, from, start, width, fill);
      addLandRun(values, from, start, end, weight, land, landFrom);
      start = firstPresent(values, from, end, width, fill);
      empty = false;
    }
  }

  private void addLandRun(
      double[] values, int from, int start, int end, double weight, double[] land, int landFrom) {
    double[] sums = this.sums;
    for (int c = start; c < end; c++) {
      sums[c] += weight * land[landFrom + c] * values[from + c];
    }
    double[] covered = this.covered;
    for (int c = start; c < end; c++) {
      covered[c] += weight * land[landFrom + c];
    }
  }

  private static int firstPresent(double[] values, int from, int start, int width, double fill) {
    int c = start;
    while (c + BLOCK <= width && areNaN(values, from + c)) {
      c += BLOCK;
    }
    while (c < width && Planes.isMissing(values[from + c], fill)) {
      c++;
    }
    return c;
  }

  private static int firstMissing(double[] values, int from, int start, int width, double fill) {
    int c = start;
    while (c < width && !Planes.isMissing(values[from + c], fill)) {
      c++;
    }
    return c;
  }

  /** Whether a block is NaN; without a branch for each, as the answer is mostly yes. */
  private static boolean areNaN(double[] values, int at) {
    return (belowNaN(values[at])
            & belowNaN(values[at + 1])
            & belowNaN(values[at + 2])
            & belowNaN(values[at + 3]))
        < 0;
  }

  /** Negative when the value is NaN: then its bits without the sign are above those of infinity. */
  private static long belowNaN(double value) {
    return INFINITY - (Double.doubleToRawLongBits(value) & Long.MAX_VALUE);
  }
}
