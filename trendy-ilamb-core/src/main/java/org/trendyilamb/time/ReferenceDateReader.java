// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendyilamb.time.ReferenceDate.DayFields;

/**
 * Reads the date after "since". Two readings of one text are never weighed against each other: what
 * could mean two dates is refused, and a rule must say which is meant.
 */
final class ReferenceDateReader {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "([+-]?)([0-9]+)(?:([-/.])([0-9]+)(?:(?:st|nd|rd|th)\\b)?"
              + "(?:\\3([0-9]+)(?:(?:st|nd|rd|th)\\b)?)?)?(?=$|[^0-9.])",
          Pattern.CASE_INSENSITIVE);
  private static final int PACKED_LENGTH = 8;

  private final DateOrder order;

  ReferenceDateReader(DateOrder order) {
    this.order = order;
  }

  /**
   * Reads a whole reference date.
   *
   * @throws TimeException with code {@code time-reference-unreadable} or {@code
   *     time-reference-ambiguous}
   */
  ReferenceDate read(String text) {
    String repaired = ReferenceText.repaired(text);
    Optional<MonthNameDate> named = MonthNameDate.find(repaired);
    if (named.isPresent()) {
      return new ReferenceDate(named.get().fields(), ClockReader.read(named.get().rest()));
    }
    Matcher matcher = NUMBERS.matcher(repaired);
    if (!matcher.lookingAt()) {
      throw unreadable(text);
    }
    DayFields day = fields(matcher, text);
    return new ReferenceDate(day, ClockReader.read(repaired.substring(matcher.end())));
  }

  private DayFields fields(Matcher matcher, String text) {
    boolean negative = matcher.group(1).equals("-");
    String first = matcher.group(2);
    String second = matcher.group(4);
    String third = matcher.group(5);
    if (second == null) {
      return lone(first, negative, text);
    }
    boolean dashed = matcher.group(3).equals("-");
    if (third == null) {
      if (second.length() > 2
          || (!dashed && (first.length() < 3 || matcher.group(3).equals(".")))) {
        throw ambiguous(text);
      }
      return new DayFields(year(first, negative, text), number(second), 1);
    }
    if (first.length() >= 3 && third.length() >= 3) {
      throw unreadable(text);
    }
    boolean yearFirst = first.length() >= 3 || (dashed && third.length() <= 2);
    if (yearFirst && (first.length() >= 3 || order == DateOrder.YEAR_FIRST)) {
      if (second.length() > 2) {
        throw unreadable(text);
      }
      return new DayFields(year(first, negative, text), number(second), number(third));
    }
    if (order == DateOrder.YEAR_FIRST || third.length() < 3 || second.length() > 2 || negative) {
      throw ambiguous(text);
    }
    int year = year(third, false, text);
    return order == DateOrder.DAY_FIRST
        ? new DayFields(year, number(second), number(first))
        : new DayFields(year, number(first), number(second));
  }

  /** A number without separators: a year of up to four digits, or YYYYMMDD. */
  private static DayFields lone(String digits, boolean negative, String text) {
    if (digits.length() <= 4) {
      return new DayFields(year(digits, negative, text), 1, 1);
    }
    if (digits.length() != PACKED_LENGTH || negative) {
      throw ambiguous(text);
    }
    return new DayFields(
        number(digits.substring(0, 4)),
        number(digits.substring(4, 6)),
        number(digits.substring(6)));
  }

  private static int year(String digits, boolean negative, String text) {
    if (digits.length() > 7) {
      throw unreadable(text);
    }
    return negative ? -number(digits) : number(digits);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  static TimeException unreadable(String text) {
    return TimeException.of(
        "time-reference-unreadable",
        "the reference date cannot be read",
        text,
        "YYYY-MM-DD hh:mm:ss",
        "correct the units, or give them with a rule for this model");
  }

  static TimeException ambiguous(String text) {
    return TimeException.of(
        "time-reference-ambiguous",
        "the reference date could mean more than one day",
        text,
        "YYYY-MM-DD hh:mm:ss",
        "say with a rule for this model in which order day, month and year are written");
  }
}
