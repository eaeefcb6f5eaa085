// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;

/** Weighted sums of rows, column by column: the innermost loop of regridding. One thread. */
final class RowSums {
  /** Sum of weight times value of each column. */
  final double[] sums;

  /** Sum of the weights of what each column has. */
  final double[] covered;

  RowSums(int width) {
    this.sums = new double[width];
    this.covered = new double[width];
  }

  /**
   * Adds a row with a weight.
   *
   * @param values holds the row from {@code from}
   * @param fill stands for a missing value, beside NaN
   * @param fresh whether this row begins new sums
   * @return how many values the row has
   */
  int add(double[] values, int from, double fill, double weight, boolean fresh) {
    if (fresh) {
      clear();
    }
    int present = 0;
    for (int c = 0; c < sums.length; c++) {
      double value = values[from + c];
      // A branch, not a choice of values: sea and land come in long runs, which processors foresee.
      if (!Planes.isMissing(value, fill)) {
        sums[c] += weight * value;
        covered[c] += weight;
        present++;
      }
    }
    return present;
  }

  /**
   * Adds a row with a weight times the land fraction of each cell.
   *
   * @param land holds the land fractions of the row from {@code landFrom}
   */
  int addLand(
      double[] values,
      int from,
      double fill,
      double weight,
      double[] land,
      int landFrom,
      boolean fresh) {
    if (fresh) {
      clear();
    }
    int present = 0;
    for (int c = 0; c < sums.length; c++) {
      double value = values[from + c];
      if (!Planes.isMissing(value, fill)) {
        double part = weight * land[landFrom + c];
        sums[c] += part * value;
        covered[c] += part;
        present++;
      }
    }
    return present;
  }

  private void clear() {
    Arrays.fill(sums, 0);
    Arrays.fill(covered, 0);
  }
}
