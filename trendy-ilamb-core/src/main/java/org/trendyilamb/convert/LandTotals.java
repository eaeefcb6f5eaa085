// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.grid.CellArea;
import org.trendyilamb.grid.ConservativeRegridder;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/**
 * Sums of value times land fraction times area before and after regridding. They are equal where
 * all land has values; where land without values lies beside land with values under one new cell,
 * the mean of that cell is written for both. Safe for many threads.
 */
final class LandTotals {
  /** Part of a total that is told; rounding to single precision is a thousandth of it. */
  private static final double TOLD = 1e-4;

  private final double[] before;
  private final double[] after;
  private double worst;

  /**
   * Totals.
   *
   * @param regridder between the grids, without land
   * @param land land fraction of each source cell, 0 to 1
   */
  LandTotals(ConservativeRegridder regridder, double[] land) {
    this.before = product(CellArea.of(regridder.source()), land);
    this.after = product(CellArea.of(regridder.target()), regridder.landFraction(land));
  }

  private static double[] product(double[] areas, double[] land) {
    for (int i = 0; i < areas.length; i++) {
      areas[i] *= land[i];
    }
    return areas;
  }

  /** Compares a plane; NaN is missing. */
  void see(double[] own, double[] regridded) {
    double size = 0;
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      if (!Double.isNaN(own[i])) {
        sum += own[i] * before[i];
        size += Math.abs(own[i]) * before[i];
      }
    }
    double result = 0;
    for (int i = 0; i < after.length; i++) {
      if (!Double.isNaN(regridded[i])) {
        result += regridded[i] * after[i];
      }
    }
    if (size > 0) {
      remember(Math.abs(result - sum) / size);
    }
  }

  private synchronized void remember(double change) {
    worst = Math.max(worst, change);
  }

  /** What a person should know, after the last plane. */
  synchronized Optional<Issue> issue(Where where) {
    return worst <= TOLD
        ? Optional.empty()
        : Optional.of(
            Issue.warning(
                "regrid-land-without-values",
                where,
                "totals over land differ after regridding: some land has no values, or lies beyond"
                    + " the new grid",
                String.format(Locale.ROOT, "up to %.2f %% of the total of a step", 100 * worst),
                "compare totals on the grid of the model"));
  }
}
