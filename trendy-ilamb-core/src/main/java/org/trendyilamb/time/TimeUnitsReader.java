// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/**
 * Reads the text of the {@code units} attribute of a time variable, as written by models and not
 * only as CF would have it. Immutable.
 */
public final class TimeUnitsReader {
  private static final Pattern SINCE =
      Pattern.compile(
          "(.*?)(?:\\s*@|[\\s_]+(?:since|after|from|ref)(?![a-z]))[\\s_:]*(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?:.*[^a-z])?([a-z]+)\\s+since\\s+([0-9].*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SPELLED =
      Pattern.compile("(?:(day|month|year)s?\\s+as\\s+)?(%Y(?:%m(?:%d)?)?)(?:\\.%f)?");
  private static final Pattern LETTERS = Pattern.compile("(?i)(YYYY(?:MM(?:DD)?)?)(?:\\.F+)?");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)(?:(?:calendar|decimal|fractional)[\\s_])?(?:years?|yrs?)(?:\\s+(?:A\\.?D\\.?|C\\.?E\\.?))?\\.?");

  private final DateOrder order;

  /**
   * Creates a reader.
   *
   * @param order how reference dates such as 01/02/2003 are meant
   */
  public TimeUnitsReader(DateOrder order) {
    this.order = order;
  }

  /**
   * Units and what had to be assumed to read them.
   *
   * @param units the meaning of the numbers
   * @param issues assumptions and warnings
   */
  public record Reading(TimeUnits units, List<Issue> issues) {
    /** Copies the list. */
    public Reading {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Reads units.
   *
   * @param text the attribute
   * @param calendar the calendar of the variable
   * @param where the place, for issues and errors
   * @throws TimeException with code {@code time-needs-rule} when the text names no reference date,
   *     so that only knowledge from elsewhere can help, and another code when it is wrong
   */
  public Reading read(String text, Calendar calendar, Where where) {
    try {
      return readPlain(text, calendar, where);
    } catch (TimeException e) {
      throw e.at(where);
    }
  }

  /** Whether a text names a reference date or spells dates, so that {@link #read} may succeed. */
  static boolean isComplete(String text) {
    String plain = ReferenceText.plain(text);
    Matcher since = SINCE.matcher(plain);
    return (since.matches() && !since.group(2).isEmpty()) || layout(plain).isPresent();
  }

  /** The last "unit since date" inside a sentence such as a {@code long_name}. */
  static Optional<String> inSentence(String sentence) {
    Matcher matcher = SENTENCE.matcher(ReferenceText.plain(sentence));
    if (!matcher.matches() || TimeUnitNames.find(matcher.group(1)).isEmpty()) {
      return Optional.empty();
    }
    String date = matcher.group(2).replaceAll("[)\\]].*$", "").strip();
    return Optional.of(matcher.group(1) + " since " + date);
  }

  private Reading readPlain(String text, Calendar calendar, Where where) {
    String plain = ReferenceText.plain(text);
    Matcher since = SINCE.matcher(plain);
    if (since.matches()) {
      return reference(text, since.group(1), since.group(2), calendar, where);
    }
    AbsoluteTime.Layout layout = layout(plain).orElseThrow(() -> incomplete(text));
    return new Reading(new AbsoluteTime(layout, calendar), List.of());
  }

  private Reading reference(
      String text, String unitText, String dateText, Calendar calendar, Where where) {
    if (dateText.isEmpty()) {
      throw incomplete(text);
    }
    TimeUnit unit =
        TimeUnitNames.find(unitText)
            .orElseThrow(
                () ->
                    TimeException.of(
                        "time-unit-unknown",
                        "unknown unit of time",
                        text,
                        "seconds, minutes, hours, days, months or years since a date",
                        "correct the units, or give them with a rule for this model"));
    ReferenceDate date = new ReferenceDateReader(order).read(dateText);
    List<Issue> issues = new ArrayList<>();
    Calendar used = calendar;
    if (date.day().year() == 0 && calendar == Calendar.STANDARD) {
      used = Calendar.PROLEPTIC_GREGORIAN;
      issues.add(
          Issue.warning(
              "time-year-zero",
              where,
              "calendar standard has no year 0; dates were counted in proleptic_gregorian",
              text,
              "other programs may be some days apart; check the first and last date"));
    } else if (date.day().year() == 0 && calendar == Calendar.JULIAN) {
      issues.add(
          Issue.warning(
              "time-year-zero",
              where,
              "year 0 is deprecated in calendar julian; it was taken as a leap year",
              text,
              "check the first and last date"));
    }
    if (unit.calendarMonths() && date.isEndOfMonthElsewhere(used)) {
      issues.add(
          Issue.warning(
              "time-reference-clamped",
              where,
              "the reference date does not exist in calendar "
                  + used.cfName()
                  + "; months were counted from the end of that month",
              text,
              "check the calendar"));
    }
    CalendarDateTime epoch = unit.calendarMonths() ? date.inMonths(used) : date.in(used);
    return new Reading(new TimeReference(unit, epoch), issues);
  }

  private static Optional<AbsoluteTime.Layout> layout(String plain) {
    if (YEARS.matcher(plain).matches()) {
      return Optional.of(AbsoluteTime.Layout.BARE_YEAR);
    }
    Matcher letters = LETTERS.matcher(plain);
    if (letters.matches()) {
      return Optional.of(
          switch (letters.group(1).length()) {
            case 4 -> AbsoluteTime.Layout.YEAR;
            case 6 -> AbsoluteTime.Layout.MONTH;
            default -> AbsoluteTime.Layout.DAY;
          });
    }
    Matcher spelled = SPELLED.matcher(plain);
    if (!spelled.matches()) {
      return Optional.empty();
    }
    AbsoluteTime.Layout layout =
        switch (spelled.group(2)) {
          case "%Y" -> AbsoluteTime.Layout.YEAR;
          case "%Y%m" -> AbsoluteTime.Layout.MONTH;
          default -> AbsoluteTime.Layout.DAY;
        };
    String word = spelled.group(1);
    boolean agrees = word == null || layout.name().equals(word.toUpperCase(Locale.ROOT));
    return agrees ? Optional.of(layout) : Optional.empty();
  }

  private static TimeException incomplete(String text) {
    return TimeException.of(
        "time-needs-rule",
        "the units name no reference date",
        "'" + text + "'",
        "for example days since 1700-01-01",
        "give first period and frequency, or the units, with a rule for this model");
  }
}
