// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import org.trendyilamb.cf.EqualRun;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.verify.IlambContract;

/**
 * Values of a plane times the areas of their cells, added up.
 *
 * @param total sum of value times area, in unit times m2
 * @param covered area of the cells with a value, in m2
 */
record AreaSum(double total, double covered) {
  private static final int PIECE = 4 * EqualRun.WORTH;
  private static final AreaSum ZERO = new AreaSum(0, 0);

  /**
   * Adds up some rows. Passes quickly over the sea.
   *
   * @param values a plane, row by row
   * @param missing where they are missing for long, as far as it is known
   * @param bands area of each row in m2 for each radian
   * @param widths width of each column in radians
   * @param from the first row
   * @param to the row after the last
   */
  static AreaSum of(
      float[] values, MissingRuns missing, double[] bands, double[] widths, int from, int to) {
    double total = 0;
    double covered = 0;
    int run = first(missing, from * widths.length);
    for (int row = from; row < to; row++) {
      int start = row * widths.length;
      int after = start + widths.length;
      AreaSum one = ZERO;
      int at = start;
      while (at < after) {
        int end = run < missing.count() ? Math.min(after, missing.start(run)) : after;
        one = part(values, at, Math.max(at, end), start, widths, one);
        at = Math.max(at, end);
        if (at < after) {
          at = Math.min(after, missing.after(run));
          run += at == missing.after(run) ? 1 : 0;
        }
      }
      total += one.total * bands[row];
      covered += one.covered * bands[row];
    }
    return new AreaSum(total, covered);
  }

  /** The first run that ends behind a place. */
  private static int first(MissingRuns missing, int place) {
    int low = 0;
    int high = missing.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (missing.after(middle) <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A part of a row, in unit times radians and in radians.
   *
   * @param start index of the first value of the row
   * @param before what is added to
   */
  private static AreaSum part(
      float[] values, int from, int after, int start, double[] widths, AreaSum before) {
    double total = before.total;
    double covered = before.covered;
    int at = from;
    while (at < after) {
      if (values[at] == IlambContract.FILL) {
        at += EqualRun.length(values, at, after);
        continue;
      }
      int end = Math.min(after, at + PIECE);
      for (; at < end; at++) {
        float value = values[at];
        if (value != IlambContract.FILL) {
          double width = widths[at - start];
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
