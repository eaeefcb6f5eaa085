// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/**
 * The calendars of the CF conventions (chapter 4.4.1), with exact integer arithmetic.
 *
 * <p>A day is known by its <em>day number</em>, a {@code long} that grows by one from day to day.
 * Day 0 is 0000-01-01 in every calendar but {@link #STANDARD}, whose numbers from 1582-10-15 on are
 * those of {@link #PROLEPTIC_GREGORIAN}. Numbers of two calendars cannot be compared.
 *
 * <p>Years: year 0 and negative years exist where CF allows them. {@link #STANDARD} begins with
 * year 1 and {@link #JULIAN} with year 0, which CF calls deprecated there. No calendar goes beyond
 * a million years, since a time that far away is a fill value and not a date.
 */
public enum Calendar {
  /**
   * Julian to 1582-10-04, Gregorian from 1582-10-15, with no day between; also {@code gregorian}.
   */
  STANDARD("standard", LeapRule.GREGORIAN, 1),
  /** The Gregorian rule for all years. */
  PROLEPTIC_GREGORIAN("proleptic_gregorian", LeapRule.GREGORIAN, -Calendar.LAST_YEAR),
  /** A leap year every fourth year. */
  JULIAN("julian", LeapRule.FOURTH, 0),
  /** 365 days in every year; also {@code 365_day}. */
  NOLEAP("noleap", LeapRule.NEVER, -Calendar.LAST_YEAR),
  /** 366 days in every year; also {@code 366_day}. */
  ALL_LEAP("all_leap", LeapRule.ALWAYS, -Calendar.LAST_YEAR),
  /** Twelve months of 30 days. */
  DAYS_360("360_day", LeapRule.NEVER, -Calendar.LAST_YEAR);

  /** The last year of every calendar. */
  public static final int LAST_YEAR = 1_000_000;

  private static final int REFORM_YEAR = 1582;
  private static final int REFORM_MONTH = 10;
  private static final int LAST_JULIAN_DAY = 4;
  private static final int FIRST_GREGORIAN_DAY = 15;
  private static final long REFORM_NUMBER =
      LeapRule.GREGORIAN.dayNumber(REFORM_YEAR, REFORM_MONTH, FIRST_GREGORIAN_DAY);

  /** What to add to a Julian day number so that 1582-10-04 is the day before 1582-10-15. */
  private static final long JULIAN_TO_STANDARD =
      REFORM_NUMBER - 1 - LeapRule.FOURTH.dayNumber(REFORM_YEAR, REFORM_MONTH, LAST_JULIAN_DAY);

  private final String cfName;
  private final LeapRule rule;
  private final int firstYear;

  Calendar(String cfName, LeapRule rule, int firstYear) {
    this.cfName = cfName;
    this.rule = rule;
    this.firstYear = firstYear;
  }

  /** The word for the {@code calendar} attribute. */
  public String cfName() {
    return cfName;
  }

  /** The first year that has dates. */
  public int firstYear() {
    return firstYear;
  }

  /** Whether some years are longer than others. */
  public boolean hasLeapYears() {
    return this == STANDARD || this == PROLEPTIC_GREGORIAN || this == JULIAN;
  }

  /** Number of days in a year: 355 in the year 1582 of {@link #STANDARD}. */
  public int daysInYear(int year) {
    if (this == DAYS_360) {
      return 360;
    }
    if (this == STANDARD && year == REFORM_YEAR) {
      return 365 - missingDays();
    }
    return ruleIn(year).lengthOfYear(year);
  }

  /** Number of days in a month, 1 to 12: 21 in October 1582 of {@link #STANDARD}. */
  public int daysInMonth(int year, int month) {
    int last = lastDayOfMonth(year, month);
    return isReformMonth(year, month) ? last - missingDays() : last;
  }

  /** The highest day of a month, 1 to 12. */
  public int lastDayOfMonth(int year, int month) {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month " + month);
    }
    return this == DAYS_360 ? 30 : ruleIn(year).lengthOfMonth(year, month);
  }

  /** Whether this date exists. */
  public boolean has(int year, int month, int day) {
    if (year < firstYear || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return false;
    }
    return day <= lastDayOfMonth(year, month)
        && !(isReformMonth(year, month) && day > LAST_JULIAN_DAY && day < FIRST_GREGORIAN_DAY);
  }

  /**
   * The date of a day number.
   *
   * @throws TimeException when the calendar has no such year
   */
  public CalendarDate date(long dayNumber) {
    if (Math.abs(dayNumber) > 400L * LAST_YEAR) {
      throw outOfRange("day " + dayNumber);
    }
    if (this == DAYS_360) {
      long year = Math.floorDiv(dayNumber, 360L);
      int inYear = (int) Math.floorMod(dayNumber, 360L);
      return checked(year, inYear / 30 + 1, inYear % 30 + 1);
    }
    boolean old = this == STANDARD && dayNumber < REFORM_NUMBER;
    LeapRule active = old ? LeapRule.FOURTH : rule;
    long number = old ? dayNumber - JULIAN_TO_STANDARD : dayNumber;
    long year = active.yearOf(number);
    int month = 12;
    while (active.dayNumber(year, month, 1) > number) {
      month--;
    }
    return checked(year, month, (int) (number - active.dayNumber(year, month, 1)) + 1);
  }

  /** The day number of a date that {@link #has exists}. */
  long dayNumber(int year, int month, int day) {
    if (this == DAYS_360) {
      return 360L * year + 30L * (month - 1) + day - 1;
    }
    if (this == STANDARD && isBeforeReform(year, month, day)) {
      return LeapRule.FOURTH.dayNumber(year, month, day) + JULIAN_TO_STANDARD;
    }
    return rule.dayNumber(year, month, day);
  }

  TimeException outOfRange(String found) {
    return TimeException.of(
        "time-out-of-range",
        "no such date in calendar " + cfName,
        found,
        "years " + firstYear + " to " + LAST_YEAR,
        "check units and calendar, or whether this is a fill value");
  }

  private CalendarDate checked(long year, int month, int day) {
    if (year < firstYear || year > LAST_YEAR) {
      throw outOfRange("year " + year);
    }
    return new CalendarDate(this, (int) year, month, day);
  }

  private LeapRule ruleIn(int year) {
    return this == STANDARD && year < REFORM_YEAR ? LeapRule.FOURTH : rule;
  }

  private boolean isReformMonth(int year, int month) {
    return this == STANDARD && year == REFORM_YEAR && month == REFORM_MONTH;
  }

  private static int missingDays() {
    return FIRST_GREGORIAN_DAY - LAST_JULIAN_DAY - 1;
  }

  private static boolean isBeforeReform(int year, int month, int day) {
    if (year != REFORM_YEAR) {
      return year < REFORM_YEAR;
    }
    return month < REFORM_MONTH || (month == REFORM_MONTH && day < FIRST_GREGORIAN_DAY);
  }
}
