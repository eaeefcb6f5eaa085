// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.math.BigDecimal;

/** What the numbers of a time variable mean: a reference date, or a date written as a number. */
public sealed interface TimeUnits permits TimeReference, AbsoluteTime {

  /** The calendar of the decoded dates. */
  Calendar calendar();

  /**
   * The date and time of a number, rounded to the nearest millisecond.
   *
   * @throws TimeException when there is no such date
   */
  CalendarDateTime decode(BigDecimal value);

  /**
   * The date and time of a number, taken at its exact binary value.
   *
   * @throws TimeException when it is not finite or there is no such date
   */
  default CalendarDateTime decode(double value) {
    return decode(TimeNumber.of(value));
  }
}
