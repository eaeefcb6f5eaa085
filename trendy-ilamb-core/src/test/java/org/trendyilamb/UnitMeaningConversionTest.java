// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trendyilamb.GeneratedFile.spread;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.report.Status;
import org.trendyilamb.scan.OverrideSet;

/** Units that say more, or less, than what the values of a cell are. */
class UnitMeaningConversionTest {
  private static final String PER_PLANT_TYPE = ", per unit land area occupied by the PFT";

  @TempDir private Path folder;

  private ConvertedTree convert(
      String path,
      GeneratedFile file,
      String units,
      double value,
      UnaryOperator<ConversionConfig> how) {
    String name = path.substring(path.lastIndexOf('_') + 1, path.lastIndexOf('.'));
    file.write(folder.resolve("in").resolve(path), name, units, at -> value);
    return ConvertedTree.of(folder.resolve("in"), folder.resolve("out"), how);
  }

  private ConvertedTree convert(String path, GeneratedFile file, String units, double value) {
    return convert(path, file, units, value, UnaryOperator.identity());
  }

  private static GeneratedFile year() {
    return new GeneratedFile().months(12).globe(18, 36);
  }

  // ---- values per area of a plant type

  @ParameterizedTest
  @CsvSource({
    "gpp, kg m-2 s-1, 3e-8",
    "ra, kg m-2 s-1, 2e-8",
    "cVeg, kg m-2, 4",
    "mrso, kg m-2, 300",
    "lai, -, 2"
  })
  void sdgvmWritesSumsOverPlantTypesUnderTheRemarkOfOneAndIsToldSo(
      String variable, String unit, double value) {
    ConvertedTree tree =
        convert(
            "TRENDYv8/SDGVM/S3/SDGVM_S3_" + variable + ".nc", year(), unit + PER_PLANT_TYPE, value);
    assertThat(tree.entries(Status.CONVERTED)).as(tree.report().toString()).hasSize(1);
    assertThat(tree.values("S3", variable)).containsOnly((float) value);
    assertThat(tree.issueCodes(variable)).contains("unit-area-basis");
  }

  @ParameterizedTest
  @CsvSource({
    "DLEM, gpp, 'kg m-2 s-1, per unit land area occupied by the PFT', 3e-8",
    "DLEM, cVeg, 'kg m-2, per unit land area occupied by the PFT', 4",
    "JSBACH, gpp, mol(CO2) m-2(canopy) s-1, 3e-6",
    "DLEM, lai, 'm2 m-2, per tile area', 2",
    "SDGVM, npp, 'gC m-2 s-1, per unit land area occupied by the PFT', 3e-5"
  })
  void valuesOfAPartOfTheCellAreRefusedWhereNoRuleKnowsBetter(
      String model, String variable, String unit, double value) {
    String path = "TRENDYv8/" + model + "/S3/" + model + "_S3_" + variable + ".nc";
    ConvertedTree tree = convert(path, year(), unit, value);
    assertThat(tree.entries(Status.REFUSED)).hasSize(1);
    Problem problem = tree.entries(Status.REFUSED).get(0).problem().orElseThrow();
    assertThat(problem.code()).isEqualTo("unit-area-basis");
    assertThat(problem.found()).contains(unit);
    assertThat(problem.remedy()).contains("cover fraction").contains("--units");
  }

  @Test
  void theUserMaySayThatTheRemarkIsWrong() {
    OverrideSet none = OverrideSet.none();
    ConvertedTree tree =
        convert(
            "TRENDYv8/DLEM/S3/DLEM_S3_gpp.nc",
            year(),
            "kg m-2 s-1" + PER_PLANT_TYPE,
            3e-8,
            config ->
                config.with(
                    new OverrideSet(
                        java.util.Optional.of("kg m-2 s-1"),
                        none.calendar(),
                        none.timeUnits(),
                        none.sourceVariable(),
                        false)));
    assertThat(tree.values("S3", "gpp")).containsOnly((float) 3e-8);
  }

  @ParameterizedTest
  @CsvSource({"m2 leaf m-2", "m2 m-2 (ground)", "m2 m-2 (canopy)"})
  void leafAreaMayNameLeaves(String unit) {
    ConvertedTree tree = convert("TRENDYv8/DLEM/S3/DLEM_S3_lai.nc", year(), unit, 2);
    assertThat(tree.entries(Status.CONVERTED)).as(tree.report().toString()).hasSize(1);
  }

  // ---- burnt area

