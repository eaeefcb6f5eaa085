// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trendyilamb.problem.Severity;

class UnitConversionFinderTest {
  private static final String FLUX = "kg m-2 s-1";

  private static UnitConversion find(Quantity quantity, String source, String target) {
    return new UnitConversionFinder(quantity).find(source, target);
  }

  private static UnitConversion find(
      Quantity quantity, ConversionOptions options, String source, String target) {
    return new UnitConversionFinder(quantity, options).find(source, target);
  }

  private static void refused(String code, Runnable work) {
    assertThatExceptionOfType(UnitException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  @Test
  void fixedConversionIsTheConverterAlone() {
    UnitConversion conversion = find(Quantity.CARBON, "gC m-2 day-1", FLUX);
    assertThat(conversion.basis()).isEqualTo(CalendarBasis.FIXED);
    assertThat(conversion.over(1)).isEqualTo(conversion.converter());
    assertThat(conversion.formula()).isEqualTo("y = x * 1.1574074074074074e-8");
    assertThat(conversion.targetText()).isEqualTo(FLUX);
    assertThat(conversion.isIdentity()).isFalse();
    assertThat(conversion.equivalences()).isEmpty();
  }

  @Test
  void monthlyTotalIsDividedByTheMonthOfTheRecord() {
    UnitConversion conversion = find(Quantity.CARBON, "gC m-2 month-1", FLUX);
    double february = 28 * 86400.0;
    assertThat(conversion.over(february).apply(10)).isEqualTo(0.01 / february);
    assertThat(conversion.formula()).isEqualTo("y = x * 0.001 / seconds of the month");
    assertThat(conversion.steps())
        .containsExactly("divided by the seconds of the month that the record lies in");
  }

  @Test
  void anotherLengthIsNeverTheIdentity() {
    UnitConversion conversion = find(Quantity.CARBON, "kgC m-2 yr-1", FLUX);
    assertThat(conversion.converter().isIdentity()).isTrue();
    assertThat(conversion.isIdentity()).isFalse();
    assertThat(find(Quantity.CARBON, "kg C m^-2 s^-1", FLUX).isIdentity()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "Infinity"})
  void refusesLengthsThatAreNone(double seconds) {
    UnitConversion conversion = find(Quantity.CARBON, "kgC m-2 yr-1", FLUX);
    assertThatIllegalArgumentException().isThrownBy(() -> conversion.over(seconds));
  }

  @Test
  void substanceComesFromTheVariable() {
    String text = "mol(CO2) m-2 s-1";
    assertThat(find(Quantity.CARBON, text, FLUX).converter().scale()).isEqualTo(0.012011);
    assertThat(find(Quantity.CARBON_DIOXIDE, text, FLUX).converter().scale()).isEqualTo(0.044009);
    refused("unit-substance", () -> find(Quantity.NITROGEN, text, FLUX));
    refused("unit-substance", () -> find(Quantity.WATER, text, FLUX));
    refused("unit-substance", () -> find(Quantity.UNSPECIFIED, text, FLUX));
  }

  @Test
  void writesDownTheEquivalencesUsed() {
    UnitConversion moles = find(Quantity.CARBON, "umol CO2 m-2 s-1", FLUX);
    assertThat(moles.steps()).containsExactly("1 mol CO2 holds 0.012011 kg C");
    assertThat(moles.equivalences())
        .containsExactlyInAnyOrder(
            PhysicalEquivalence.MOLAR_MASS, PhysicalEquivalence.ELEMENT_IN_COMPOUND);
    UnitConversion mass = find(Quantity.CARBON, "kgCO2 m-2 s-1", FLUX);
    assertThat(mass.steps()).containsExactly("1 kg CO2 gives 0.27292144788565975 kg C");
    assertThat(mass.equivalences()).containsExactly(PhysicalEquivalence.ELEMENT_IN_COMPOUND);
    UnitConversion water = find(Quantity.WATER, "mm month-1", FLUX);
    assertThat(water.steps())
        .containsExactly(
            "1 mm of water is 1 kg m-2 (density 1000 kg m-3)",
            "divided by the seconds of the month that the record lies in");
    assertThat(water.equivalences()).containsExactly(PhysicalEquivalence.WATER_DENSITY);
  }

  @Test
  void goesBackFromMassToAmount() {
    UnitConversion conversion = find(Quantity.CARBON, FLUX, "umol m-2 s-1");
    assertThat(conversion.converter().scale()).isCloseTo(1e6 / 0.012011, within(1e-7));
    assertThat(conversion.steps()).containsExactly("1 kg C holds 83.25701440346349 mol C");
    assertThat(find(Quantity.NITROGEN, "mol N2O m-2 s-1", "mol m-2 s-1").converter().scale())
        .isEqualTo(2);
  }

  @Test
  void methaneStaysMethaneUnlessItsCarbonIsAskedFor() {
    String text = "kg CH4 m-2 s-1";
    assertThat(find(Quantity.METHANE, text, FLUX).isIdentity()).isTrue();
    refused("unit-needs-request", () -> find(Quantity.CARBON, text, FLUX));
    ConversionOptions asked = ConversionOptions.none().with(PhysicalEquivalence.CARBON_IN_METHANE);
    assertThat(find(Quantity.CARBON, asked, text, FLUX).converter().scale())
        .isEqualTo(12.011 / 16.043);
  }

  @Test
  void compoundFromItsElementOnlyOnRequest() {
    String text = "kgC m-2 s-1";
    refused("unit-needs-request", () -> find(Quantity.METHANE, text, FLUX));
    ConversionOptions asked =
        ConversionOptions.none().with(PhysicalEquivalence.COMPOUND_FROM_ELEMENT);
    assertThat(find(Quantity.METHANE, asked, text, FLUX).converter().scale())
        .isCloseTo(16.043 / 12.011, within(1e-15));
    assertThat(find(Quantity.NITROUS_OXIDE, asked, "kgN m-2 s-1", FLUX).converter().scale())
        .isCloseTo(44.013 / 28.014, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(LatentHeat.class)
  void latentHeatOnlyWithANamedConstant(LatentHeat heat) {
    refused("unit-needs-request", () -> find(Quantity.WATER, "W m-2", FLUX));
    ConversionOptions named = ConversionOptions.none().with(heat);
    UnitConversion toWater = find(Quantity.WATER, named, "W m-2", FLUX);
    assertThat(toWater.converter().scale()).isEqualTo(1 / heat.joulePerKilogram());
    assertThat(toWater.steps())
        .containsExactly("latent heat of vaporisation " + heat.text() + " J kg-1");
    UnitConversion toHeat = find(Quantity.ENERGY, named, "mm d-1", "W m-2");
    assertThat(toHeat.converter().scale())
        .isCloseTo(heat.joulePerKilogram() / 86400, within(1e-12));
    UnitConversion toDepth = find(Quantity.WATER, named, "MJ m-2 d-1", "mm d-1");
    assertThat(toDepth.converter().scale()).isCloseTo(1e6 / heat.joulePerKilogram(), within(1e-15));
  }

  @Test
  void latentHeatIsForWaterAndEnergyOnly() {
    ConversionOptions named = ConversionOptions.none().with(LatentHeat.STANDARD);
    refused("unit-not-convertible", () -> find(Quantity.CARBON, named, "W m-2", FLUX));
    refused("unit-not-convertible", () -> find(Quantity.UNSPECIFIED, named, "W m-2", FLUX));
  }

  @Test
  void joulesPerAreaAreATotalWithAWarning() {
    UnitConversion conversion = find(Quantity.ENERGY, "J m-2", "W m-2");
    assertThat(conversion.basis()).isEqualTo(CalendarBasis.STEP);
    assertThat(conversion.over(3600).apply(7200)).isEqualTo(2);
    assertThat(conversion.issues())
        .singleElement()
        .satisfies(i -> assertThat(i.severity()).isEqualTo(Severity.WARNING));
    refused("unit-needs-request", () -> find(Quantity.UNSPECIFIED, "J m-2", "W m-2"));
  }

  @Test
  void totalsOverTheStepOnRequest() {
    ConversionOptions asked = ConversionOptions.none().with(PhysicalEquivalence.STEP_TOTAL);
    UnitConversion conversion = find(Quantity.WATER, asked, "mm", FLUX);
    assertThat(conversion.basis()).isEqualTo(CalendarBasis.STEP);
    assertThat(conversion.issues()).isEmpty();
    assertThat(conversion.equivalences())
        .containsExactlyInAnyOrder(
            PhysicalEquivalence.WATER_DENSITY, PhysicalEquivalence.STEP_TOTAL);
    refused("unit-needs-request", () -> find(Quantity.WATER, "mm", FLUX));
  }

  @Test
  void massesWithoutALabelCanBeSaidToBeOfAnotherSubstance() {
    ConversionOptions given = ConversionOptions.none().withUnlabelled(Substance.CARBON_DIOXIDE);
    assertThat(find(Quantity.CARBON, given, FLUX, FLUX).converter().scale())
        .isEqualTo(12.011 / 44.009);
    refused("unit-substance", () -> find(Quantity.CARBON, given, "kgC m-2 s-1", FLUX));
  }

  @Test
  void targetMayCarryTheLabelOfTheVariableOnly() {
    assertThat(find(Quantity.CARBON, FLUX, "gC m-2 s-1").converter().scale()).isEqualTo(1000);
    refused("unit-substance", () -> find(Quantity.CARBON, FLUX, "kg N m-2 s-1"));
    refused("unit-substance", () -> find(Quantity.UNSPECIFIED, "kg N m-2", "kg C m-2"));
    assertThat(find(Quantity.UNSPECIFIED, "g CO2 m-2", "kg CO2 m-2").converter().scale())
        .isEqualTo(0.001);
  }

  @Test
  void ratiosKeepTheirSubstances() {
    assertThat(find(Quantity.FRACTION, "gC/gN", "1").isIdentity()).isTrue();
    refused("unit-substance", () -> find(Quantity.CARBON, "g CO2 kg-1", "kg kg-1"));
    refused("unit-substance", () -> find(Quantity.NITROGEN, "m2 kgC-1", "m2 kg-1"));
    assertThat(find(Quantity.UNSPECIFIED, "m2 kgC-1", "m2 kg-1").isIdentity()).isTrue();
    refused("unit-not-convertible", () -> find(Quantity.UNSPECIFIED, "kg kg-1", "mol mol-1"));
  }

  @Test
  void differencesOfTemperatureAreNotShifted() {
    assertThat(find(Quantity.TEMPERATURE, "degC", "K").converter().apply(0)).isEqualTo(273.15);
    assertThat(find(Quantity.TEMPERATURE_DIFFERENCE, "degC", "K").isIdentity()).isTrue();
    assertThat(find(Quantity.TEMPERATURE, "degF", "degC").converter().apply(212))
        .isCloseTo(100, within(1e-12));
    assertThat(find(Quantity.TEMPERATURE, "degC", "degC").isIdentity()).isTrue();
  }

  @Test
  void snowIsWaterOnlyWhereTheTextSaysSo() {
    assertThat(find(Quantity.SNOW, "mm w.e.", "kg m-2").isIdentity()).isTrue();
    refused("unit-ambiguous", () -> find(Quantity.SNOW, "m", "kg m-2"));
    refused("unit-needs-request", () -> find(Quantity.SNOW, "kg m-2", "m"));
    assertThat(find(Quantity.SNOW, "cm", "m").converter().scale()).isEqualTo(0.01);
  }

  @Test
  void saltAndUnstatedUnitsAreNumbersOnlyWhereANumberIsExpected() {
    assertThat(find(Quantity.FRACTION, "NA", "1").issues())
        .singleElement()
        .satisfies(i -> assertThat(i.severity()).isEqualTo(Severity.WARNING));
    refused("unit-placeholder", () -> find(Quantity.FRACTION, "NA", "%"));
    refused("unit-placeholder", () -> find(Quantity.UNSPECIFIED, "NA", "1"));
    assertThat(find(Quantity.UNSPECIFIED, "psu", "1").isIdentity()).isTrue();
    refused("unit-not-convertible", () -> find(Quantity.UNSPECIFIED, "psu", "1e-3"));
  }

  @Test
  void warnsOfAreasThatNeedACoverFraction() {
    assertThat(find(Quantity.CARBON, "mol(CO2) m-2(canopy) s-1", FLUX).issues())
        .singleElement()
        .satisfies(i -> assertThat(i.problem().code()).isEqualTo("unit-area-basis"));
    assertThat(find(Quantity.CARBON, "mol(CO2) m-2(grid box) s-1", FLUX).issues()).isEmpty();
  }

  @Test
  void notesRepairs() {
    assertThat(find(Quantity.CARBON, "KG/M2/S", FLUX).issues())
        .singleElement()
        .satisfies(i -> assertThat(i.severity()).isEqualTo(Severity.NOTE));
  }

  @Test
  void messageNamesBothUnitsAndARemedy() {
    assertThatExceptionOfType(UnitException.class)
        .isThrownBy(() -> find(Quantity.CARBON, "PgC yr-1", FLUX))
        .withMessage(
            "the unit is that of a total over an area, not of a value per area; found: \"PgC yr-1\";"
                + " expected: \"kg m-2 s-1\"; remedy: divide by the area, or leave the variable out");
  }
}
