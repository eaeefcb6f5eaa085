// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/**
 * A span of whole months that a user asks for, both ends included. Immutable.
 *
 * @param fromYear year of the first month
 * @param fromMonth first month, 1 to 12
 * @param toYear year of the last month
 * @param toMonth last month, 1 to 12
 */
public record Period(int fromYear, int fromMonth, int toYear, int toMonth) {
  private static final Pattern TEXT =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?:([0-9]{4})(?:-([0-9]{2}))?");

  /** Refuses months outside 1 to 12 and an end before the start. */
  public Period {
    if (fromMonth < 1 || fromMonth > 12 || toMonth < 1 || toMonth > 12) {
      throw new IllegalArgumentException("month " + fromMonth + " to " + toMonth);
    }
    if (12L * toYear + toMonth < 12L * fromYear + fromMonth) {
      throw new IllegalArgumentException(
          "the period ends in " + toYear + " before it begins in " + fromYear);
    }
  }

  /**
   * Steps of an axis in a row.
   *
   * @param first index of the first step
   * @param count number of steps, at least 1
   * @param issues a warning when the period goes beyond the axis
   */
  public record Selection(int first, int count, List<Issue> issues) {
    /** Copies the list. */
    public Selection {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Reads {@code FROM:TO}, where each is {@code YYYY} or {@code YYYY-MM} and included.
   *
   * @throws TimeException with code {@code period-unreadable}
   */
  public static Period parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw unreadable(text, "the period cannot be read");
    }
    int fromMonth = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
    int toMonth = matcher.group(4) == null ? 12 : Integer.parseInt(matcher.group(4));
    try {
      return new Period(
          Integer.parseInt(matcher.group(1)),
          fromMonth,
          Integer.parseInt(matcher.group(3)),
          toMonth);
    } catch (IllegalArgumentException e) {
      throw unreadable(text, "no such period: " + e.getMessage());
    }
  }

  /**
   * The steps of an axis that lie wholly inside this period.
   *
   * @throws TimeException with code {@code period-outside} when there are none
   */
  public Selection select(TimeAxis axis) {
    long from = 12L * fromYear + fromMonth - 1;
    long to = 12L * toYear + toMonth - 1;
    int monthsPerStep = axis.frequency() == Frequency.YEARLY ? 12 : 1;
    int first = -1;
    int count = 0;
    for (int i = 0; i < axis.size(); i++) {
      long month = axis.edge(i).monthNumber();
      if (month >= from && month + monthsPerStep - 1 <= to) {
        first = count == 0 ? i : first;
        count++;
      }
    }
    if (count == 0) {
      throw TimeException.of(
          "period-outside",
          "no step of the axis lies in the period " + this,
          axis.toString(),
          "a period that overlaps the axis",
          "ask for a period within " + axis.label(0) + " to " + axis.label(axis.size() - 1));
    }
    boolean beyond =
        axis.edge(0).monthNumber() > from || axis.edge(axis.size()).monthNumber() <= to;
    return new Selection(
        first,
        count,
        beyond
            ? List.of(
                Issue.warning(
                    "period-beyond-axis",
                    Where.nowhere(),
                    "the file covers only a part of the period " + this,
                    axis.toString(),
                    "check whether the file is complete"))
            : List.of());
  }

  /** {@code YYYY-MM:YYYY-MM}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-%02d:%04d-%02d", fromYear, fromMonth, toYear, toMonth);
  }

  private static TimeException unreadable(String text, String what) {
    return TimeException.of(
        "period-unreadable", what, text, "FROM:TO, each YYYY or YYYY-MM", "for example 1901:2000");
  }
}
