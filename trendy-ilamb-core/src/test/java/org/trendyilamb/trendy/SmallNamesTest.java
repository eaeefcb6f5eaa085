// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.Frequency;

/** Simulations, rounds, frequencies, packagings, periods and model names. */
class SmallNamesTest {

  @ParameterizedTest
  @EnumSource(Simulation.class)
  void everySimulationIsFoundByItsIdAndSafeInFileNames(Simulation simulation) {
    assertThat(Simulation.find(simulation.name().toLowerCase(java.util.Locale.ROOT)))
        .contains(simulation);
    assertThat(simulation.experimentId()).matches("[A-Za-z0-9-]+");
  }

  @Test
  void onlyTheFirstFourSimulationsAreToldWhatTheyHold() {
    assertThat(Simulation.S3.content()).contains("land use");
    assertThat(Simulation.FS4.content()).isEmpty();
    assertThat(Simulation.find("S8")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "trendyv11-gcb2022,11",
    "TRENDYv8,8",
    "TRENDY_v9,9",
    "trendy-v12,12",
    "trendy v7,7",
    "JULES-ES.TRENDYv8.365,8",
    "gcb2024,13",
    "trendy10,10"
  })
  void findsTheRoundInATextThatNamesIt(String text, int version) {
    assertThat(TrendyRound.find(text)).contains(TrendyRound.of(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v2", "v11", "trendy", "trendy2024", "gcb2012", "mytrendyv8", "trendyv0"})
  void seesNoRoundWhereNoneIsNamed(String text) {
    assertThat(TrendyRound.find(text)).isEmpty();
  }

  @Test
  void aFolderOfABareVersionIsARoundFromSevenOn() {
    assertThat(TrendyRound.ofBareVersion("v12")).contains(TrendyRound.of(12));
    assertThat(TrendyRound.ofBareVersion("v2")).isEmpty();
    assertThat(TrendyRound.ofBareVersion("v12a")).isEmpty();
  }

  @Test
  void theLastYearIsKnownForRoundsSevenToFourteen() {
    assertThat(TrendyRound.of(7).lastYear()).hasValue(2017);
    assertThat(TrendyRound.of(14).lastYear()).hasValue(2024);
    assertThat(TrendyRound.of(15).lastYear()).isEmpty();
    assertThat(TrendyRound.of(6).lastYear()).isEmpty();
    assertThat(TrendyRound.of(9)).isLessThan(TrendyRound.of(10)).hasToString("v9");
  }

  @Test
  void roundsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> TrendyRound.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TrendyRound.of(100)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Frequency.class)
  void everyFrequencyIsFoundByItsLabel(Frequency frequency) {
    assertThat(Frequency.ofLabel(frequency.label())).contains(frequency);
  }

  @ParameterizedTest
  @CsvSource({"Lmon,MONTHLY", "LImon,MONTHLY", "Eyr,YEARLY", "day,DAILY", "Efx,FIXED"})
  void aTableTellsItsFrequency(String table, Frequency frequency) {
    assertThat(FrequencyWords.ofTable(table)).contains(frequency);
  }

  @Test
  void anUnknownTableOrWordTellsNoFrequency() {
    assertThat(FrequencyWords.ofTable("6hrPlev")).isEmpty();
    assertThat(FrequencyWords.ofWord("weekly")).isEmpty();
    assertThat(FrequencyWords.ofWord("daily")).contains(Frequency.DAILY);
    assertThat(Frequency.ofLabel("MON")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.nc,PLAIN,a",
    "a.NC4,PLAIN,a",
    "a.nc.gz,GZIP,a",
    "a.nc.bz2,BZIP2,a",
    "a.nc.tar,TAR,a",
    "a.tar,TAR,a",
    "a.tar.gz,TAR_GZIP,a",
    "a.nc.tar.gz,TAR_GZIP,a",
    "a.tgz,TAR_GZIP,a",
    "CLM5.0_S3_x.nc,PLAIN,CLM5.0_S3_x"
  })
  void theEndingTellsThePackaging(String name, Packaging packaging, String stem) {
    assertThat(Packaging.ofName(name)).contains(packaging);
    assertThat(packaging.stem(name)).isEqualTo(stem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a.gz", "a.txt", "nc", "a.nc.part"})
  void otherEndingsTellNoPackaging(String name) {
    assertThat(Packaging.ofName(name)).isEmpty();
    assertThat(Packaging.PLAIN.stem(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "1700-2022,1700-2022",
    "170001-202212,170001-202212",
    "19980101-20001231,19980101-20001231",
    "2015,2015-2015"
  })
  void readsPeriods(String text, String period) {
    assertThat(FilePeriod.parse(text)).map(FilePeriod::toString).contains(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "170013-202212",
        "170000-202212",
        "2022-1700",
        "1700-202212",
        "20000132",
        "17",
        "x"
      })
  void refusesImpossiblePeriods(String text) {
    assertThat(FilePeriod.parse(text)).isEmpty();
  }

  @Test
  void makesPeriodsOfNumbers() {
    assertThat(FilePeriod.years(850, 2022)).hasToString("0850-2022");
    assertThat(FilePeriod.months(1700, 1, 2022, 12)).hasToString("170001-202212");
    assertThatThrownBy(() -> FilePeriod.years(2000, 1999))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FilePeriod.months(1700, 0, 1700, 12))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FilePeriod.years(10000, 10001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void modelNamesAreCheckedAndOrdered() {
    assertThat(ModelName.of("CLM5.0").sourceId()).isEqualTo("CLM5-0");
    assertThat(ModelName.of("A")).isLessThan(ModelName.of("B")).hasToString("A");
    assertThatThrownBy(() -> ModelName.of("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ModelName.of("a/b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ModelName.of("..")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theExceptionCarriesItsProblemAndCause() {
    Problem problem = new Problem("c", Where.nowhere(), "what", "", "", "");
    IllegalStateException cause = new IllegalStateException();

    assertThat(new TrendyNameException(problem, cause).problem()).isEqualTo(problem);
    assertThat(new TrendyNameException(problem, cause)).hasCause(cause);
    assertThat(new TrendyNameException(problem)).hasMessage("what").hasNoCause();
  }
}
