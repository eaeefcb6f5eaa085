// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.problem.Where;

/**
 * Looks whether the bounds of a file are sane, and turns sane bounds into an axis. Sane bounds have
 * one pair per stamp, are ordered and contiguous within a day, are a month, a year or a day wide,
 * lie on the edges of the calendar within some days, and hold some of their stamps.
 */
final class TimeBounds {
  /** Bounds that end on the last day of a period leave a gap of a day. */
  private static final double GAP_DAYS = 1.01;

  /**
   * Bounds of a wrongly declared calendar run away from the months; up to here the nearest edge is
   * the one meant. Seven days were measured.
   */
  private static final double SNAP_DAYS = 10;

  private static final double SNAP_DAYS_DAILY = 0.25;

  private final Stamps stamps;
  private final Decisions decisions;

  TimeBounds(Stamps stamps, Decisions decisions) {
    this.stamps = stamps;
    this.decisions = decisions;
  }

  /** The axis of sane bounds; otherwise empty, and the reason is noted. */
  Optional<TimeAxis> axis(double[][] pairs, TimeUnits units, Optional<Frequency> rule) {
    try {
      return Optional.of(sane(pairs, units, rule));
    } catch (InsaneBounds e) {
      decisions.note("time-bounds-rebuilt", "the bounds of the file were not used: " + e.reason);
      return Optional.empty();
    }
  }

  private TimeAxis sane(double[][] pairs, TimeUnits units, Optional<Frequency> rule)
      throws InsaneBounds {
    int n = stamps.size();
    if (pairs.length != n) {
      throw new InsaneBounds(pairs.length + " pairs for " + n + " stamps");
    }
    double[] lowers = new double[n];
    double[] uppers = new double[n];
    for (int i = 0; i < n; i++) {
      if (pairs[i].length != 2) {
        throw new InsaneBounds(pairs[i].length + " values at index " + i);
      }
      lowers[i] = pairs[i][0];
      uppers[i] = pairs[i][1];
    }
    Stamps low = decode(units, lowers);
    Stamps high = decode(units, uppers);
    checkContiguous(low, high);
    Frequency frequency = frequency(low, high);
    if (rule.isPresent() && rule.get() != frequency) {
      throw new InsaneBounds("their width is " + frequency.label() + ", the rule says otherwise");
    }
    return snapped(frequency, low, high);
  }

  private static Stamps decode(TimeUnits units, double[] values) throws InsaneBounds {
    try {
      return Stamps.decode(units, values, Where.nowhere());
    } catch (TimeException e) {
      throw new InsaneBounds("at " + e.problem());
    }
  }

  private static void checkContiguous(Stamps low, Stamps high) throws InsaneBounds {
    double[] lowDays = low.inDays();
    double[] highDays = high.inDays();
    for (int i = 0; i < lowDays.length; i++) {
      if (!(lowDays[i] < highDays[i])) {
        throw new InsaneBounds(
            "the pair at index " + i + " is " + low.time(i) + " to " + high.time(i));
      }
      if (i > 0 && Math.abs(lowDays[i] - highDays[i - 1]) > GAP_DAYS) {
        throw new InsaneBounds(
            String.format(
                Locale.ROOT,
                "index %d ends at %s and index %d begins at %s",
                i - 1,
                high.time(i - 1),
                i,
                low.time(i)));
      }
    }
  }

  private static Frequency frequency(Stamps low, Stamps high) throws InsaneBounds {
    double[] lowDays = low.inDays();
    double[] highDays = high.inDays();
    double[] widths = new double[lowDays.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = highDays[i] - lowDays[i];
    }
    Arrays.sort(widths);
    double width = widths[widths.length / 2];
    if (width >= 27 && width <= 32) {
      return Frequency.MONTHLY;
    }
    if (width >= 354 && width <= 367) {
      return Frequency.YEARLY;
    }
    if (width >= 0.9 && width <= 1.1) {
      return Frequency.DAILY;
    }
    throw new InsaneBounds(
        String.format(Locale.ROOT, "they are %.3f days wide, no month, year or day", width));
  }

