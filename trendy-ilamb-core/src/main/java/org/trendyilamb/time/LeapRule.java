// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/**
 * Which years have a 29 February, and the integer day count that follows from it. Day 0 is 1
 * January of year 0 under the same rule; year 0 exists and years may be negative.
 */
enum LeapRule {
  NEVER,
  ALWAYS,
  /** Every fourth year, the rule of Julius Caesar. */
  FOURTH,
  /** Every fourth year, but of the hundreds only every fourth, the rule of Pope Gregory. */
  GREGORIAN;

  private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

  boolean isLeap(long year) {
    return switch (this) {
      case NEVER -> false;
      case ALWAYS -> true;
      case FOURTH -> Math.floorMod(year, 4L) == 0;
      case GREGORIAN ->
          Math.floorMod(year, 4L) == 0
              && (Math.floorMod(year, 100L) != 0 || Math.floorMod(year, 400L) == 0);
    };
  }

  int lengthOfYear(long year) {
    return isLeap(year) ? 366 : 365;
  }

  int lengthOfMonth(long year, int month) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> isLeap(year) ? 29 : 28;
      default -> 31;
    };
  }

  /** Days from 1 January of year 0 to this date. */
  long dayNumber(long year, int month, int day) {
    int leapDay = month > 2 && isLeap(year) ? 1 : 0;
    return firstOfYear(year) + DAYS_BEFORE[month - 1] + leapDay + day - 1;
  }

  /** The year that holds this day. */
  long yearOf(long dayNumber) {
    // A guess from the mean year length is off by one at most; the loops put it right.
    long year = Math.floorDiv(dayNumber * 400, daysIn400Years());
    while (firstOfYear(year) > dayNumber) {
      year--;
    }
    while (firstOfYear(year + 1) <= dayNumber) {
      year++;
    }
    return year;
  }

  /** Days from 1 January of year 0 to 1 January of this year. */
  long firstOfYear(long year) {
    long plain = 365 * year;
    // A ceiling division counts the leap years among 0, 1, ... year - 1.
    return switch (this) {
      case NEVER -> plain;
      case ALWAYS -> plain + year;
      case FOURTH -> plain + ceil(year, 4);
      case GREGORIAN -> plain + ceil(year, 4) - ceil(year, 100) + ceil(year, 400);
    };
  }

  private long daysIn400Years() {
    return firstOfYear(400);
  }

  private static long ceil(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }
}
