// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/** Numbers of months, years and days, and how stamps stand among them. */
final class Periods {
  private Periods() {}

  /** Coordinates of stamps in periods of a frequency. */
  static double[] coordinates(Stamps stamps, Frequency frequency) {
    return switch (frequency) {
      case MONTHLY -> stamps.inMonths();
      case YEARLY -> stamps.inYears();
      case DAILY, FIXED -> stamps.inDays();
    };
  }

  /** How near to an edge a stamp stands on it, in periods. */
  static double tolerance(Stamps stamps, Frequency frequency) {
    return switch (frequency) {
      case MONTHLY -> stamps.monthTolerance();
      case YEARLY -> stamps.monthTolerance() / 12;
      case DAILY, FIXED -> stamps.monthTolerance() * 28;
    };
  }

  /** Steps per year; 0 for days, of which no stamp comes back on the same index. */
  static int perYear(Frequency frequency) {
    return switch (frequency) {
      case MONTHLY -> 12;
      case YEARLY -> 1;
      case DAILY, FIXED -> 0;
    };
  }

  /** The axis that begins with a period of this number. */
  static TimeAxis axis(Frequency frequency, Calendar calendar, long first, int size) {
    CalendarDate date =
        switch (frequency) {
          case MONTHLY -> CalendarDate.ofMonth(calendar, first);
          case YEARLY -> CalendarDate.ofMonth(calendar, 12 * first);
          case DAILY, FIXED -> calendar.date(first);
        };
    return new TimeAxis(frequency, date, size);
  }
}
