// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * What one number of a time variable means: a date, or the reason why there is none. Immutable.
 *
 * @param dateTime the date and time; empty when refused
 * @param refusal why not; empty when there is a date
 * @param issues what was assumed on the way
 */
public record DateAnswer(
    Optional<CalendarDateTime> dateTime, Optional<Problem> refusal, List<Issue> issues) {
  /** How the tables of this project write an absent calendar attribute. */
  private static final String ABSENT = "(missing)";

  /** Refuses an answer that is both or neither; copies the list. */
  public DateAnswer {
    if (dateTime.isPresent() == refusal.isPresent()) {
      throw new IllegalArgumentException("either a date or a refusal");
    }
    issues = List.copyOf(issues);
  }

  /**
   * Answers one question; never throws for what the texts contain. A reference date that could be
   * day-first or month-first is refused.
   *
   * @param units the {@code units} attribute
   * @param calendar the {@code calendar} attribute; empty when there is none, which means {@code
   *     standard} as in CF
   * @param value the number, as decimal text
   */
  public static DateAnswer answer(String units, String calendar, String value) {
    List<Issue> issues = new ArrayList<>();
    try {
      Calendar named = calendar(calendar, issues);
      TimeUnitsReader.Reading reading =
          new TimeUnitsReader(DateOrder.YEAR_FIRST).read(units, named, Where.nowhere());
      issues.addAll(reading.issues());
      CalendarDateTime time = reading.units().decode(TimeNumber.read(value));
      return new DateAnswer(Optional.of(time), Optional.empty(), issues);
    } catch (TimeException e) {
      return new DateAnswer(Optional.empty(), Optional.of(e.problem()), issues);
    }
  }

  private static Calendar calendar(String text, List<Issue> issues) {
    if (text.isBlank() || text.strip().equals(ABSENT)) {
      issues.add(
          Issue.note(
              "time-calendar-default", Where.nowhere(), "no calendar given: standard, as in CF"));
      return Calendar.STANDARD;
    }
    CalendarNames.Reading reading = CalendarNames.read(text, Where.nowhere());
    issues.addAll(reading.issues());
    return reading.calendar();
  }

  /**
   * The answer as one line: {@code YYYY-MM-DDThh:mm:ss}, with six digits of a second, rounded to
   * the millisecond, when it is not whole; or {@code REFUSED}, a tab and the reason.
   */
  public String text() {
    if (dateTime.isPresent()) {
      CalendarDateTime time = dateTime.get();
      return time.millisOfDay() % 1000 == 0 ? time.toString() : time + "000";
    }
    Problem problem = refusal.orElseThrow();
    String reason = problem.code() + ": " + problem;
    return "REFUSED\t" + reason.replaceAll("\\s+", " ").strip();
  }
}
