// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from the numbers alone which calendar counted them: in the right calendar the stamps of one
 * month stand on the same day every year. Works for units of fixed length only.
 */
final class CalendarEvidence {
  private static final List<Calendar> CANDIDATES =
      List.of(Calendar.STANDARD, Calendar.NOLEAP, Calendar.DAYS_360, Calendar.ALL_LEAP);

  /** Mid-February moves by half a day in leap years, mid-year too. */
  private static final double STILL_DAYS = 0.6;

  /** An annual stamp on a fixed day of the year moves by one calendar day in leap years. */
  private static final double STILL_DAYS_YEARLY = 1.01;

  private CalendarEvidence() {}

  /** The calendars in which the stamps stand still; empty when none or nothing can be told. */
  static List<Calendar> fitting(TimeReference reference, double[] values, int stepsPerYear) {
    List<Calendar> fitting = new ArrayList<>();
    Set<Calendar> candidates = new LinkedHashSet<>(CANDIDATES);
    candidates.add(reference.calendar());
    for (Calendar candidate : candidates) {
      CalendarDate epoch = reference.epoch().date();
      boolean exists = candidate.has(epoch.year(), epoch.month(), epoch.day());
      if (exists && isStill(inCalendar(reference, candidate), values, stepsPerYear)) {
        fitting.add(candidate);
      }
    }
    return fitting;
  }

  /**
   * The other reading of a reference date before the reform of 1582: days counted from there in
   * proleptic_gregorian lie up to two days off those counted in standard, and files name the one
   * where they mean the other. Empty for later dates and other calendars.
   */
  static Optional<TimeReference> acrossReform(TimeUnits units) {
    if (!(units instanceof TimeReference reference) || reference.unit().calendarMonths()) {
      return Optional.empty();
    }
    Calendar calendar = reference.calendar();
    CalendarDate epoch = reference.epoch().date();
    boolean early =
        epoch.year() < 1582
            || (epoch.year() == 1582
                && (epoch.month() < 10 || (epoch.month() == 10 && epoch.day() < 5)));
    Calendar other =
        calendar == Calendar.STANDARD ? Calendar.PROLEPTIC_GREGORIAN : Calendar.STANDARD;
    boolean mistakable = calendar == Calendar.STANDARD || calendar == Calendar.PROLEPTIC_GREGORIAN;
    return early && mistakable && other.has(epoch.year(), epoch.month(), epoch.day())
        ? Optional.of(inCalendar(reference, other))
        : Optional.empty();
  }

  /** The same words in another calendar, which must have the date. */
  static TimeReference inCalendar(TimeReference reference, Calendar calendar) {
    CalendarDate epoch = reference.epoch().date();
    CalendarDate date = new CalendarDate(calendar, epoch.year(), epoch.month(), epoch.day());
    return new TimeReference(
        reference.unit(), new CalendarDateTime(date, reference.epoch().millisOfDay()));
  }

  private static boolean isStill(TimeReference reference, double[] values, int stepsPerYear) {
    double limit = stepsPerYear == 1 ? STILL_DAYS_YEARLY : STILL_DAYS;
    return drift(reference, values, stepsPerYear) <= limit;
  }

  /**
   * By how many days the stamps of one month leave the day they had in the first year, at most. The
   * month that moves most is not counted when there are others, since the end of February moves
   * rightly.
   */
  static double drift(TimeReference reference, double[] values, int stepsPerYear) {
    int compared = Math.min(stepsPerYear, values.length - stepsPerYear);
    double[] widest = new double[compared];
    for (int i = stepsPerYear; i < values.length; i++) {
      int month = i % stepsPerYear;
      try {
        CalendarDateTime start = reference.decode(values[month]);
        CalendarDate sameDay = start.date().plusMonths(12L * (i / stepsPerYear));
        long expected = new CalendarDateTime(sameDay, start.millisOfDay()).millis();
        double days =
            Math.abs((double) (reference.decode(values[i]).millis() - expected))
                / CalendarDateTime.MILLIS_PER_DAY;
        widest[month] = Math.max(widest[month], days);
      } catch (TimeException e) {
        return Double.POSITIVE_INFINITY;
      }
    }
    Arrays.sort(widest);
    return widest[compared > 2 ? compared - 2 : compared - 1];
  }
}
