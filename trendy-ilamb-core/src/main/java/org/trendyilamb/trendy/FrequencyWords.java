// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.time.Frequency;

/** Frequencies as file names and tables tell them. */
final class FrequencyWords {
  private FrequencyWords() {}

  /** The frequency a word of a file name tells, such as {@code Monthly} or {@code annual}. */
  static Optional<Frequency> ofWord(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "daily" -> Optional.of(Frequency.DAILY);
      case "monthly" -> Optional.of(Frequency.MONTHLY);
      case "annual", "yearly" -> Optional.of(Frequency.YEARLY);
      default -> Optional.empty();
    };
  }

  /** The frequency of a CMIP table by the ending of its name, such as {@code Lmon}. */
  static Optional<Frequency> ofTable(String table) {
    for (Frequency frequency : Frequency.values()) {
      if (table.endsWith(frequency.label())) {
        return Optional.of(frequency);
      }
    }
    return Optional.empty();
  }
}
