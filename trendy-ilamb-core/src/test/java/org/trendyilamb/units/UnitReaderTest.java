// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

class UnitReaderTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "kg m-2 s-1, 1, kg m-2 s-1",
        "W m-2, 1, kg s-3",
        "MJ m-2 d-1, 11.574074074074074, kg s-3",
        "gC m-2 month-1, 0.001, kg m-2 month-1",
        "mm a-1, 0.001, m year-1",
        "gC/m2/timestep, 0.001, kg m-2 timestep-1",
        "degrees, 0.017453292519943295, radian",
        "strikes/km2, 1e-6, m-2 count",
        "%, 0.01, 1",
        "hPa, 100, kg m-1 s-2",
        "10^12 m2, 1e12, m2",
        "J kg-1 K-1, 1, m2 K-1 s-2",
      })
  void readsScaleAndDimension(String text, double scale, String dimension) {
    Unit unit = UnitReader.read(text).unit();
    assertThat(unit.scale()).isEqualTo(scale);
    assertThat(unit.dimension().toString().split(" "))
        .containsExactlyInAnyOrder(dimension.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "kgC m-2, CARBON",
    "kg C m-2, CARBON",
    "gN/m2, NITROGEN",
    "mol(CO2) m-2 s-1, CARBON_DIOXIDE",
    "mm H2O, WATER",
    "m w.e., WATER",
    "kgDM m-2, DRY_MATTER",
    "g 13C m-2, CARBON_13",
    "gC14 m-2, CARBON_14",
    "kg N2O-N ha-1, NITROGEN",
    "umol photons m-2 s-1, PHOTONS",
  })
  void readsTheSubstanceAsALabel(String text, Substance substance) {
    assertThat(UnitReader.read(text).unit().substance()).contains(substance);
  }

  @Test
  void readsTheSubstanceBelowTheSolidus() {
    Unit unit = UnitReader.read("gC/gN").unit();
    assertThat(unit.substance()).contains(Substance.CARBON);
    assertThat(unit.perSubstance()).contains(Substance.NITROGEN);
    assertThat(unit.dimension().isDimensionless()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kg m-2 foo | 8 | unit-unknown-word",
        "kg m−2 foo | 8 | unit-unknown-word",
        "kg m$^{-2}$ foo | 13 | unit-unknown-word",
        "foo | 1 | unit-unknown-word",
        "m² s⁻¹ @ | 8 | unit-syntax",
        "kg m-2.5 | 5 | unit-syntax",
        "kg/(m2 s | 4 | unit-syntax",
        "kg/m2/ | 7 | unit-syntax",
        "kg m 2 | 6 | unit-syntax",
        "W/m-K | 4 | unit-ambiguous",
        "tons/ha | 1 | unit-ambiguous",
        "0 kg | 1 | unit-syntax",
        "kg-- m | 3 | unit-syntax",
        "m2- | 3 | unit-syntax",
        "^2 m | 1 | unit-syntax",
        "kg C N m-2 | 6 | unit-unknown-word",
        "m^1000 | 2 | unit-syntax",
        "m^2^3 | 4 | unit-syntax",
        "1e999999 m | 1 | unit-syntax",
        "1e99 kg | 1 | unit-syntax",
        "1e-99 kg | 1 | unit-syntax",
        "1e999^24 m | 1 | unit-syntax",
        "kg of sand | 4 | unit-unknown-word",
        "\\frac{kg}{m^2} | 1 | unit-syntax",
      })
  void refusesWithTheColumnCountedFromOne(String text, int column, String code) {
    assertThatExceptionOfType(UnitException.class)
        .isThrownBy(() -> UnitReader.read(text))
        .satisfies(
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().found()).endsWith("at column " + column);
              assertThat(e.problem().remedy()).isNotBlank();
            });
  }

  @Test
  void refusesTwoSubstancesOnOneSide() {
    assertThatExceptionOfType(UnitException.class)
        .isThrownBy(() -> UnitReader.read("kgC kgN m-2"))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo("unit-substance"));
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertThatExceptionOfType(UnitException.class)
        .isThrownBy(() -> UnitReader.read("m ".repeat(200)))
        .withMessageContaining("too long");
  }

  @Test
  void exceptionTakesThePlaceThatTheCallerKnows() {
    UnitException bare =
        UnitException.of("unit-unknown-word", "what", "found", "expected", "remedy");
    Problem placed = bare.at(Where.file("a.nc").variable("gpp").attribute("units")).problem();
    assertThat(placed.toString())
        .isEqualTo(
            "file a.nc, variable gpp, attribute units: what; found: found; expected: expected;"
                + " remedy: remedy");
  }

  @ParameterizedTest
  @CsvSource({
    "mol(CO2) m-2(grid box) s-1, GRID_CELL, false",
    "mol(CO2) m-2(canopy) s-1, CANOPY, true",
    "W/m**2 leaf, LEAF, true",
    "umol CO2/m**2 ground/day, GROUND, false",
    "% of gridcell, GRID_CELL, false",
    "fraction of vegetated area, VEGETATION, true",
    "kg m-2 (land), LAND, false",
  })
  void keepsTheAreaThatValuesArePer(String text, AreaBasis area, boolean needsCover) {
    assertThat(UnitReader.read(text).area()).contains(area);
    assertThat(area.needsCover()).isEqualTo(needsCover);
  }

  @Test
  void keepsTheWordsAfterAComma() {
    UnitReading reading = UnitReader.read("kg m-2 s-1, per unit land area occupied by the PFT");
    assertThat(reading.qualifier()).isEqualTo("per unit land area occupied by the PFT");
    assertThat(reading.area()).contains(AreaBasis.TILE);
  }

  @ParameterizedTest
  @CsvSource({
    "KG/M2/S, CASE_REPAIRED",
    "kgC/m2/yr ?, QUESTION_MARK",
    "W/m^2., FULL_STOP",
    "W m -2, DETACHED_EXPONENT",
    "mm H20, ZERO_FOR_LETTER",
    "Wm-2, GLUED_FACTORS",
    "NA, NOT_STATED",
    "psu, PRACTICAL_SALINITY",
  })
  void remarksOnWhatWasOdd(String text, UnitRemark remark) {
    assertThat(UnitReader.read(text).remarks()).containsExactly(remark);
    assertThat(remark.words()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kg m-2 s-1", "gC/m2/yr", "degC", "%", "umol m-2 s-1"})
  void hasNoRemarksOnCleanText(String text) {
    assertThat(UnitReader.read(text).remarks()).isEmpty();
  }

  @Test
  void tellsMegaFromMilli() {
    assertThat(UnitReader.read("Mg m-2").unit().scale()).isEqualTo(1e3);
    assertThat(UnitReader.read("mg m-2").unit().scale()).isEqualTo(1e-6);
    assertThat(UnitReader.read("MJ").unit().scale()).isEqualTo(1e6);
    assertThat(UnitReader.read("MW").unit().scale()).isEqualTo(1e6);
    assertThat(UnitReader.read("mW").unit().scale()).isEqualTo(1e-3);
  }

  @Test
  void doesNotDependOnTheDefaultLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(UnitReader.read("MIN").unit().scale()).isEqualTo(60);
      assertThat(UnitReader.read("Kilogram MILLIMETER").unit().scale()).isEqualTo(1e-3);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void readsTheSameFromManyThreads() throws Exception {
    List<UnitCorpus.Row> rows = UnitCorpus.rows();
    Callable<List<String>> work =
        () ->
            rows.stream()
                .map(r -> UnitAnswer.of(r.text(), r.meaning(), r.target()).line())
                .toList();
    List<String> expected = work.call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<String>> answer : threads.invokeAll(List.of(work, work, work, work))) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
