// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.time.TimeAxis;

/**
 * Global totals of a flux, one for each whole year of the source's calendar, without land fraction.
 * Data only, so that it can cross a process border.
 *
 * @param firstYear year of the first total
 * @param petagrams Pg of whatever flows, per year; years follow each other
 */
public record YearlyTotals(int firstYear, List<Double> petagrams) {
  private static final double KG_PER_PG = 1e12;

  /** Copies the totals. */
  public YearlyTotals {
    petagrams = List.copyOf(petagrams);
  }

  /** Adds planes up, year by year, from the first whole year to the last before a broken one. */
  static YearlyTotals of(TimeSelection time, GlobalSums sums) {
    TimeAxis axis = time.source();
    List<Double> totals = new ArrayList<>();
    int first = 0;
    int year = Integer.MIN_VALUE;
    double sum = 0;
    double seconds = 0;
    for (int plane = 0; plane < time.size(); plane++) {
      int step = time.sourceStep(plane);
      if (axis.edge(step).year() != year) {
        year = axis.edge(step).year();
        sum = 0;
        seconds = 0;
      }
      sum += sums.sum(plane) * axis.secondsOfStep(step);
      seconds += axis.secondsOfStep(step);
      if (seconds == axis.secondsOfYear(step)) {
        if (totals.isEmpty()) {
          first = year;
        } else if (first + totals.size() != year) {
          break;
        }
        totals.add(sum / KG_PER_PG);
      }
    }
    return new YearlyTotals(first, totals);
  }

  /** Whether there is a total of a year. */
  boolean has(int year) {
    return year >= firstYear && year < firstYear + petagrams.size();
  }

  /** The total of a year, in Pg. */
  double of(int year) {
    return petagrams.get(year - firstYear);
  }
}
