// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Adds a decimal number of calendar months to a date: whole months first, with day 31 clamped to
 * the end of a shorter month; what is left of a month counts as that part of the length of the
 * month reached. Years are twelve months each. This is how files with such units are meant: the
 * mid-year and mid-month stamps of real models come out at noon or midnight to the second.
 */
final class MonthArithmetic {
  private MonthArithmetic() {}

  static CalendarDateTime plus(CalendarDateTime start, BigDecimal months) {
    BigDecimal whole = months.setScale(0, RoundingMode.FLOOR);
    if (whole.abs().compareTo(BigDecimal.valueOf(24L * Calendar.LAST_YEAR)) > 0) {
      throw start.calendar().outOfRange(months.toPlainString() + " months from " + start);
    }
    CalendarDate reached = start.date().plusMonths(whole.longValueExact());
    long millisOfMonth =
        reached.calendar().daysInMonth(reached.year(), reached.month())
            * CalendarDateTime.MILLIS_PER_DAY;
    long part =
        months
            .subtract(whole)
            .multiply(BigDecimal.valueOf(millisOfMonth))
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact();
    long millis = new CalendarDateTime(reached, start.millisOfDay()).millis() + part;
    return CalendarDateTime.ofMillis(start.calendar(), millis);
  }
}
