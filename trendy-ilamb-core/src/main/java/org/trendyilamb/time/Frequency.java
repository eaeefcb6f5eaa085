// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Optional;

/** How far apart the steps of a variable are; labels as in the CMIP6 controlled vocabulary. */
public enum Frequency {
  /** One step per calendar month. */
  MONTHLY("mon"),
  /** One step per calendar year. */
  YEARLY("yr"),
  /** One step per day, from midnight to midnight. */
  DAILY("day"),
  /** No time axis. */
  FIXED("fx");

  private final String label;

  Frequency(String label) {
    this.label = label;
  }

  /** The label in file names and in the {@code frequency} attribute. */
  public String label() {
    return label;
  }

  /** The frequency of a label, or none. */
  public static Optional<Frequency> ofLabel(String label) {
    for (Frequency frequency : values()) {
      if (frequency.label.equals(label)) {
        return Optional.of(frequency);
      }
    }
    return Optional.empty();
  }
}
