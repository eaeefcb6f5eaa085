// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.time.ReferenceDate.Clock;

/** Reads the time of day and the zone behind a date. */
final class ClockReader {
  private static final String SECONDS = "([0-9]{1,2}(?:\\.[0-9]*)?)";
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:\\s*[Tt]\\s*|_|,?\\s+)"
              + "(?:([0-9]{2})([0-9]{2})(?:([0-9]{2}(?:\\.[0-9]*)?))?"
              + "|([0-9]{1,2})(?::([0-9]{1,2})(?::"
              + SECONDS
              + ")?)?)(?![0-9:.])");
  private static final Pattern ZONE =
      Pattern.compile("\\s*(?:(?:Z|UTC|GMT|UT)|\\((?:UTC|GMT)\\))\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern OFFSET =
      Pattern.compile("\\s*([+-])([0-9]{1,2})(?::([0-9]{1,2})|([0-9]{2}))?\\s*");

  private ClockReader() {}

  /**
   * Reads what follows the date.
   *
   * @param text may be empty for midnight
   * @throws TimeException with code {@code time-reference-unreadable}
   */
  static Clock read(String text) {
    if (text.isBlank() || ZONE.matcher(text).matches()) {
      return Clock.MIDNIGHT;
    }
    Matcher clock = CLOCK.matcher(text);
    if (!clock.lookingAt()) {
      return withoutClock(text);
    }
    boolean packed = clock.group(1) != null;
    long millis =
        packed
            ? millis(text, clock.group(1), clock.group(2), clock.group(3))
            : millis(text, clock.group(4), clock.group(5), clock.group(6));
    return new Clock(millis, offset(text.substring(clock.end())));
  }

  /** Only a zero offset may stand there: "-6" without a time could also be a time of day. */
  private static Clock withoutClock(String text) {
    if (OFFSET.matcher(text).matches() && offset(text) == 0) {
      return Clock.MIDNIGHT;
    }
    throw refused(text, "a time of day before the zone offset");
  }

  private static long millis(
      String text, @Nullable String hour, @Nullable String minute, @Nullable String second) {
    long hours = hour == null ? 0 : Long.parseLong(hour);
    long minutes = minute == null ? 0 : Long.parseLong(minute);
    BigDecimal seconds = second == null ? BigDecimal.ZERO : new BigDecimal(second);
    long rest =
        seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact()
            + minutes * 60_000L;
    boolean endOfDay = hours == 24 && rest == 0;
    if (minutes > 59
        || seconds.compareTo(BigDecimal.valueOf(60)) >= 0
        || (hours > 23 && !endOfDay)) {
      throw refused(text, "hours to 24:00, minutes and seconds to 59");
    }
    return hours * 3_600_000L + rest;
  }

  private static int offset(String text) {
    if (text.isBlank() || ZONE.matcher(text).matches()) {
      return 0;
    }
    Matcher matcher = OFFSET.matcher(text);
    if (!matcher.matches()) {
      throw refused(text, "a zone offset such as +05:30, or Z");
    }
    int hours = Integer.parseInt(matcher.group(2));
    String minuteText = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
    int minutes = minuteText == null ? 0 : Integer.parseInt(minuteText);
    if (hours > 23 || minutes > 59) {
      throw refused(text, "a zone offset below one day");
    }
    int total = hours * 60 + minutes;
    return matcher.group(1).equals("-") ? -total : total;
  }

  private static TimeException refused(String found, String expected) {
    return TimeException.of(
        "time-reference-unreadable",
        "the time of day of the reference date cannot be read",
        found.strip(),
        expected,
        "correct the units, or give them with a rule for this model");
  }
}
