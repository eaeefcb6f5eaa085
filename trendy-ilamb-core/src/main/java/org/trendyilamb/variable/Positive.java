// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.Locale;

/** Direction in which a flux counts as positive: the CMOR attribute {@code positive}. */
public enum Positive {
  /** Away from the land surface, into the atmosphere. */
  UP,
  /** Into the land. */
  DOWN;

  /** Text of the attribute, {@code up} or {@code down}. */
  public String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }
}