  private TimeAxis snapped(Frequency frequency, Stamps low, Stamps high) throws InsaneBounds {
    double[] positions = Periods.coordinates(low, frequency);
    int middle = positions.length / 2;
    long first = Math.round(positions[middle] - middle);
    TimeAxis axis = Periods.axis(frequency, low.units().calendar(), first, positions.length);
    DoubleSummaryStatistics shifts = shiftDays(low, axis, 0);
    shifts.combine(shiftDays(high, axis, 1));
    double shift = Math.max(Math.abs(shifts.getMin()), Math.abs(shifts.getMax()));
    double limit = frequency == Frequency.DAILY ? SNAP_DAYS_DAILY : SNAP_DAYS;
    if (shift > limit) {
      if (shifts.getMax() - shifts.getMin() <= limit && holdTheirStamps(low, high)) {
        tellUnaligned(frequency, low, high);
      }
      throw new InsaneBounds(
          String.format(
              Locale.ROOT,
              "they lie up to %.1f days off the edges of the calendar, first %s to %s",
              shift,
              low.time(0),
              high.time(0)));
    }
    repairStamps(axis, first);
    tell(axis, shift);
    return axis;
  }

  /** How far edges of a file are behind those of the axis. */
  private static DoubleSummaryStatistics shiftDays(Stamps edges, TimeAxis axis, int offset) {
    double[] days = edges.inDays();
    DoubleSummaryStatistics shifts = new DoubleSummaryStatistics();
    for (int i = 0; i < days.length; i++) {
      shifts.accept(days[i] - axis.edge(i + offset).dayNumber());
    }
    return shifts;
  }

  /** Whether every stamp stands well inside its pair, so that both count from one date. */
  private boolean holdTheirStamps(Stamps low, Stamps high) {
    double[] lows = low.inDays();
    double[] highs = high.inDays();
    double[] days = stamps.inDays();
    for (int i = 0; i < days.length; i++) {
      double position = (days[i] - lows[i]) / (highs[i] - lows[i]);
      if (position < 0.25 || position > 0.75) {
        return false;
      }
    }
    return true;
  }

  /** Bounds without fault, but of other periods than calendar months and years. */
  private void tellUnaligned(Frequency frequency, Stamps low, Stamps high) {
    String found = "first " + low.time(0) + " to " + high.time(0);
    if (frequency == Frequency.DAILY) {
      decisions.warn(
          "time-bounds-unaligned",
          "the days of the bounds do not begin at midnight; days from midnight are written",
          found,
          "check whether half a day matters here");
      return;
    }
    throw TimeAxisReader.refusal(
        "time-bounds-unaligned",
        decisions.where(),
        "the bounds are sound, but their periods are no calendar months or years",
        found,
        "bounds from the first of a month or year to the next",
        "if the bounds are wrong, set them aside with a rule for this model");
  }

  private void repairStamps(TimeAxis axis, long first) throws InsaneBounds {
    double[] positions = Periods.coordinates(stamps, axis.frequency());
    double tolerance = Math.max(Periods.tolerance(stamps, axis.frequency()), 1e-6);
    int outside = 0;
    int example = -1;
    for (int i = 0; i < positions.length; i++) {
      double offset = positions[i] - i - first;
      if (offset < -tolerance || offset > 1 + tolerance) {
        example = outside == 0 ? i : example;
        outside++;
      }
    }
    if (outside == positions.length) {
      throw new InsaneBounds(
          "no stamp lies in its own pair, so they count from another date; at index 0 the stamp is "
              + stamps.time(0)
              + " and the period "
              + axis.label(0));
    }
    if (outside > 0) {
      decisions.warn(
          "time-stamp-repaired",
          outside + " stamps lie outside their bounds and were moved to the middle",
          "index " + example + ": " + stamps.time(example) + " is not in " + axis.label(example),
          "check whether bounds and stamps of the file belong together");
    }
  }

  private void tell(TimeAxis axis, double shiftDays) {
    if (shiftDays > GAP_DAYS) {
      decisions.warn(
          "time-bounds-snapped",
          "the bounds drift away from the calendar and were moved to its edges",
          String.format(Locale.ROOT, "up to %.2f days", shiftDays),
          "the calendar attribute may be wrong; the labels of the periods are not affected");
    } else {
      decisions.note(
          "time-bounds-trusted",
          String.format(
              Locale.ROOT,
              "the bounds of the file are contiguous and give %s; moved by at most %.3f days",
              axis,
              shiftDays));
    }
  }

  /** Why bounds cannot be used; never leaves this class. */
  private static final class InsaneBounds extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    InsaneBounds(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
