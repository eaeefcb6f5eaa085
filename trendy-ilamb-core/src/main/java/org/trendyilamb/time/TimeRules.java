// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known about a time axis from elsewhere, such as a table of models. Each rule wins over
 * what the file says. Immutable.
 *
 * @param forced the first period and the frequency; the numbers of the axis are then not read at
 *     all
 * @param frequency the frequency, for a file of one step
 * @param stampPosition where stamps stand that lie between two periods
 * @param calendar the calendar
 * @param units the units text to read in place of that of the file
 * @param dateOrder how reference dates such as 01/02/2003 are meant
 * @param firstYear the year the run is expected to begin with
 * @param lastYear the year the run is expected to end with
 * @param ignoreBounds whether the bounds of the file are known to be wrong
 */
public record TimeRules(
    Optional<Forced> forced,
    Optional<Frequency> frequency,
    Optional<StampPosition> stampPosition,
    Optional<Calendar> calendar,
    Optional<String> units,
    DateOrder dateOrder,
    OptionalInt firstYear,
    OptionalInt lastYear,
    boolean ignoreBounds) {

  /**
   * The first step of an axis whose numbers say nothing.
   *
   * @param frequency monthly, yearly or daily
   * @param year the year of the first step
   * @param month its month; 1 for yearly. A daily axis begins on the first of it
   */
  public record Forced(Frequency frequency, int year, int month) {
    /** Refuses a month outside 1 to 12 and {@link Frequency#FIXED}. */
    public Forced {
      if (month < 1 || month > 12 || frequency == Frequency.FIXED) {
        throw new IllegalArgumentException(frequency.label() + " from month " + month);
      }
    }
  }

  /** No rule at all. */
  public static TimeRules none() {
    return new TimeRules(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DateOrder.YEAR_FIRST,
        OptionalInt.empty(),
        OptionalInt.empty(),
        false);
  }

  /** With the first period and the frequency, in place of the numbers. */
  public TimeRules withForced(Frequency of, int year, int month) {
    return new TimeRules(
        Optional.of(new Forced(of, year, month)),
        frequency,
        stampPosition,
        calendar,
        units,
        dateOrder,
        firstYear,
        lastYear,
        ignoreBounds);
  }

  /** With the frequency. */
  public TimeRules withFrequency(Frequency rule) {
    return new TimeRules(
        forced,
        Optional.of(rule),
        stampPosition,
        calendar,
        units,
        dateOrder,
        firstYear,
        lastYear,
        ignoreBounds);
  }

  /** With the position of the stamps. */
  public TimeRules withStampPosition(StampPosition rule) {
    return new TimeRules(
        forced,
        frequency,
        Optional.of(rule),
        calendar,
        units,
        dateOrder,
        firstYear,
        lastYear,
        ignoreBounds);
  }

  /** With the calendar. */
  public TimeRules withCalendar(Calendar rule) {
    return new TimeRules(
        forced,
        frequency,
        stampPosition,
        Optional.of(rule),
        units,
        dateOrder,
        firstYear,
        lastYear,
        ignoreBounds);
  }

  /** With other units. */
  public TimeRules withUnits(String rule) {
    return new TimeRules(
        forced,
        frequency,
        stampPosition,
        calendar,
        Optional.of(rule),
        dateOrder,
        firstYear,
        lastYear,
        ignoreBounds);
  }

  /** With the order of day, month and year. */
  public TimeRules withDateOrder(DateOrder rule) {
    return new TimeRules(
        forced, frequency, stampPosition, calendar, units, rule, firstYear, lastYear, ignoreBounds);
  }

  /** With the expected first year. */
  public TimeRules withFirstYear(int year) {
    return new TimeRules(
        forced,
        frequency,
        stampPosition,
        calendar,
        units,
        dateOrder,
        OptionalInt.of(year),
        lastYear,
        ignoreBounds);
  }

  /** With the expected last year. */
  public TimeRules withLastYear(int year) {
    return new TimeRules(
        forced,
        frequency,
        stampPosition,
        calendar,
        units,
        dateOrder,
        firstYear,
        OptionalInt.of(year),
        ignoreBounds);
  }

  /** Without the bounds of the file. */
  public TimeRules withoutBounds() {
    return new TimeRules(
        forced, frequency, stampPosition, calendar, units, dateOrder, firstYear, lastYear, true);
  }
}
