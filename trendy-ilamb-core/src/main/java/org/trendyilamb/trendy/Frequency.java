// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.Locale;
import java.util.Optional;

/** How often a field has a value, in the words of CMIP. */
public enum Frequency {
  /** One value per calendar day. */
  DAILY("day"),
  /** One value per calendar month. */
  MONTHLY("mon"),
  /** One value per calendar year, be it a mean or a snapshot. */
  YEARLY("yr"),
  /** One value that does not change with time. */
  FIXED("fx");

  private final String label;

  Frequency(String label) {
    this.label = label;
  }

  /** The CMIP {@code frequency}: {@code day}, {@code mon}, {@code yr} or {@code fx}. */
  public String label() {
    return label;
  }

  /** The frequency of a CMIP label, or none. */
  public static Optional<Frequency> ofLabel(String label) {
    for (Frequency frequency : values()) {
      if (frequency.label.equals(label)) {
        return Optional.of(frequency);
      }
    }
    return Optional.empty();
  }

  /** The frequency a word of a file name tells, such as {@code Monthly} or {@code annual}. */
  static Optional<Frequency> ofWord(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "daily" -> Optional.of(DAILY);
      case "monthly" -> Optional.of(MONTHLY);
      case "annual", "yearly" -> Optional.of(YEARLY);
      default -> Optional.empty();
    };
  }

  /** The frequency of a CMIP table by the ending of its name, such as {@code Lmon}. */
  static Optional<Frequency> ofTable(String table) {
    for (Frequency frequency : values()) {
      if (table.endsWith(frequency.label)) {
        return Optional.of(frequency);
      }
    }
    return Optional.empty();
  }
}
