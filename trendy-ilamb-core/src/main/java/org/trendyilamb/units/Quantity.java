// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Optional;

/**
 * What the values of a variable are, as far as units care: it decides which physical equivalences a
 * conversion may use. Flux or pool, per second or per month, is told by the units themselves. The
 * substance comes from the variable, never from the source unit: gross primary production in
 * mol(CO2) is converted to the mass of its carbon because it is {@link #CARBON}.
 */
public enum Quantity {
  /** Anything else, or not known: unit algebra only, no equivalence. */
  UNSPECIFIED,
  /** Carbon: masses and amounts become masses of carbon, also those of CO2 and CO. */
  CARBON(Substance.CARBON),
  /** Carbon of one mass number; amounts are refused, the mass is never merged into carbon. */
  CARBON_ISOTOPE,
  /** Nitrogen: masses and amounts become masses of nitrogen, also those of N2O, NH3, NO3. */
  NITROGEN(Substance.NITROGEN),
  /** Phosphorus. */
  PHOSPHORUS(Substance.PHOSPHORUS),
  /** Methane, kept as methane. */
  METHANE(Substance.METHANE),
  /** Nitrous oxide, kept as nitrous oxide. */
  NITROUS_OXIDE(Substance.NITROUS_OXIDE),
  /** Ammonia, kept as ammonia. */
  AMMONIA(Substance.AMMONIA),
  /** Carbon dioxide, kept as carbon dioxide. */
  CARBON_DIOXIDE(Substance.CARBON_DIOXIDE),
  /** Water as a flux or a store: a depth is a mass per area. Not for the depth of snow. */
  WATER(Substance.WATER),
  /** Water held as snow: a bare length is refused, because it may be the depth of the snow. */
  SNOW(Substance.WATER),
  /** Energy or its flux: J m-2 is a total over the step where W m-2 is wanted. */
  ENERGY,
  /** Temperature on a scale: Celsius and Fahrenheit are shifted. */
  TEMPERATURE,
  /** A difference of temperatures: nothing is shifted. */
  TEMPERATURE_DIFFERENCE,
  /** A pure number: fraction, percentage, leaf area index. */
  FRACTION,
  /** Amount per amount, as for gases in air: ratios of masses are refused. */
  MOLE_FRACTION,
  /** Volume of water per volume of soil: ratios of masses are refused. */
  VOLUMETRIC_WATER;

  private final Optional<Substance> substance;

  Quantity() {
    this.substance = Optional.empty();
  }

  Quantity(Substance substance) {
    this.substance = Optional.of(substance);
  }

  /** What masses and amounts of this quantity are of, where it is one substance. */
  public Optional<Substance> substance() {
    return substance;
  }
}
