// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/**
 * The fields of a reference date before any calendar is known.
 *
 * @param day the day, month and year fields
 * @param clock time of day and zone
 */
record ReferenceDate(DayFields day, Clock clock) {

  /**
   * The fields of a day, not yet checked against a calendar.
   *
   * @param year the year; 0 and negative as written
   * @param month the month
   * @param day the day
   */
  record DayFields(int year, int month, int day) {
    @Override
    public String toString() {
      return CalendarDate.text(year, month, day);
    }
  }

  /**
   * A time of day.
   *
   * @param millis milliseconds since midnight, 0 to a full day, for 24:00 is midnight at its end
   * @param offsetMinutes what the zone is ahead of UTC
   */
  record Clock(long millis, int offsetMinutes) {
    static final Clock MIDNIGHT = new Clock(0, 0);
  }

  /**
   * This time in UTC.
   *
   * @throws TimeException with code {@code time-reference-invalid} when the calendar has no such
   *     day
   */
  CalendarDateTime in(Calendar calendar) {
    return in(calendar, day.day);
  }

  /**
   * The day that a count of calendar months starts from: as {@link #in}, but an end of month of
   * another calendar, such as 31 January in 360_day, is the end of that month here.
   */
  CalendarDateTime inMonths(Calendar calendar) {
    return in(calendar, isEndOfMonthElsewhere(calendar) ? lastDay(calendar) : day.day);
  }

  /** Whether this day is beyond the end of its month here, and exists in another CF calendar. */
  boolean isEndOfMonthElsewhere(Calendar calendar) {
    return calendar.has(day.year, day.month, 1)
        && day.day > lastDay(calendar)
        && (Calendar.ALL_LEAP.has(day.year, day.month, day.day)
            || Calendar.DAYS_360.has(day.year, day.month, day.day));
  }

  private int lastDay(Calendar calendar) {
    return calendar.lastDayOfMonth(day.year, day.month);
  }

  private CalendarDateTime in(Calendar calendar, int dayOfMonth) {
    if (!calendar.has(day.year, day.month, dayOfMonth)) {
      throw TimeException.of(
          "time-reference-invalid",
          "the reference date does not exist in calendar " + calendar.cfName(),
          day.toString(),
          "a date of that calendar",
          "correct the units or the calendar, or give both with a rule for this model");
    }
    CalendarDate date = new CalendarDate(calendar, day.year, day.month, dayOfMonth);
    long utc = clock.millis - clock.offsetMinutes * 60_000L;
    return CalendarDateTime.ofMillis(
        calendar, date.dayNumber() * CalendarDateTime.MILLIS_PER_DAY + utc);
  }
}
