// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Locale;

/**
 * A day in a calendar. Immutable.
 *
 * @param calendar the calendar that gives the fields their meaning
 * @param year the year, astronomical: 0 is the year before 1
 * @param month 1 to 12
 * @param day 1 to the last day of the month
 */
public record CalendarDate(Calendar calendar, int year, int month, int day) {

  /** Refuses a date that the calendar does not have, with {@link IllegalArgumentException}. */
  public CalendarDate {
    if (!calendar.has(year, month, day)) {
      throw new IllegalArgumentException(
          "no date " + text(year, month, day) + " in calendar " + calendar.cfName());
    }
  }

  /** The first day of a month, which may be given beyond 1 to 12 as months since year 0. */
  static CalendarDate ofMonth(Calendar calendar, long monthNumber) {
    long year = Math.floorDiv(monthNumber, 12L);
    if (year < calendar.firstYear() || year > Calendar.LAST_YEAR) {
      throw calendar.outOfRange("year " + year);
    }
    return new CalendarDate(calendar, (int) year, (int) Math.floorMod(monthNumber, 12L) + 1, 1);
  }

  /** The number of this day, see {@link Calendar}. */
  public long dayNumber() {
    return calendar.dayNumber(year, month, day);
  }

  /** Months from January of year 0 to the month of this date. */
  public long monthNumber() {
    return 12L * year + month - 1;
  }

  /**
   * So many days later.
   *
   * @throws TimeException when the calendar has no such year
   */
  public CalendarDate plusDays(long days) {
    return calendar.date(Math.addExact(dayNumber(), days));
  }

  /**
   * The same day so many calendar months later; a day that the month does not have becomes its
   * last, so that 31 January plus one month is the end of February.
   *
   * @throws TimeException when the calendar has no such year, or the day was left out of October
   *     1582
   */
  public CalendarDate plusMonths(long months) {
    CalendarDate first = ofMonth(calendar, Math.addExact(monthNumber(), months));
    int clamped = Math.min(day, calendar.lastDayOfMonth(first.year, first.month));
    if (!calendar.has(first.year, first.month, clamped)) {
      throw calendar.outOfRange(text(first.year, first.month, clamped));
    }
    return new CalendarDate(calendar, first.year, first.month, clamped);
  }

  /** Midnight at the beginning of this day. */
  public CalendarDateTime atStartOfDay() {
    return new CalendarDateTime(this, 0);
  }

  /** {@code YYYY-MM-DD} with at least four digits for the year. */
  @Override
  public String toString() {
    return text(year, month, day);
  }

  static String text(int year, int month, int day) {
    String sign = year < 0 ? "-" : "";
    return String.format(Locale.ROOT, "%s%04d-%02d-%02d", sign, Math.abs(year), month, day);
  }
}
