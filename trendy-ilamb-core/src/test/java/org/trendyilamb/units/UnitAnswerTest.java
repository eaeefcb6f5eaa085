// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "gC m-2 month-1, carbon flux, kg m-2 s-1, 0.001, 0, month",
    "degC, temperature, K, 1, 273.15, fixed",
    "mm/timestep, per-step total, kg m-2 s-1, 1, 0, step",
    "kg m-2 yr-1, carbon flux, kg m-2 s-1, 1, 0, year",
    "PgC yr-1, area-integrated flux, kg s-1, 1e12, 0, year",
  })
  void writesFactorOffsetAndBasis(
      String text, String meaning, String target, String factor, String offset, String basis) {
    assertThat(UnitAnswer.of(text, meaning, target).line())
        .isEqualTo(factor + "\t" + offset + "\t" + basis);
  }

  @Test
  void writesRefusalsInOneLine() {
    String line = UnitAnswer.of("kg\nm-2 foo", "carbon", "kg m-2").line();
    assertThat(line).startsWith("REFUSED\tthe word \"foo\" is not a unit");
    assertThat(line.chars().filter(c -> c == '\t').count()).isEqualTo(1);
    assertThat(line).doesNotContain("\n");
  }

  @Test
  void refusesAnUnreadableTarget() {
    assertThat(UnitAnswer.of("kg", "carbon", "blob").line()).startsWith("REFUSED\t");
  }

  @Test
  void isEitherAConversionOrARefusal() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UnitAnswer(Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "carbon flux | CARBON",
        "GPP in some model | CARBON",
        "carbon flux (isotope: keep the label) | CARBON_ISOTOPE",
        "Nitrogen pool | NITROGEN",
        "nitrogen (or P) flux | NITROGEN PHOSPHORUS",
        "carbon/nitrogen flux or pool | CARBON NITROGEN",
        "CH4 mass flux (keep as CH4) | METHANE",
        "methane emission | METHANE",
        "N2O flux | NITROUS_OXIDE",
        "ammonia volatilisation | AMMONIA",
        "CO2 flux (keep as CO2) | CARBON_DIOXIDE",
        "keep it as N2O | NITROUS_OXIDE",
        "kept as NH3 | AMMONIA",
        "keep as carbon | CARBON",
        "keep as N | NITROGEN",
        "keep as is | UNSPECIFIED",
        "water flux (depth rate) | WATER",
        "precipitation | WATER",
        "snowfall flux | WATER",
        "snow depth | SNOW",
        "snow water equivalent | WATER",
        "volumetric soil water | VOLUMETRIC_WATER",
        "energy flux | ENERGY",
        "shortwave radiation | ENERGY",
        "latent heat flux | ENERGY",
        "temperature with offset | TEMPERATURE",
        "temperature range | TEMPERATURE_DIFFERENCE",
        "change in air temperature | TEMPERATURE_DIFFERENCE",
        "temperature in the range of a land model | TEMPERATURE",
        "heterotrophic respiration | CARBON",
        "carbon flux expressed as CO2 | CARBON",
        "mole fraction | MOLE_FRACTION",
        "dimensionless or fraction | FRACTION",
        "leaf area index | FRACTION",
        "percentage -> fraction | FRACTION",
        "per-step total | CARBON NITROGEN WATER ENERGY",
        "other | UNSPECIFIED",
        "'' | UNSPECIFIED",
      })
  void wordsChooseTheQuantity(String meaning, String quantities) {
    assertThat(Meaning.of(meaning).candidates().stream().map(Quantity::name))
        .containsExactly(quantities.split(" "));
  }

  @Test
  void wordsAskForOptions() {
    assertThat(Meaning.of("per-step total").options().requested())
        .containsExactly(PhysicalEquivalence.STEP_TOTAL);
    assertThat(Meaning.of("carbon flux given as CO2 mass").options().unlabelled())
        .contains(Substance.CARBON_DIOXIDE);
    assertThat(Meaning.of("carbon flux given as CH4").options().requested())
        .containsExactly(PhysicalEquivalence.CARBON_IN_METHANE);
    assertThat(Meaning.of("carbon flux given as total").options())
        .isEqualTo(ConversionOptions.none());
    assertThat(Meaning.of("water flux as latent heat").options().latentHeat())
        .contains(LatentHeat.STANDARD);
    assertThat(Meaning.of("latent heat 2.5014e6").options().latentHeat())
        .contains(LatentHeat.CABLE);
    assertThat(Meaning.of("latent heat 9e9, water").options().latentHeat()).isEmpty();
    assertThat(Meaning.of("latent heat flux").options().latentHeat()).isEmpty();
  }
}
