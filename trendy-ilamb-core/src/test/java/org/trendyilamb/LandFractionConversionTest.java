// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.grid.CellArea;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;
import org.trendyilamb.sample.SampleTruth;
import org.trendyilamb.sample.TruthField;
import org.trendyilamb.scan.OverrideSet;

/** {@code sftlf} and {@code areacella}: both or neither, and right. */
class LandFractionConversionTest {
  private static final double FOUR_PI_R2 =
      4 * Math.PI * CellArea.EARTH_RADIUS * CellArea.EARTH_RADIUS;

  @TempDir Path folder;

  private List<SampleTruth> sample(String variant) {
    return SampleTree.standard()
        .write(
            folder.resolve("in"),
            SampleOptions.with(List.of(FileFormats.writer("netcdf3"))).only(Set.of(variant)));
  }

  private ConvertedTree convert() {
    return ConvertedTree.of(folder.resolve("in"), folder.resolve("out"));
  }

  @ParameterizedTest
  @CsvSource({
    "CABLE-POP-v13, oceanCoverFrac",
    "CLASSIC-v12, land_fraction",
    "CLM6.0-v13, oceanCoverFrac"
  })
  void valuesPerLandAreaGetBothAndTheyAreTrue(String variant, String name) {
    SampleTruth truth =
        sample(variant).stream().filter(one -> one.path().contains(name)).findFirst().orElseThrow();

    ConvertedTree tree = convert();

    double[] lat = tree.values("S3", "sftlf", "lat");
    double[] lon = tree.values("S3", "sftlf", "lon");
    double[] sftlf = tree.values("S3", "sftlf");
    for (int i = 0; i < sftlf.length; i++) {
      double expected = truth.value(0, lat[i / lon.length], lon[i % lon.length]);
      assertThat(sftlf[i]).isCloseTo(expected, within(2e-5));
    }
    assertThat(tree.values("S3", "areacella")).hasSize(sftlf.length);
    for (String variable : List.of("gpp", "nbp")) {
      assertThat(tree.values("S3", variable, "lat")).isEqualTo(lat);
      assertThat(tree.values("S3", variable, "lon")).isEqualTo(lon);
      assertThat(tree.attribute("S3", variable, "cell_measures")).contains("area: areacella");
      assertThat(tree.header("S3", variable).attributes().text("external_variables"))
          .contains("areacella");
    }
    assertThat(tree.verify()).isEmpty();
  }

  @Test
  void totalsWithTheLandFractionAreThoseOfTheWorld() {
    sample("CLASSIC-v12");
    ConvertedTree tree = convert();
    double[] gpp = tree.values("S3", "gpp");
    double[] sftlf = tree.values("S3", "sftlf");
    double[] area = tree.values("S3", "areacella");
    double[] lat = tree.values("S3", "gpp", "lat");
    double[] lon = tree.values("S3", "gpp", "lon");
    SampleTruth truth =
        SampleTree.standard()
            .truths(SampleOptions.with(List.of()).only(Set.of("CLASSIC-v12")))
            .stream()
            .filter(one -> one.path().endsWith("_gpp.nc") && one.simulation().equals("S3"))
            .findFirst()
            .orElseThrow();
    double written = 0;
    double expected = 0;
    for (int i = 0; i < sftlf.length; i++) {
      double y = lat[i / lon.length];
      double x = lon[i % lon.length];
      if (!Double.isNaN(gpp[i])) {
        written += gpp[i] * area[i] * sftlf[i] / 100;
      }
      double value = truth.value(0, y, x);
      if (!Double.isNaN(value)) {
        double half = 90.0 / lat.length;
        double cell = CellArea.of(y - half, y + half, 0, 360.0 / lon.length);
        expected += value * cell * TruthField.landFraction(y, x);
      }
    }
    assertThat(written / expected).isCloseTo(1, within(1e-6));
  }

  @Test
  void theLandFractionServesEverySimulationOfTheModel() {
    sample("CLASSIC-v12");
    ConvertedTree tree = convert();
    assertThat(tree.variables("S2")).contains("nbp", "sftlf", "areacella");
    assertThat(tree.values("S2", "sftlf")).isEqualTo(tree.values("S3", "sftlf"));
  }

  @Test
  void theTablesOfIlambListThem() throws IOException {
    sample("CLASSIC-v12");
    convert();
    String csv = Files.readString(folder.resolve("out/ilamb3.csv"));
    assertThat(csv).contains(",sftlf,fx,").contains(",areacella,fx,");
  }

