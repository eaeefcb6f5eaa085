// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers that spell a date themselves. Immutable.
 *
 * @param layout how they spell it
 * @param calendar the calendar of the dates
 */
public record AbsoluteTime(Layout layout, Calendar calendar) implements TimeUnits {
  /**
   * The smallest number that is read as a calendar year when nothing but the word "years" says so.
   * Below it may as well be an index: a run from 1700 has some 325 years.
   */
  public static final int FIRST_BARE_YEAR = 500;

  /** How a number spells a date; the fraction is that part of the last field. */
  public enum Layout {
    /** {@code year as %Y.%f}: 1700.5 is the middle of 1700, counted in months. */
    YEAR("year as %Y.%f"),
    /** {@code month as %Y%m.%f}: 170006.5 is the middle of June 1700. */
    MONTH("month as %Y%m.%f"),
    /** {@code day as %Y%m%d.%f}: 17000616.5 is noon of 16 June 1700. */
    DAY("day as %Y%m%d.%f"),
    /** Units that say no more than {@code years}: as {@link #YEAR}, but never a small number. */
    BARE_YEAR("years");

    private final String text;

    Layout(String text) {
      this.text = text;
    }
  }

  @Override
  public CalendarDateTime decode(BigDecimal value) {
    BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
    BigDecimal fraction = value.subtract(whole);
    return switch (layout) {
      case YEAR -> ofYears(value);
      case BARE_YEAR -> {
        if (value.compareTo(BigDecimal.valueOf(FIRST_BARE_YEAR)) < 0) {
          throw TimeException.of(
              "time-needs-rule",
              "units without a reference date, and the value is hardly a calendar year",
              value.toPlainString() + " " + layout.text,
              "a year from " + FIRST_BARE_YEAR + " on",
              "give first period and frequency with a rule for this model");
        }
        yield ofYears(value);
      }
      case MONTH -> {
        int number = fieldsOf(whole);
        yield MonthArithmetic.plus(date(value, number / 100, number % 100, 1), fraction);
      }
      case DAY -> {
        int number = fieldsOf(whole);
        CalendarDateTime day = date(value, number / 10000, number / 100 % 100, number % 100);
        long part =
            fraction
                .multiply(BigDecimal.valueOf(CalendarDateTime.MILLIS_PER_DAY))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        yield CalendarDateTime.ofMillis(calendar, day.millis() + part);
      }
    };
  }

  private CalendarDateTime ofYears(BigDecimal value) {
    if (value.abs().compareTo(BigDecimal.valueOf(Calendar.LAST_YEAR)) > 0) {
      throw calendar.outOfRange("year " + value);
    }
    // Counted from year 1, which every calendar has.
    CalendarDateTime start = new CalendarDate(calendar, 1, 1, 1).atStartOfDay();
    BigDecimal months = value.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(12));
    return MonthArithmetic.plus(start, months);
  }

  private CalendarDateTime date(BigDecimal value, int year, int month, int day) {
    if (!calendar.has(year, month, day)) {
      throw invalid(value);
    }
    return new CalendarDate(calendar, year, month, day).atStartOfDay();
  }

  private int fieldsOf(BigDecimal whole) {
    if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw invalid(whole);
    }
    return whole.intValueExact();
  }

  private TimeException invalid(BigDecimal value) {
    return TimeException.of(
        "time-value-invalid",
        "the number spells no date of calendar " + calendar.cfName(),
        value.toPlainString() + " as " + layout.text,
        "a date",
        "check units and calendar");
  }

  @Override
  public String toString() {
    return layout.text;
  }
}
