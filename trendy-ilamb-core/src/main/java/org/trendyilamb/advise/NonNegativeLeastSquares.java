// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import java.util.Arrays;
import java.util.List;

/**
 * Least squares with unknowns that cannot be negative, for a handful of unknowns: every subset of
 * unknowns that are not zero is solved by its normal equations, and the best admissible one wins.
 * This gives the exact answer of C. L. Lawson and R. J. Hanson (Solving Least Squares Problems,
 * Prentice-Hall 1974, chapter 23) without their bookkeeping.
 */
final class NonNegativeLeastSquares {
  private static final double SINGULAR = 1e-12;

  private NonNegativeLeastSquares() {}

  /**
   * A solution.
   *
   * @param unknowns none negative
   * @param squares sum of squared residuals
   */
  record Solution(List<Double> unknowns, double squares) {}

  /**
   * Solves.
   *
   * @param rows one per equation, all of the same length, at most 16
   * @param right right-hand sides
   */
  static Solution solve(double[][] rows, double[] right) {
    int unknowns = rows[0].length;
    double[] scale = new double[unknowns];
    for (int j = 0; j < unknowns; j++) {
      for (double[] row : rows) {
        scale[j] = Math.max(scale[j], Math.abs(row[j]));
      }
    }
    double[] nothing = new double[unknowns];
    Solution best = new Solution(list(nothing), squares(rows, right, nothing));
    for (int subset = 1; subset < 1 << unknowns; subset++) {
      double[] found = solve(rows, right, scale, subset);
      if (found.length == unknowns && Arrays.stream(found).allMatch(x -> x >= 0)) {
        double squares = squares(rows, right, found);
        if (squares < best.squares) {
          best = new Solution(list(found), squares);
        }
      }
    }
    return best;
  }

  /** Normal equations of some unknowns by Gauss with pivots; empty when they are singular. */
  private static double[] solve(double[][] rows, double[] right, double[] scale, int subset) {
    int[] used = new int[Integer.bitCount(subset)];
    for (int j = 0, k = 0; k < used.length; j++) {
      if ((subset >> j & 1) == 1) {
        if (scale[j] == 0) {
          return new double[0];
        }
        used[k++] = j;
      }
    }
    int n = used.length;
    double[][] m = new double[n][n + 1];
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < n; i++) {
        double a = rows[r][used[i]] / scale[used[i]];
        for (int j = 0; j < n; j++) {
          m[i][j] += a * rows[r][used[j]] / scale[used[j]];
        }
        m[i][n] += a * right[r];
      }
    }
    if (!eliminate(m)) {
      return new double[0];
    }
    double[] found = new double[scale.length];
    for (int i = n - 1; i >= 0; i--) {
      double sum = m[i][n];
      for (int j = i + 1; j < n; j++) {
        sum -= m[i][j] * found[used[j]] * scale[used[j]];
      }
      found[used[i]] = sum / m[i][i] / scale[used[i]];
    }
    return found;
  }

  private static boolean eliminate(double[][] m) {
    int n = m.length;
    for (int i = 0; i < n; i++) {
      int pivot = i;
      for (int r = i + 1; r < n; r++) {
        pivot = Math.abs(m[r][i]) > Math.abs(m[pivot][i]) ? r : pivot;
      }
      double[] row = m[pivot];
      m[pivot] = m[i];
      m[i] = row;
      if (Math.abs(row[i]) < SINGULAR) {
        return false;
      }
      for (int r = i + 1; r < n; r++) {
        double factor = m[r][i] / row[i];
        for (int j = i; j <= n; j++) {
          m[r][j] -= factor * row[j];
        }
      }
    }
    return true;
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static double squares(double[][] rows, double[] right, double[] unknowns) {
    double sum = 0;
    for (int r = 0; r < rows.length; r++) {
      double residual = -right[r];
      for (int j = 0; j < unknowns.length; j++) {
        residual += rows[r][j] * unknowns[j];
      }
      sum += residual * residual;
    }
    return sum;
  }
}
