// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/** Calendars that land models run by, under their CF names. */
public enum ModelCalendar {
  NOLEAP("noleap"),
  DAYS_360("360_day"),
  PROLEPTIC_GREGORIAN("proleptic_gregorian");

  private static final int[] NOLEAP_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final String cfName;

  ModelCalendar(String cfName) {
    this.cfName = cfName;
  }

  /** Name in the CF conventions. */
  public String cfName() {
    return cfName;
  }

  /** The calendar of this CF name. */
  static ModelCalendar named(String cfName) {
    return Arrays.stream(values())
        .filter(c -> c.cfName.equals(cfName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no calendar " + cfName));
  }

  /** Days of a month, 1 to 12. */
  public int daysInMonth(int year, int month) {
    return switch (this) {
      case NOLEAP -> NOLEAP_LENGTHS[month - 1];
      case DAYS_360 -> 30;
      case PROLEPTIC_GREGORIAN -> YearMonth.of(year, month).lengthOfMonth();
    };
  }

  /** Days of a year. */
  public int daysInYear(int year) {
    return switch (this) {
      case NOLEAP -> 365;
      case DAYS_360 -> 360;
      case PROLEPTIC_GREGORIAN -> java.time.Year.of(year).length();
    };
  }

  /** Days from an arbitrary but fixed start of this calendar to a date at 00:00. */
  long dayNumber(int year, int month, int day) {
    if (this == PROLEPTIC_GREGORIAN) {
      return LocalDate.of(year, month, day).toEpochDay();
    }
    long days = (long) year * daysInYear(year) + day - 1;
    for (int m = 1; m < month; m++) {
      days += daysInMonth(year, m);
    }
    return days;
  }
}
