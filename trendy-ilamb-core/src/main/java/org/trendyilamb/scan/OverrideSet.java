// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

import java.util.Optional;

/**
 * What the user says of an input, which then is not read from the file.
 *
 * @param units unit text of the data variable
 * @param calendar calendar of the time axis
 * @param timeUnits unit text of the time axis
 * @param sourceVariable name of the variable inside the file
 * @param acceptMagnitude whether implausible magnitudes are let through with a warning
 */
public record OverrideSet(
    Optional<String> units,
    Optional<String> calendar,
    Optional<String> timeUnits,
    Optional<String> sourceVariable,
    boolean acceptMagnitude) {

  /** The user says nothing. */
  public static OverrideSet none() {
    return new OverrideSet(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }
}
