// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhysicalConstantsTest {

  @Test
  void elementsHaveTheAbridgedStandardAtomicWeights() {
    assertThat(PhysicalConstants.MOLAR_MASS_C).isEqualTo(0.012011);
    assertThat(PhysicalConstants.MOLAR_MASS_N).isEqualTo(0.014007);
    assertThat(PhysicalConstants.MOLAR_MASS_O).isEqualTo(0.015999);
    assertThat(PhysicalConstants.MOLAR_MASS_H).isEqualTo(0.001008);
    assertThat(PhysicalConstants.MOLAR_MASS_P).isEqualTo(0.030974);
  }

  @Test
  void exactConstantsEqualThePublishedDoubles() {
    assertThat(PhysicalConstants.EXACT_C.doubleValue()).isEqualTo(PhysicalConstants.MOLAR_MASS_C);
    assertThat(PhysicalConstants.EXACT_N.doubleValue()).isEqualTo(PhysicalConstants.MOLAR_MASS_N);
    assertThat(PhysicalConstants.EXACT_O.doubleValue()).isEqualTo(PhysicalConstants.MOLAR_MASS_O);
    assertThat(PhysicalConstants.EXACT_H.doubleValue()).isEqualTo(PhysicalConstants.MOLAR_MASS_H);
    assertThat(PhysicalConstants.EXACT_P.doubleValue()).isEqualTo(PhysicalConstants.MOLAR_MASS_P);
    assertThat(PhysicalConstants.EXACT_WATER_DENSITY.doubleValue())
        .isEqualTo(PhysicalConstants.WATER_DENSITY)
        .isEqualTo(1000);
    assertThat(PhysicalConstants.EXACT_CELSIUS_ZERO.doubleValue())
        .isEqualTo(PhysicalConstants.CELSIUS_ZERO)
        .isEqualTo(273.15);
    assertThat(PhysicalConstants.EXACT_PI.doubleValue()).isEqualTo(Math.PI);
  }

  @ParameterizedTest
  @CsvSource({
    "CARBON, 12.011",
    "CARBON_DIOXIDE, 44.009",
    "CARBON_MONOXIDE, 28.010",
    "METHANE, 16.043",
    "ISOPRENE, 68.119",
    "WATER, 18.015",
    "NITROUS_OXIDE, 44.013",
    "AMMONIA, 17.031",
    "AMMONIUM, 18.039",
    "NITRATE, 62.004",
    "NITROGEN_DIOXIDE, 46.005",
    "NITRIC_OXIDE, 30.006",
    "DINITROGEN, 28.014",
    "PHOSPHORUS, 30.974",
  })
  void compoundsAreSumsOfTheirAtoms(Substance substance, String gramPerMole) {
    Rational expected = Rational.of(gramPerMole).dividedBy(Rational.of(1000));
    assertThat(substance.exactMolarMass()).contains(expected);
    assertThat(substance.molarMass()).contains(expected.doubleValue());
  }

  @Test
  void labelsWithoutAFormulaHaveNoMolarMass() {
    assertThat(
            Arrays.stream(Substance.values())
                .filter(s -> s.molarMass().isEmpty())
                .map(Substance::label))
        .containsExactly("C13", "C14", "DM", "soil", "air", "photons");
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD, 2501000",
    "CABLE, 2501400",
    "ROUNDED, 2500000",
    "SDGVM, 2257000",
  })
  void latentHeatsAreNamed(LatentHeat heat, double value) {
    assertThat(heat.joulePerKilogram()).isEqualTo(value);
    assertThat(LatentHeat.ofValue(heat.text())).contains(heat);
  }

  @ParameterizedTest
  @EnumSource(LatentHeat.class)
  void latentHeatsAreNearTheThermodynamicRange(LatentHeat heat) {
    assertThat(heat.joulePerKilogram()).isBetween(2.25e6, 2.51e6);
  }

  @Test
  void onlyBridgesThatCouldMisleadWaitForARequest() {
    assertThat(Arrays.stream(PhysicalEquivalence.values()).filter(PhysicalEquivalence::onRequest))
        .containsExactly(
            PhysicalEquivalence.CARBON_IN_METHANE,
            PhysicalEquivalence.COMPOUND_FROM_ELEMENT,
            PhysicalEquivalence.LATENT_HEAT,
            PhysicalEquivalence.STEP_TOTAL);
  }
}
