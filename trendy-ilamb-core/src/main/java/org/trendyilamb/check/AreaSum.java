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

  /** Adds up from one cell on to the last. Passes quickly over the sea. */
  static AreaSum of(float[] values, double[] areas, int from) {
    double total = 0;
    double covered = 0;
    int at = from;
    while (at < values.length) {
      if (values[at] == IlambContract.FILL) {
        at += EqualRun.length(values, at, values.length);
        continue;
      }
      int end = Math.min(values.length, at + PIECE);
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
}
