// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period in a CMIP file name: both ends with the same number of digits, {@code YYYY}, {@code
 * YYYYMM} or {@code YYYYMMDD}, inclusive.
 *
 * @param first first year, month or day
 * @param last last year, month or day
 */
public record FilePeriod(String first, String last) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4}(?:\\d{2}(?:\\d{2})?)?)(?:-(\\d{4}(?:\\d{2}(?:\\d{2})?)?))?");

  /**
   * Checks both ends.
   *
   * @throws IllegalArgumentException when they have different precision, a month or day is out of
   *     range, or the last lies before the first
   */
  public FilePeriod {
    if (!valid(first, last)) {
      throw new IllegalArgumentException("not a period of a file name: " + first + "-" + last);
    }
  }

  /**
   * Whole years.
   *
   * @throws IllegalArgumentException when a year is not from 0 to 9999 or last lies before first
   */
  public static FilePeriod years(int first, int last) {
    return new FilePeriod(digits(first, 4), digits(last, 4));
  }

  /**
   * Months, counted from 1.
   *
   * @throws IllegalArgumentException when a year is not from 0 to 9999, a month not from 1 to 12,
   *     or last lies before first
   */
  public static FilePeriod months(int firstYear, int firstMonth, int lastYear, int lastMonth) {
    return new FilePeriod(
        digits(firstYear, 4) + digits(firstMonth, 2), digits(lastYear, 4) + digits(lastMonth, 2));
  }

  /** The period a text tells; a single date stands for both ends. */
  static Optional<FilePeriod> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    String last = matcher.group(2) == null ? first : matcher.group(2);
    return valid(first, last) ? Optional.of(new FilePeriod(first, last)) : Optional.empty();
  }

  private static String digits(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  private static boolean valid(String first, String last) {
    return first.length() == last.length()
        && validDate(first)
        && validDate(last)
        && first.compareTo(last) <= 0;
  }

  private static boolean validDate(String date) {
    if (!date.matches("\\d{4}|\\d{6}|\\d{8}")) {
      return false;
    }
    if (date.length() >= 6) {
      int month = Integer.parseInt(date.substring(4, 6));
      if (month < 1 || month > 12) {
        return false;
      }
    }
    if (date.length() == 8) {
      int day = Integer.parseInt(date.substring(6, 8));
      return day >= 1 && day <= 31;
    }
    return true;
  }

  /** The period as in a file name, {@code 170001-202212}. */
  @Override
  public String toString() {
    return first + "-" + last;
  }
}