  /** 0.0001 a day in January of 31 days is 0.31 percent of the cell. */
  @ParameterizedTest
  @CsvSource({
    "OCN, 8, fraction, 1e-4",
    "OCN, 8, %, 0.01",
    "OCN, 8, fraction (0 - 1), 1e-4",
    "OCN-fire, 13, fraction, 1e-4",
    "DLEM, 8, fraction day-1, 1e-4",
    "DLEM, 8, % day-1, 0.01",
    "OCN, 8, % day-1, 0.01",
    "DLEM, 8, s-1, 1.1574074074074074e-9"
  })
  void aRatePerDayIsSummedOverTheDaysOfTheMonth(
      String model, int round, String unit, double value) {
    ConvertedTree tree =
        convert(
            "TRENDYv" + round + "/" + model + "/S3/" + model + "_S3_burntArea.nc",
            year(),
            unit,
            value);
    double[] values = tree.values("S3", "burntFractionAll");
    int cells = 18 * 36;
    int[] days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 0; month < 12; month++) {
      assertThat(values[month * cells]).isCloseTo(0.01 * days[month], within(1e-6));
    }
    boolean byRule = model.startsWith("OCN") && !unit.contains("day-1");
    assertThat(tree.issueCodes("burntFractionAll").contains("burnt-area-per-day"))
        .isEqualTo(byRule);
  }

  @Test
  void sumsOfAMonthUnderTheRuleForRatesAreStopped() {
    year()
        .write(
            folder.resolve("in/TRENDYv8/OCN/S3/OCN_S3_burntArea.nc"),
            "burntArea",
            "fraction",
            at -> at[1] > 9 && at[2] == 0 ? 0.04 : 1e-5 * at[1]);
    ConvertedTree tree = ConvertedTree.of(folder.resolve("in"), folder.resolve("out"));
    assertThat(tree.entries(Status.REFUSED)).hasSize(1);
    assertThat(tree.entries(Status.REFUSED).get(0).problem().orElseThrow().code())
        .isEqualTo("magnitude-implausible");
  }

  @ParameterizedTest
  @CsvSource({
    "fraction month-1, 0.002",
    "fraction/month, 0.002",
    "fraction per month, 0.002",
    "1/month, 0.002",
    "%/month, 0.2",
    "% month-1, 0.2",
    "fraction, 0.002"
  })
  void aFractionPerMonthIsThatOfTheMonth(String unit, double value) {
    ConvertedTree tree = convert("TRENDYv8/DLEM/S3/DLEM_S3_burntArea.nc", year(), unit, value);
    assertThat(tree.values("S3", "burntFractionAll")).containsOnly(0.2f);
  }

  @Test
  void aFractionPerMonthOfAYearIsRefused() {
    ConvertedTree tree =
        convert(
            "TRENDYv8/DLEM/S3/DLEM_S3_burntArea.nc",
            new GeneratedFile().years(3).globe(18, 36),
            "%/month",
            0.2);
    assertThat(tree.entries(Status.REFUSED).get(0).problem().orElseThrow().code())
        .isEqualTo("unit-not-convertible");
  }

  @Test
  void aRuleForBurntAreaDoesNotFitAFlux() {
    ConvertedTree tree =
        convert(
            "TRENDYv8/DLEM/S3/DLEM_S3_gpp.nc",
            new GeneratedFile()
                .axis("time", spread(12, 0.5, 1), GeneratedFile.units("months since 1700-01-01"))
                .globe(18, 36),
            "kg m-2 s-1",
            3e-8,
            config ->
                config.withRules(
                    "- {id: mine, models: [DLEM], evidence: mine, effects: {burnt_per: day}}"));
    assertThat(tree.entries(Status.REFUSED).get(0).problem().orElseThrow().code())
        .isEqualTo("rule-unfit");
  }

  // ---- months and years

  @Test
  void aMonthOfAYearlyStepIsATwelfthOfItsYear() {
    ConvertedTree tree =
        convert(
            "TRENDYv8/DLEM/S3/DLEM_S3_gpp.nc",
            new GeneratedFile().years(3).globe(18, 36),
            "kg m-2 month-1",
            0.08);
    assertThat(tree.values("S3", "gpp")).containsOnly((float) (0.08 / (365 * 86400 / 12.0)));
    assertThat(tree.issueCodes("gpp")).contains("unit-month-of-year");
  }

  @Test
  void aUnitPerMonthWithoutATimeAxisIsRefused() {
    ConvertedTree tree =
        convert(
            "TRENDYv8/DLEM/S3/DLEM_S3_fNdep.nc",
            new GeneratedFile().globe(18, 36),
            "kg m-2 month-1",
            1e-4);
    assertThat(tree.entries(Status.REFUSED).get(0).problem().orElseThrow().code())
        .isIn("unit-no-length", "frequency-unfit");
  }
}
