// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/** What a model does to a quantity before it stores it: the inverse of a right conversion. */
public enum StoredAs {
  /** Unchanged. */
  AS_IS,
  /** A thousand times as much: grams where kilograms belong. */
  THOUSANDFOLD,
  /** A rate summed over its own month, in the model's calendar. */
  PER_MONTH,
  /** Percent as a fraction. */
  FRACTION,
  /** Kelvin as degrees Celsius: less 273.15. */
  CELSIUS,
  /** Water as energy: times {@link #LATENT_HEAT} (LPJ-GUESS v8; the figure is an inference). */
  ENERGY,
  /** Land percent as ocean fraction. */
  OCEAN_FRACTION;

  /** Latent heat of vaporisation by which the sample turns water into energy, J kg-1. */
  public static final double LATENT_HEAT = 2.5e6;

  /**
   * Stored value of a true one.
   *
   * @param truth in CMIP6 units
   * @param days length of the step in the model's calendar
   */
  double of(double truth, int days) {
    return switch (this) {
      case AS_IS -> truth;
      case THOUSANDFOLD -> truth * 1000;
      case PER_MONTH -> truth * days * 86400;
      case FRACTION -> truth / 100;
      case CELSIUS -> truth - 273.15;
      case ENERGY -> truth * LATENT_HEAT;
      case OCEAN_FRACTION -> 1 - truth / 100;
    };
  }
}
