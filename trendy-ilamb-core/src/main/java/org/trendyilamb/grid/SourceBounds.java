// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Optional;
import org.trendyilamb.grid.AxisReading.Cells;

/** The bounds variable of a file: cells if they make sense, otherwise the reason why not. */
final class SourceBounds {
  final Optional<Cells> cells;
  final String fault;

  /** Whether no two cells touch, as when every n-th row or column was taken out of a grid. */
  final boolean apart;

  private SourceBounds(Optional<Cells> cells, String fault, boolean apart) {
    this.cells = cells;
    this.fault = fault;
    this.apart = apart;
  }

  private static SourceBounds faulty(String fault) {
    return new SourceBounds(Optional.empty(), fault, false);
  }

  /**
   * Looks at the bounds.
   *
   * @param axis ascending centres with their bounds
   * @param centres the centres that will be written
   * @param turn 360 where edges may be given a full turn away from their centre, otherwise 0
   * @param places place of each centre; cells whose places do not follow each other need not touch
   */
  static SourceBounds of(AscendingAxis axis, double[] centres, int turn, int[] places) {
    Optional<double[]> given = axis.bounds();
    if (given.isEmpty()) {
      return faulty("they are not 2 for each of " + axis.raw.size() + " values");
    }
    double[] bounds = given.get();
    int n = centres.length;
    double[] lowers = new double[n];
    double[] uppers = new double[n];
    for (int i = 0; i < n; i++) {
      double a = near(bounds[2 * i], centres[i], turn);
      double b = near(bounds[2 * i + 1], centres[i], turn);
      lowers[i] = Math.min(a, b);
      uppers[i] = Math.max(a, b);
      if (!(lowers[i] < uppers[i]) || !Double.isFinite(uppers[i] - lowers[i])) {
        return faulty("cell " + i + " from " + a + " to " + b);
      }
    }
    boolean apart = apart(lowers, uppers);
    for (int i = 1; i < n && !apart; i++) {
      double width = Math.min(uppers[i] - lowers[i], uppers[i - 1] - lowers[i - 1]);
      double gap = lowers[i] - uppers[i - 1];
      if (Math.abs(gap) <= LatticeFit.EQUAL * width + 2 * axis.noise) {
        double shared = (lowers[i] + uppers[i - 1]) / 2;
        lowers[i] = shared;
        uppers[i - 1] = shared;
      } else if (gap < 0 || places[i] - places[i - 1] == 1) {
        return faulty(
            "cell "
                + (i - 1)
                + " ends at "
                + uppers[i - 1]
                + ", cell "
                + i
                + " begins at "
                + lowers[i]);
      }
    }
    for (int i = 0; i < n; i++) {
      if (centres[i] < lowers[i] || centres[i] > uppers[i]) {
        return faulty(
            "cell "
                + i
                + " from "
                + lowers[i]
                + " to "
                + uppers[i]
                + " is not around "
                + centres[i]);
      }
    }
    return new SourceBounds(
        Optional.of(new Cells(centres, lowers, uppers, axis.sources)), "", apart);
  }

  /** Whether there is room for at least one more cell between any two neighbours. */
  private static boolean apart(double[] lowers, double[] uppers) {
    for (int i = 1; i < lowers.length; i++) {
      double width = Math.min(uppers[i] - lowers[i], uppers[i - 1] - lowers[i - 1]);
      if (lowers[i] - uppers[i - 1] < width * (1 - LatticeFit.EQUAL)) {
        return false;
      }
    }
    return lowers.length > 1;
  }

  private static double near(double edge, double centre, int turn) {
    return turn == 0 || !Double.isFinite(edge)
        ? edge
        : edge + turn * Math.rint((centre - edge) / turn);
  }
}
