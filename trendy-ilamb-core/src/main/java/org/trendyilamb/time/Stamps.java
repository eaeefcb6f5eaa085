// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Arrays;
import org.trendyilamb.problem.Where;

/**
 * Decoded values of a time or bounds variable, and where they stand on a line of calendar months.
 * The month coordinate of a time is the number of its month since year 0 plus the part of that
 * month that has passed. Units of months and years give it without going through a date, so that
 * decimals of a year are judged as what they are. Immutable.
 */
final class Stamps {
  private static final double MILLIS_PER_DAY = CalendarDateTime.MILLIS_PER_DAY;

  /** Stamps this close to an edge stand on it: less than a second, so that 23:59:59 does not. */
  private static final double EDGE_MILLIS = 400;

  /** Decimals of months and years are seldom written more precisely than to half a minute. */
  private static final double EDGE_MONTHS = 1e-5;

  private final TimeUnits units;
  private final CalendarDateTime[] times;
  private final double[] months;
  private final double monthTolerance;

  private Stamps(
      TimeUnits units, CalendarDateTime[] times, double[] months, double monthTolerance) {
    this.units = units;
    this.times = times;
    this.months = months;
    this.monthTolerance = monthTolerance;
  }

  /**
   * Decodes values.
   *
   * @throws TimeException at the index of the first value that is no date
   */
  static Stamps decode(TimeUnits units, double[] values, Where where) {
    boolean single = areFloats(values);
    CalendarDateTime[] times = new CalendarDateTime[values.length];
    double[] months = new double[values.length];
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      try {
        times[i] = SpelledDays.decode(units, values[i], single);
      } catch (TimeException e) {
        throw e.at(where.index(i));
      }
      months[i] = monthCoordinate(units, values[i], times[i]);
      largest = Math.max(largest, Math.abs(values[i]));
    }
    double resolution = single ? Math.ulp((float) largest) : Math.ulp(largest);
    return new Stamps(units, times, months, tolerance(units, resolution));
  }

  int size() {
    return times.length;
  }

  TimeUnits units() {
    return units;
  }

  CalendarDateTime time(int i) {
    return times[i];
  }

  /** Month coordinates. */
  double[] inMonths() {
    return months.clone();
  }

  /** The same in years. */
  double[] inYears() {
    return Arrays.stream(months).map(month -> month / 12).toArray();
  }

  /** Days since day 0 of the calendar. */
  double[] inDays() {
    return Arrays.stream(times).mapToDouble(time -> time.millis() / MILLIS_PER_DAY).toArray();
  }

  /** How near to an edge a month coordinate stands on it. */
  double monthTolerance() {
    return monthTolerance;
  }

  /** The middle one of the distances from value to value, 0 for a single value. */
  static double medianStep(double[] coordinates) {
    if (coordinates.length < 2) {
      return 0;
    }
    double[] steps = new double[coordinates.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = coordinates[i + 1] - coordinates[i];
    }
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }

  /** The month coordinate of a time. */
  static double monthCoordinate(CalendarDateTime time) {
    CalendarDate date = time.date();
    int length = date.calendar().lastDayOfMonth(date.year(), date.month());
    return date.monthNumber() + time.dayOfMonth() / length;
  }

  private static double monthCoordinate(TimeUnits units, double value, CalendarDateTime time) {
    if (units instanceof TimeReference reference && reference.unit().calendarMonths()) {
      return monthCoordinate(reference.epoch()) + value * reference.unit().amount().doubleValue();
    }
    if (units instanceof AbsoluteTime absolute
        && (absolute.layout() == AbsoluteTime.Layout.YEAR
            || absolute.layout() == AbsoluteTime.Layout.BARE_YEAR)) {
      return value * 12;
    }
    return monthCoordinate(time);
  }

  private static double tolerance(TimeUnits units, double resolution) {
    if (units instanceof TimeReference reference) {
      double amount = resolution * reference.unit().amount().doubleValue();
      return reference.unit().calendarMonths()
          ? Math.max(EDGE_MONTHS, amount)
          : Math.max(EDGE_MILLIS, amount) / (28 * MILLIS_PER_DAY);
    }
    return switch (((AbsoluteTime) units).layout()) {
      case YEAR, BARE_YEAR -> Math.max(EDGE_MONTHS, resolution * 12);
      case MONTH -> Math.max(EDGE_MONTHS, resolution);
      case DAY -> Math.max(EDGE_MILLIS / MILLIS_PER_DAY, Math.min(resolution, 0.1)) / 28;
    };
  }

  private static boolean areFloats(double[] values) {
    return Arrays.stream(values).allMatch(value -> (double) (float) value == value);
  }
}
