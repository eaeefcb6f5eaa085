// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among forecasts. Pure. */
public final class Advisor {
  /** Forecasts that differ by less than this share are taken as equal. */
  public static final double TOLERANCE = 0.05;

  /** So many trials of a strategy show their spread. */
  private static final int ENOUGH_TRIALS = 3;

  /**
   * Among equals: what has the fewest moving parts first, then what keeps a crash to one file, then
   * what shares one memory, then what cannot even out its parts.
   */
  private static final List<String> PREFERENCE =
      List.of("sequential", "processes", "locked", "shards");

  private Advisor() {}

  /**
   * The forecast to follow: of those within {@link #TOLERANCE} of the fastest, the one with the
   * fewest workers, then by preference of strategy, then the fastest.
   *
   * @param forecasts at least one
   * @throws IllegalArgumentException when there is none
   */
  public static Forecast choose(List<Forecast> forecasts) {
    double best =
        forecasts.stream()
            .mapToDouble(Forecast::seconds)
            .min()
            .orElseThrow(() -> new IllegalArgumentException("no forecast to choose from"));
    return forecasts.stream()
        .filter(forecast -> forecast.seconds() <= best * (1 + TOLERANCE))
        .min(
            Comparator.comparingInt(Forecast::workers)
                .thenComparingInt(forecast -> rank(forecast.strategy()))
                .thenComparingDouble(Forecast::seconds))
        .orElseThrow();
  }

  /** 1, 2, 4 and so on, and the limit itself. */
  public static List<Integer> workerCounts(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least 1 worker, not " + most);
    }
    List<Integer> counts = new ArrayList<>();
    for (int n = 1; n < most; n *= 2) {
      counts.add(n);
    }
    counts.add(most);
    return counts;
  }

  /**
   * How uncertain a forecast is: twice the spread of the fit but not less than a tenth, a tenth
   * more for each trial fewer than {@value #ENOUGH_TRIALS}, and a twentieth more for each doubling
   * of the work beyond what was measured. A rule of thumb, stated as such.
   *
   * @param fit what it rests on
   * @param work what is asked about
   */
  public static double uncertainty(CostFit fit, Workload work) {
    double beyond =
        fit.largestWork() > 0 ? fit.model().workSeconds(work, 1) / fit.largestWork() : 1;
    double doublings = beyond > 1 ? Math.log(beyond) / Math.log(2) : 0;
    int missing = Math.max(0, ENOUGH_TRIALS - fit.trials());
    return Math.max(0.1, 2 * fit.spread()) + 0.1 * missing + 0.05 * doublings;
  }

  private static int rank(String strategy) {
    int rank = PREFERENCE.indexOf(strategy);
    return rank < 0 ? PREFERENCE.size() : rank;
  }
}
