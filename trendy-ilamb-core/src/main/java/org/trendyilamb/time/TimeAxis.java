// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A time axis without gaps: so many calendar months, years or days in a row. Immutable.
 *
 * <p>Step {@code i} lasts from midnight of {@code edge(i)} to midnight of {@code edge(i + 1)}, so
 * the {@code size() + 1} edges are exact and each is shared by its two steps.
 *
 * @param frequency monthly, yearly or daily
 * @param first the first day of the first step, which also names the calendar
 * @param size number of steps, at least 1
 */
public record TimeAxis(Frequency frequency, CalendarDate first, int size) {
  private static final long SECONDS_PER_DAY = 86_400;

  /**
   * Refuses an empty axis, {@link Frequency#FIXED}, and a first day that does not begin a step,
   * with {@link IllegalArgumentException}.
   *
   * @throws TimeException when the axis leaves the years of the calendar
   */
  public TimeAxis {
    boolean begins =
        switch (frequency) {
          case MONTHLY -> first.day() == 1;
          case YEARLY -> first.day() == 1 && first.month() == 1;
          case DAILY -> true;
          case FIXED -> false;
        };
    if (!begins || size < 1) {
      throw new IllegalArgumentException(
          "no " + frequency.label() + " axis of " + size + " steps from " + first);
    }
    // Asked for its effect: it throws when the last edge is no date.
    edgeAt(frequency, first, size);
  }

  /** Months in a row from the first of a month. */
  public static TimeAxis monthly(Calendar calendar, int year, int month, int size) {
    return new TimeAxis(Frequency.MONTHLY, new CalendarDate(calendar, year, month, 1), size);
  }

  /** Years in a row. */
  public static TimeAxis yearly(Calendar calendar, int year, int size) {
    return new TimeAxis(Frequency.YEARLY, new CalendarDate(calendar, year, 1, 1), size);
  }

  /** Days in a row. */
  public static TimeAxis daily(CalendarDate first, int size) {
    return new TimeAxis(Frequency.DAILY, first, size);
  }

  /** The calendar of all dates. */
  public Calendar calendar() {
    return first.calendar();
  }

  /** Edge {@code i}, 0 to {@code size()}. */
  public CalendarDate edge(int i) {
    if (i < 0 || i > size) {
      throw new IndexOutOfBoundsException("edge " + i + " of " + size + " steps");
    }
    return edgeAt(frequency, first, i);
  }

  /** The time exactly half way through step {@code i}: noon or midnight. */
  public CalendarDateTime midpoint(int i) {
    long days = edge(i).dayNumber() + edge(i + 1).dayNumber();
    return CalendarDateTime.ofMillis(calendar(), days * (CalendarDateTime.MILLIS_PER_DAY / 2));
  }

  /** Seconds of step {@code i} in this calendar. */
  public long secondsOfStep(int i) {
    return (edge(i + 1).dayNumber() - edge(i).dayNumber()) * SECONDS_PER_DAY;
  }

  /**
   * Seconds of the month that step {@code i} lies in, in this calendar; empty on a yearly axis,
   * where "per month" has no length of its own.
   */
  public OptionalLong secondsOfMonth(int i) {
    CalendarDate date = edge(i);
    checkStep(i);
    return frequency == Frequency.YEARLY
        ? OptionalLong.empty()
        : OptionalLong.of(calendar().daysInMonth(date.year(), date.month()) * SECONDS_PER_DAY);
  }

  /** Seconds of the year that step {@code i} lies in, in this calendar. */
  public long secondsOfYear(int i) {
    checkStep(i);
    return calendar().daysInYear(edge(i).year()) * SECONDS_PER_DAY;
  }

  /** The steps {@code from} to {@code from + count - 1} as an axis of their own. */
  public TimeAxis slice(int from, int count) {
    checkStep(from);
    checkStep(from + count - 1);
    return new TimeAxis(frequency, edge(from), count);
  }

  /** The step as text: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. */
  public String label(int i) {
    checkStep(i);
    return edge(i).toString().substring(0, edge(i).toString().length() - labelCut());
  }

  /**
   * First and last step as in the names of CMIP6 files: {@code YYYY-YYYY}, {@code YYYYMM-YYYYMM} or
   * {@code YYYYMMDD-YYYYMMDD}, years with at least four digits.
   */
  public String periodText() {
    return compact(0) + "-" + compact(size - 1);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %s to %s (%d steps, %s)",
        frequency.label(),
        label(0),
        label(size - 1),
        size,
        calendar().cfName());
  }

  private String compact(int i) {
    String label = label(i);
    String sign = edge(i).year() < 0 ? "-" : "";
    return sign + label.replace("-", "");
  }

  private int labelCut() {
    return switch (frequency) {
      case YEARLY -> "-MM-DD".length();
      case MONTHLY -> "-DD".length();
      case DAILY, FIXED -> 0;
    };
  }

  private void checkStep(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException("step " + i + " of " + size);
    }
  }

  private static CalendarDate edgeAt(Frequency frequency, CalendarDate first, int i) {
    return switch (frequency) {
      case MONTHLY -> CalendarDate.ofMonth(first.calendar(), first.monthNumber() + i);
      case YEARLY -> CalendarDate.ofMonth(first.calendar(), first.monthNumber() + 12L * i);
      case DAILY, FIXED -> first.plusDays(i);
    };
  }
}
