// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Locale;

/**
 * A time of a day in a calendar, to the millisecond, without time zone and leap seconds. Immutable.
 *
 * @param date the day
 * @param millisOfDay milliseconds since midnight, 0 to 86399999
 */
public record CalendarDateTime(CalendarDate date, long millisOfDay) {
  /** Milliseconds in every day of every calendar. */
  public static final long MILLIS_PER_DAY = 86_400_000L;

  /** Refuses a time outside the day with {@link IllegalArgumentException}. */
  public CalendarDateTime {
    if (millisOfDay < 0 || millisOfDay >= MILLIS_PER_DAY) {
      throw new IllegalArgumentException("millisecond of day " + millisOfDay);
    }
  }

  /**
   * The time that lies so many milliseconds after the beginning of day 0 of the calendar.
   *
   * @throws TimeException when the calendar has no such year
   */
  public static CalendarDateTime ofMillis(Calendar calendar, long millis) {
    return new CalendarDateTime(
        calendar.date(Math.floorDiv(millis, MILLIS_PER_DAY)),
        Math.floorMod(millis, MILLIS_PER_DAY));
  }

  /** Milliseconds since the beginning of day 0 of the calendar. */
  public long millis() {
    return date.dayNumber() * MILLIS_PER_DAY + millisOfDay;
  }

  /** The calendar of the date. */
  public Calendar calendar() {
    return date.calendar();
  }

  /** Days since the beginning of the month, with a fraction. */
  double dayOfMonth() {
    return date.day() - 1 + (double) millisOfDay / MILLIS_PER_DAY;
  }

  /** {@code YYYY-MM-DDThh:mm:ss}, with three digits of a second when they are not zero. */
  @Override
  public String toString() {
    long seconds = millisOfDay / 1000;
    String text =
        String.format(
            Locale.ROOT,
            "%sT%02d:%02d:%02d",
            date,
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60);
    long rest = millisOfDay % 1000;
    return rest == 0 ? text : text + String.format(Locale.ROOT, ".%03d", rest);
  }
}
