// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/** Class of a finding that a sample file must give rise to. */
public enum Reason {
  /** Values of a size that the quantity cannot have under the declared unit. */
  MAGNITUDE,
  /** A unit that cannot mean the quantity, or cannot be read. */
  UNIT,
  /** A flux with its sign reversed: the carbon budget does not close. */
  SIGN,
  /** The yearly cycle is out of step with the hemisphere. */
  SEASON,
  /** Years outside the period of the round. */
  PERIOD,
  /** The time axis itself: no units, repeated or constant stamps. */
  TIME_AXIS,
  /** Land where the model's other files have sea, or the other way about. */
  GEOGRAPHY,
  /** Coordinates that make no grid. */
  COORDINATES,
  /** Fraction and percent disagree with the unit. */
  FRACTION,
  /** An undeclared value that means missing. */
  FILL,
  /** Not a variable of the whole cell, such as a field of one plant type. */
  NOT_A_FIELD
}
