// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.OptionalInt;

/**
 * One record of a file: a month or a year.
 *
 * @param year calendar year
 * @param month 1 to 12; absent for a year
 */
public record TruthStep(int year, OptionalInt month) {
  static TruthStep month(int year, int month) {
    return new TruthStep(year, OptionalInt.of(month));
  }

  static TruthStep year(int year) {
    return new TruthStep(year, OptionalInt.empty());
  }

  /** First day of the step, counted in a calendar. */
  long startDay(ModelCalendar calendar) {
    return calendar.dayNumber(year, month.orElse(1), 1);
  }

  /** Length in days of a calendar. */
  int days(ModelCalendar calendar) {
    return month.isPresent()
        ? calendar.daysInMonth(year, month.getAsInt())
        : calendar.daysInYear(year);
  }

  /** The step so many months later; a year moves by whole years only. */
  TruthStep later(int months) {
    if (month.isEmpty()) {
      return year(year + months / 12);
    }
    int index = year * 12 + month.getAsInt() - 1 + months;
    return month(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1);
  }
}
