// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/**
 * Numbers such as 17000131 in single precision: beyond 2^24 only every second whole number exists,
 * so 31 January may have become day 32 and 1 January day 0. Such a day is put back into its month,
 * which the rounding cannot change.
 */
final class SpelledDays {
  private static final double FIRST_ROUNDED = 1 << 24;

  private SpelledDays() {}

  static CalendarDateTime decode(TimeUnits units, double value, boolean singlePrecision) {
    boolean rounded =
        singlePrecision
            && units instanceof AbsoluteTime absolute
            && absolute.layout() == AbsoluteTime.Layout.DAY
            && value > FIRST_ROUNDED
            && value < Integer.MAX_VALUE;
    return units.decode(rounded ? inMonth(units.calendar(), (int) value) : value);
  }

  private static double inMonth(Calendar calendar, int number) {
    int year = number / 10000;
    int month = number / 100 % 100;
    if (!calendar.has(year, month, 1)) {
      return number;
    }
    int last = calendar.lastDayOfMonth(year, month);
    int day = number % 100;
    boolean oneOff = day <= last + 1;
    return oneOff ? number - day + Math.min(Math.max(day, 1), last) : number;
  }
}
