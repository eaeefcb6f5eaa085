// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

/** The named bridges between units of unlike dimension or substance. */
public enum PhysicalEquivalence {
  /** Amount of substance and mass, by the molar mass. */
  MOLAR_MASS(false),
  /** The mass of an element within the mass of a compound: carbon in CO2, nitrogen in N2O. */
  ELEMENT_IN_COMPOUND(false),
  /** The carbon in methane, for carbon sums; methane otherwise stays methane. */
  CARBON_IN_METHANE(true),
  /** A compound from the mass of its element: methane from kg C, nitrous oxide from kg N. */
  COMPOUND_FROM_ELEMENT(true),
  /** A depth of water and its mass per area, 1 mm for 1 kg m-2. */
  WATER_DENSITY(false),
  /** Evaporation and the heat it takes; the caller names the constant. */
  LATENT_HEAT(true),
  /**
   * A total over the time step and the mean flux. Without a request only for J m-2 where W m-2 is
   * wanted, because there the unit itself shows that it is a total.
   */
  STEP_TOTAL(true),
  /** A number of things and a plain number. */
  COUNT(false);

  private final boolean onRequest;

  PhysicalEquivalence(boolean onRequest) {
    this.onRequest = onRequest;
  }

  /** Whether it is used only when the caller asks for it. */
  public boolean onRequest() {
    return onRequest;
  }
}
