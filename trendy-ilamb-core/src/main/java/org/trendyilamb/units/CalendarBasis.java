// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Locale;

/** Which length in seconds a converted value must still be divided by, or multiplied with. */
public enum CalendarBasis {
  /** None: the factor is complete. */
  FIXED,
  /** The month that the record lies in, in the calendar of the source. */
  MONTH,
  /** The year that the record lies in, in the calendar of the source. */
  YEAR,
  /** The interval between the bounds of the record. */
  STEP,
  /**
   * The interval between the bounds of the record, which a rate is multiplied with to give the sum
   * over it. Only {@link UnitConversion#accumulated} makes it; no unit text asks for it.
   */
  TIMES_STEP;

  /**
   * The name in machine-readable answers: {@code fixed}, {@code month}, {@code year}, {@code step}.
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
