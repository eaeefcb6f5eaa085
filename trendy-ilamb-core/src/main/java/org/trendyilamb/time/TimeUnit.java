// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.math.BigDecimal;

/**
 * The unit before "since": a fixed length, or calendar months. Immutable.
 *
 * @param name the word as used in messages
 * @param amount its length: milliseconds, or months for a calendar unit; positive
 * @param calendarMonths whether the length is counted in calendar months, as it is for month and
 *     year: 13 months since January 1700 are February 1701 in every calendar
 */
public record TimeUnit(String name, BigDecimal amount, boolean calendarMonths) {
  /** Refuses an amount that is not positive with {@link IllegalArgumentException}. */
  public TimeUnit {
    if (amount.signum() <= 0) {
      throw new IllegalArgumentException("time unit of length " + amount);
    }
    amount = amount.stripTrailingZeros();
  }

  /** Days of 24 hours. */
  public static TimeUnit days() {
    return new TimeUnit("days", BigDecimal.valueOf(CalendarDateTime.MILLIS_PER_DAY), false);
  }

  /** This unit, so many times as long. */
  TimeUnit times(BigDecimal factor) {
    return new TimeUnit(
        factor.toPlainString() + " " + name, amount.multiply(factor), calendarMonths);
  }
}
