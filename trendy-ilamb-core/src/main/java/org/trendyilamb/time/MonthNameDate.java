// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendyilamb.time.ReferenceDate.DayFields;

/**
 * A date whose month is an English word, such as {@code 1700-Jan-1st} or {@code 1 January 1700}.
 *
 * @param fields the day
 * @param rest the text behind it
 */
record MonthNameDate(DayFields fields, String rest) {
  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String WORD =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
  private static final String NUMBER = "([0-9]+)(st|nd|rd|th)?(?![0-9a-su-y:])";
  private static final String GAP = "[-/.,\\s]*(?:of\\s+)?";

  private static final Pattern BETWEEN = pattern(NUMBER + GAP + WORD + GAP + NUMBER);
  private static final Pattern AHEAD = pattern(WORD + GAP + NUMBER + "[-/.,\\s]+" + NUMBER);
  private static final Pattern YEAR_LAST = pattern(WORD + GAP + "([0-9]{3,4})(?![0-9a-su-y:])");
  private static final Pattern YEAR_AHEAD = pattern("([0-9]{3,4})" + GAP + WORD);

  /** The date at the beginning of a text, empty when there is no month name where one belongs. */
  static Optional<MonthNameDate> find(String text) {
    Matcher matcher = BETWEEN.matcher(text);
    if (matcher.lookingAt()) {
      return Optional.of(
          decide(
              text,
              matcher,
              matcher.group(3),
              new Digits(matcher.group(1), matcher.group(2) != null),
              new Digits(matcher.group(4), matcher.group(5) != null)));
    }
    matcher = AHEAD.matcher(text);
    if (matcher.lookingAt()) {
      return Optional.of(
          decide(
              text,
              matcher,
              matcher.group(1),
              new Digits(matcher.group(2), matcher.group(3) != null),
              new Digits(matcher.group(4), matcher.group(5) != null)));
    }
    matcher = YEAR_LAST.matcher(text);
    if (matcher.lookingAt()) {
      return Optional.of(at(text, matcher, matcher.group(2), matcher.group(1), "1"));
    }
    matcher = YEAR_AHEAD.matcher(text);
    return matcher.lookingAt()
        ? Optional.of(at(text, matcher, matcher.group(1), matcher.group(2), "1"))
        : Optional.empty();
  }

  /** One of the two numbers around the month, and whether it is written as an ordinal. */
  private record Digits(String text, boolean ordinal) {
    boolean canBeDay() {
      return text.length() <= 2 && value() >= 1 && value() <= 31;
    }

    boolean canBeYear() {
      return !ordinal && text.length() <= 4;
    }

    int value() {
      return Integer.parseInt(text);
    }
  }

  private static MonthNameDate decide(
      String text, Matcher matcher, String month, Digits first, Digits second) {
    boolean yearFirst = first.canBeYear() && second.canBeDay();
    boolean yearLast = first.canBeDay() && second.canBeYear();
    if (yearFirst == yearLast) {
      throw ReferenceDateReader.ambiguous(matcher.group());
    }
    return yearFirst
        ? at(text, matcher, first.text, month, second.text)
        : at(text, matcher, second.text, month, first.text);
  }

  private static MonthNameDate at(
      String text, Matcher matcher, String year, String month, String day) {
    int number = NAMES.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    DayFields fields = new DayFields(Integer.parseInt(year), number, Integer.parseInt(day));
    return new MonthNameDate(fields, text.substring(matcher.end()));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
