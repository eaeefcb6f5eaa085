// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.Locale;

/** Numbers as they stand in reports: as many digits as were measured, and no more. */
final class Figures {
  private Figures() {}

  /** Three digits. */
  static String of(double value) {
    if (!Double.isFinite(value)) {
      return "-";
    }
    double size = Math.abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A factor, such as 1.85x. */
  static String times(double factor) {
    return Double.isFinite(factor) ? String.format(Locale.ROOT, "%.2fx", factor) : "-";
  }

  /** A share of 0 to 1 in percent. */
  static String percent(double share) {
    if (!Double.isFinite(share)) {
      return "-";
    }
    String text = String.format(Locale.ROOT, "%.1f %%", 100 * share);
    return text.equals("-0.0 %") ? text.substring(1) : text;
  }
}