  @ParameterizedTest
  @CsvSource({"OCN-v8, oceanCoverFrac", "IBIS-v12, oceanCoverFrac", "DLEM-v12, land_area"})
  void valuesOfUnknownMeaningGetNeitherAndTheReportSaysWhy(String variant, String name) {
    sample(variant);

    ConvertedTree tree = convert();

    assertThat(tree.variables("S3")).contains("gpp").doesNotContain("sftlf", "areacella");
    assertThat(tree.attribute("S3", "gpp", "cell_measures")).isEmpty();
    assertThat(tree.entries(Status.IGNORED))
        .filteredOn(entry -> entry.source().contains(name))
        .singleElement()
        .satisfies(entry -> assertThat(entry.problem().orElseThrow().what()).contains("not known"));
    ReportEntry gpp =
        tree.entries(Status.CONVERTED).stream()
            .filter(entry -> entry.source().contains("_gpp"))
            .findFirst()
            .orElseThrow();
    assertThat(gpp.result().orElseThrow().steps())
        .anySatisfy(
            step -> {
              assertThat(step.rule()).isEqualTo("land-fraction");
              assertThat(step.result()).isEqualTo("neither sftlf nor areacella is written");
            });
  }

  private void data(String path, int rows, int columns) {
    new GeneratedFile()
        .months(2)
        .globe(rows, columns)
        .write(folder.resolve("in").resolve(path), "gpp", "kg m-2 s-1", at -> 1e-8 * (1 + at[1]));
  }

  private static double land(int[] at, int row, int column) {
    return (1 + at[row] + 10 * at[column]) / 100.0;
  }

  @Test
  void aFileWithoutSimulationIsTheModels() {
    data("TRENDYv11/CLM5.0/S2/CLM5.0_S2_gpp.nc", 4, 8);
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    new GeneratedFile()
        .globe(4, 8)
        .write(
            folder.resolve("in/TRENDYv11/CLM5.0/CLM5.0_oceanCoverFrac.nc"),
            "oceanCoverFrac",
            "1",
            at -> 1 - land(at, 0, 1));

    ConvertedTree tree = convert();

    for (String simulation : List.of("S2", "S3")) {
      double[] sftlf = tree.values(simulation, "sftlf");
      for (int i = 0; i < sftlf.length; i++) {
        assertThat(sftlf[i]).isCloseTo(1 + i / 8 + 10 * (i % 8), within(1e-5));
      }
    }
    assertThat(tree.report().entries()).allMatch(entry -> entry.status() == Status.CONVERTED);
  }

