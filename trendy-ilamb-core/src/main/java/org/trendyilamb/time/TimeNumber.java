// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.math.BigDecimal;
import java.util.Locale;

/** Turns time values into exact decimals, and stops fill values before any arithmetic. */
final class TimeNumber {
  /** Beyond 10^25 even nanoseconds leave the range of years. */
  private static final int MAX_DIGITS = 25;

  /** Whole numbers up to this are exact, and have far fewer digits. */
  private static final double EXACT = 1L << 53;

  private TimeNumber() {}

  static BigDecimal of(double value) {
    if (!Double.isFinite(value)) {
      throw notFinite(Double.toString(value));
    }
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      return BigDecimal.valueOf((long) value);
    }
    return checked(new BigDecimal(value), value);
  }

  static BigDecimal read(String text) {
    String plain = text.strip();
    String lower = plain.toLowerCase(Locale.ROOT);
    if (plain.isEmpty()
        || lower.matches("[+-]?(nan|inf|infinity|na|n/a|null|none|--|_|missing)f?")) {
      throw notFinite(text);
    }
    try {
      return checked(new BigDecimal(plain), text);
    } catch (NumberFormatException e) {
      throw TimeException.of(
          "time-value-unreadable", "the time value is no number", text, "a number", "");
    }
  }

  private static BigDecimal checked(BigDecimal value, Object text) {
    long digitsBeforePoint = (long) value.precision() - value.scale();
    if (value.signum() != 0 && digitsBeforePoint > MAX_DIGITS) {
      throw TimeException.of(
          "time-out-of-range",
          "the time value is no date in any unit",
          text.toString(),
          "a date within a million years",
          "check whether this is a fill value");
    }
    return digitsBeforePoint < -MAX_DIGITS ? BigDecimal.ZERO : value;
  }

  private static TimeException notFinite(String found) {
    return TimeException.of(
        "time-not-finite",
        "the time value is missing or not finite",
        found,
        "a number",
        "repair the time variable, or give first period and frequency with a rule");
  }
}
