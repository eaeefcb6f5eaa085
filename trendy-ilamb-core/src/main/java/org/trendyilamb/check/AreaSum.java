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

  /** Adds up from one cell on to before another. Passes quickly over the sea. */
  static AreaSum of(float[] values, double[] areas, int from, int to) {
    double total = 0;
    double covered = 0;
    int at = from;
    while (at < to) {
      if (values[at] == IlambContract.FILL) {
        at += EqualRun.length(values, at, to);
        continue;
      }
      int end = Math.min(to, at + PIECE);
      for (; at < end; at++) {
        float value = values[at];
        if (value != IlambContract.FILL) {
          total += value * areas[at];
          covered += areas[at];
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