  @Test
  void aConstantFractionMayHaveATimeAxis() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    new GeneratedFile()
        .years(3)
        .globe(4, 8)
        .write(
            folder.resolve("in/TRENDYv11/CLM5.0/S3/CLM5.0_S3_oceanCoverFrac.nc"),
            "oceanCoverFrac",
            "1",
            at -> 1 - land(at, 1, 2));
    ConvertedTree tree = convert();
    assertThat(tree.values("S3", "sftlf")[9]).isCloseTo(12, within(1e-5));
    assertThat(tree.issueCodes("sftlf")).doesNotContain("land-fraction-changes");
    assertThat(tree.header("S3", "sftlf").variable("time")).isEmpty();
  }

  @Test
  void aFractionThatChangesIsFlaggedAndTheLastYearTaken() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    new GeneratedFile()
        .years(3)
        .globe(4, 8)
        .write(
            folder.resolve("in/TRENDYv11/CLM5.0/S3/CLM5.0_S3_land_fraction.nc"),
            "land_fraction",
            "1",
            at -> 0.2 + 0.1 * at[0]);
    ConvertedTree tree = convert();
    assertThat(tree.values("S3", "sftlf")[0]).isCloseTo(40, within(1e-5));
    assertThat(tree.issueCodes("sftlf")).contains("land-fraction-changes");
  }

  @Test
  void anAreaOfLandIsDividedByTheCell() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    double cell = CellArea.of(0, 45, 0, 45);
    new GeneratedFile()
        .globe(4, 8)
        .write(
            folder.resolve("in/TRENDYv11/CLM5.0/S3/CLM5.0_S3_land_area.nc"),
            "land_area",
            "km2",
            at -> at[0] == 2 ? 0.25 * cell / 1e6 : 0);
    double[] sftlf = convert().values("S3", "sftlf");
    assertThat(sftlf[16]).isCloseTo(25, within(1e-5));
    assertThat(sftlf[0]).isZero();
  }

  @Test
  void theModelsOwnAreasAreTakenWhereTheyFit() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    Path mine = folder.resolve("in/TRENDYv11/CLM5.0/S3");
    new GeneratedFile()
        .globe(4, 8)
        .write(mine.resolve("CLM5.0_S3_oceanCoverFrac.nc"), "oceanCoverFrac", "1", at -> 0.5);
    double polar = CellArea.of(45, 90, 0, 45);
    double tropical = CellArea.of(0, 45, 0, 45);
    new GeneratedFile()
        .globe(4, 8)
        .write(
            mine.resolve("CLM5.0_S3_gridArea.nc"),
            "gridArea",
            "km2",
            at -> 1.001e-6 * (at[0] == 0 || at[0] == 3 ? polar : tropical));

    ConvertedTree tree = convert();

    double[] areas = tree.values("S3", "areacella");
    assertThat(areas[0] / polar).isCloseTo(1.001, within(1e-6));
    assertThat(areas[8] / tropical).isCloseTo(1.001, within(1e-6));
    assertThat(tree.header("S3", "areacella").attributes().text("trendy_ilamb_source"))
        .contains("CLM5.0_S3_gridArea.nc, CLM5.0_S3_gpp.nc");
  }

  @Test
  void areasInAWrongUnitAreNotTaken() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    Path mine = folder.resolve("in/TRENDYv11/CLM5.0/S3");
    new GeneratedFile()
        .globe(4, 8)
        .write(mine.resolve("CLM5.0_S3_oceanCoverFrac.nc"), "oceanCoverFrac", "1", at -> 0.5);
    new GeneratedFile()
        .globe(4, 8)
        .write(mine.resolve("CLM5.0_S3_gridArea.nc"), "gridArea", "m2", at -> 1.6e7);
    ConvertedTree tree = convert();
    assertThat(tree.issueCodes("areacella")).contains("cell-area-differs");
    double sum = Arrays.stream(tree.values("S3", "areacella")).sum();
    assertThat(sum / FOUR_PI_R2).isCloseTo(1, within(1e-7));
  }

  @Test
  void aFractionOnAnotherGridIsRefusedAndNeitherWritten() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    new GeneratedFile()
        .globe(8, 16)
        .write(
            folder.resolve("in/TRENDYv11/CLM5.0/S3/CLM5.0_S3_oceanCoverFrac.nc"),
            "oceanCoverFrac",
            "1",
            at -> 0.5);
    ConvertedTree tree = convert();
    assertThat(tree.variables("S3")).containsExactly("gpp");
    assertThat(tree.entries(Status.REFUSED))
        .singleElement()
        .satisfies(
            e -> assertThat(e.problem().orElseThrow().code()).isEqualTo("land-fraction-grid"));
  }

  @Test
  void percentLabelledAsFractionFails() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    new GeneratedFile()
        .globe(4, 8)
        .write(
            folder.resolve("in/TRENDYv11/CLM5.0/S3/CLM5.0_S3_oceanCoverFrac.nc"),
            "oceanCoverFrac",
            "1",
            at -> 40);
    ConvertedTree tree = convert();
    assertThat(tree.entries(Status.REFUSED))
        .singleElement()
        .satisfies(
            e -> assertThat(e.problem().orElseThrow().code()).isEqualTo("land-fraction-range"));
  }

  @Test
  void dataWithoutLandAreCounted() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    new GeneratedFile()
        .globe(4, 8)
        .write(
            folder.resolve("in/TRENDYv11/CLM5.0/S3/CLM5.0_S3_oceanCoverFrac.nc"),
            "oceanCoverFrac",
            "1",
            at -> at[0] == 0 ? 1 : 0);
    ConvertedTree tree = convert();
    assertThat(tree.report().entries())
        .flatExtracting(ReportEntry::issues)
        .filteredOn(issue -> issue.problem().code().equals("land-fraction-mask"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.problem().found()).isEqualTo("8 of 32 cells"));
  }

  @Test
  void aFractionInsideTheFileOfDataIsFound() {
    new GeneratedFile()
        .months(2)
        .globe(4, 8)
        .beside("land_fraction", "1", List.of("lat", "lon"), at -> land(at, 0, 1))
        .write(
            folder.resolve("in/TRENDYv14/CARDAMOM/S3/CARDAMOM_S3_gpp.nc"),
            "gpp",
            "kg m-2 s-1",
            at -> 1e-8);
    assertThat(convert().values("S3", "sftlf")[9]).isCloseTo(12, within(1e-5));
  }

  @Test
  void whatTheUserSaysOfTheDataIsNotSaidOfTheLandFraction() {
    data("TRENDYv11/CLM5.0/S3/CLM5.0_S3_gpp.nc", 4, 8);
    new GeneratedFile()
        .globe(4, 8)
        .write(
            folder.resolve("in/TRENDYv11/CLM5.0/S3/CLM5.0_S3_oceanCoverFrac.nc"),
            "oceanCoverFrac",
            "1",
            at -> 0.5);
    ConvertedTree tree =
        ConvertedTree.of(
            folder.resolve("in"),
            folder.resolve("out"),
            config ->
                config
                    .with(
                        new OverrideSet(
                            Optional.of("g m-2 s-1"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false))
                    .with(new ConversionConfig.Selection(Set.of(), Set.of(), Set.of("gpp"))));
    assertThat(tree.values("S3", "sftlf")[0]).isCloseTo(50, within(1e-5));
    assertThat(tree.values("S3", "gpp")[0]).isCloseTo(1e-11, within(1e-17));
  }
}
