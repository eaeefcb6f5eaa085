// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Degrees as text for people. */
final class Degrees {
  private Degrees() {}

  /** At most six decimals, no trailing zeros, never {@code -0}. */
  static String text(double degrees) {
    if (!Double.isFinite(degrees) || Math.abs(degrees) >= 1e15) {
      return Double.toString(degrees);
    }
    BigDecimal rounded = new BigDecimal(degrees).setScale(6, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
