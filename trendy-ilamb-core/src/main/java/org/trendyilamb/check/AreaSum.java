// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import org.trendyilamb.cf.EqualRun;
import org.trendyilamb.verify.IlambContract;

/**
 * Values of a plane times the areas of their cells, added up.
 *
 * @param total sum of value times area, in unit times m2
 * @param covered area of the cells with a value, in m2
 */
record AreaSum(double total, double covered) {
  private static final int PIECE = 4 * EqualRun.WORTH;

  /**
   * Adds up some rows. Passes quickly over the sea.
   *
   * @param values a plane, row by row
   * @param bands area of each row in m2 for each radian
   * @param widths width of each column in radians
   * @param from the first row
   * @param to the row after the last
   */
  static AreaSum of(float[] values, double[] bands, double[] widths, int from, int to) {
    double total = 0;
    double covered = 0;
    for (int row = from; row < to; row++) {
      AreaSum one = row(values, row * widths.length, widths);
      total += one.total * bands[row];
      covered += one.covered * bands[row];
    }
    return new AreaSum(total, covered);
  }

  /** One row, in unit times radians and in radians. */
  private static AreaSum row(float[] values, int first, double[] widths) {
    double total = 0;
    double covered = 0;
    int at = first;
    int after = first + widths.length;
    while (at < after) {
      if (values[at] == IlambContract.FILL) {
        at += EqualRun.length(values, at, after);
        continue;
      }
      int end = Math.min(after, at + PIECE);
      for (; at < end; at++) {
        float value = values[at];
        if (value != IlambContract.FILL) {
          double width = widths[at - first];
          total += value * width;
          covered += width;
        }
      }
    }
    return new AreaSum(total, covered);
  }

  /** The sum of both. */
  AreaSum plus(AreaSum other) {
    return new AreaSum(total + other.total, covered + other.covered);
  }
}
