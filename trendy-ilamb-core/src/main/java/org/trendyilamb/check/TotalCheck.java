// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.time.TimeAxis;

/**
 * Whether the global total is of the right size. Asked of grids with all vegetated land and of
 * whole years only. Outside the limits it warns, ten times outside them it stops.
 */
final class TotalCheck implements FieldCheck {
  private static final double KG_PER_PG = 1e12;
  private static final double M2_PER_MHA = 1e10;
  private static final double FAR = 10;

  private final Subject subject;
  private final TimeAxis axis;
  private final Limits limits;
  private final GlobalSums sums;
  private final int whole;

  TotalCheck(Subject subject, TimeAxis axis, Limits limits, GlobalSums sums) {
    this.subject = subject;
    this.axis = axis;
    this.limits = limits;
    this.sums = sums;
    this.whole = GlobalSums.wholeYears(axis, subject.meaning().planes());
  }

  @Override
  public Optional<Finding> last(Extremes all) {
    double total = total(0, whole);
    if (whole == 0 || Double.isNaN(total) || isPlausible(total)) {
      return Optional.empty();
    }
    String low =
        limits.low().isPresent() ? Double.toString(limits.low().getAsDouble()) : "no lower limit";
    return Optional.of(
        subject.finding(
            isFar(total),
            "total-implausible",
            "the "
                + (limits.statistic() == Limits.Statistic.MEAN ? "mean" : "global total")
                + " of "
                + subject.name()
                + " is implausible: perhaps unit, scale or sign are wrong",
            String.format(
                Locale.ROOT,
                "%.4g %s from the unit '%s'",
                total,
                limits.totalUnit() + perYear(),
                subject.sourceUnit()),
            low + " to " + limits.high() + " " + limits.totalUnit() + perYear(),
            "state the right unit with --units, or let it through with --accept-magnitude"));
  }

  private String perYear() {
    return switch (limits.statistic()) {
      case FLUX, BURNT -> " per year";
      case POOL, MEAN -> "";
    };
  }

  /** Total of some planes in the unit of the limits; NaN without any value. */
  double total(int from, int to) {
    double weighted = 0;
    double weights = 0;
    double years = 0;
    double seconds = 0;
    double plain = 0;
    for (int plane = from; plane < to; plane++) {
      int step = subject.step(plane);
      double length = axis.secondsOfStep(step);
      weighted += sums.sum(plane) * length;
      weights += sums.covered(plane) * length;
      plain += sums.sum(plane);
      seconds += length;
      years += length / axis.secondsOfYear(step);
    }
    if (weights == 0) {
      return Double.NaN;
    }
    return switch (limits.statistic()) {
      case FLUX -> weighted / years / KG_PER_PG;
      case POOL -> weighted / seconds / KG_PER_PG;
      case MEAN -> weighted / weights;
      case BURNT -> plain / 100 / years / M2_PER_MHA;
    };
  }

  private boolean isPlausible(double total) {
    return total <= limits.high()
        && (limits.low().isEmpty() || total >= limits.low().getAsDouble());
  }

  private boolean isFar(double total) {
    double low = limits.low().orElse(Double.NEGATIVE_INFINITY);
    return total > FAR * limits.high() || total < (low > 0 ? low / FAR : FAR * low);
  }
}
