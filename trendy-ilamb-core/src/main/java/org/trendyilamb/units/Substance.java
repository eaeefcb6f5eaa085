// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Optional;

/**
 * What a mass or an amount is of. UDUNITS reads these labels as coulomb, newton and the like; here
 * they are labels and never units.
 */
public enum Substance {
  CARBON("C", 1, 0, 0, 0, 0),
  NITROGEN("N", 0, 0, 1, 0, 0),
  PHOSPHORUS("P", 0, 0, 0, 0, 1),
  CARBON_DIOXIDE("CO2", 1, 0, 0, 2, 0),
  CARBON_MONOXIDE("CO", 1, 0, 0, 1, 0),
  METHANE("CH4", 1, 4, 0, 0, 0),
  ISOPRENE("C5H8", 5, 8, 0, 0, 0),
  WATER("H2O", 0, 2, 0, 1, 0),
  AMMONIA("NH3", 0, 3, 1, 0, 0),
  AMMONIUM("NH4", 0, 4, 1, 0, 0),
  NITROUS_OXIDE("N2O", 0, 0, 2, 1, 0),
  NITRIC_OXIDE("NO", 0, 0, 1, 1, 0),
  NITROGEN_DIOXIDE("NO2", 0, 0, 1, 2, 0),
  NITRATE("NO3", 0, 0, 1, 3, 0),
  DINITROGEN("N2", 0, 0, 2, 0, 0),
  /** The stable isotope: a label only, its mass is never merged into carbon. */
  CARBON_13("C13", 0, 0, 0, 0, 0),
  /** Radiocarbon: a label only, its mass is never merged into carbon. */
  CARBON_14("C14", 0, 0, 0, 0, 0),
  /** Dry matter: its carbon content varies and is never assumed. */
  DRY_MATTER("DM", 0, 0, 0, 0, 0),
  SOIL("soil", 0, 0, 0, 0, 0),
  AIR("air", 0, 0, 0, 0, 0),
  PHOTONS("photons", 0, 0, 0, 0, 0);

  private final String label;
  private final int carbon;
  private final int hydrogen;
  private final int nitrogen;
  private final int oxygen;
  private final int phosphorus;

  Substance(String label, int carbon, int hydrogen, int nitrogen, int oxygen, int phosphorus) {
    this.label = label;
    this.carbon = carbon;
    this.hydrogen = hydrogen;
    this.nitrogen = nitrogen;
    this.oxygen = oxygen;
    this.phosphorus = phosphorus;
  }

  /** The formula or word that marks it. */
  public String label() {
    return label;
  }

  /** Whether it is carbon of one mass number. */
  public boolean isIsotope() {
    return this == CARBON_13 || this == CARBON_14;
  }

  /** Whether it is one kind of atom. */
  public boolean isElement() {
    return this == CARBON || this == NITROGEN || this == PHOSPHORUS;
  }

  /** The molar mass in kg mol-1; empty where the label has no formula. */
  public Optional<Double> molarMass() {
    return exactMolarMass().map(Rational::doubleValue);
  }

  Optional<Rational> exactMolarMass() {
    Rational sum =
        PhysicalConstants.EXACT_C
            .times(Rational.of(carbon))
            .plus(PhysicalConstants.EXACT_H.times(Rational.of(hydrogen)))
            .plus(PhysicalConstants.EXACT_N.times(Rational.of(nitrogen)))
            .plus(PhysicalConstants.EXACT_O.times(Rational.of(oxygen)))
            .plus(PhysicalConstants.EXACT_P.times(Rational.of(phosphorus)));
    return sum.isZero() ? Optional.empty() : Optional.of(sum);
  }

  /** Atoms of an element in one unit of the formula; 0 for what is not an element. */
  int atomsOf(Substance element) {
    return switch (element) {
      case CARBON -> carbon;
      case NITROGEN -> nitrogen;
      case PHOSPHORUS -> phosphorus;
      default -> 0;
    };
  }
}
