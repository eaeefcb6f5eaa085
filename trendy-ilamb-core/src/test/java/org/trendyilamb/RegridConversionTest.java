// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.GridRequest;
import org.trendyilamb.plan.Regrid;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;
import org.trendyilamb.trendy.OutputName;

/** Outputs on another grid than the model's. */
class RegridConversionTest {
  private static final int ROWS = 18;
  private static final int COLUMNS = 36;
  private static final int MONTHS = 3;
  private static final double SEA = 1e20;

  @TempDir Path folder;

  private Path file(String round, String model, String variable) {
    return folder
        .resolve("in")
        .resolve(round)
        .resolve(model)
        .resolve("S3")
        .resolve(model + "_S3_" + variable + ".nc");
  }

  /** Part of a cell that is land: none, some or all, in patches that no target cell follows. */
  private static double land(int row, int column) {
    int mixed = (row * 7 + column * 3) % 11;
    return mixed < 5 ? 0 : mixed > 8 ? 1 : mixed / 10.0;
  }

  private static double flux(int... at) {
    return land(at[1], at[2]) == 0
        ? SEA
        : 1e-8 * (1 + at[0] + at[1] * 0.3 + at[2] % 5 + 0.1 * at[2]);
  }

  private static ToDoubleFunction<int[]> everywhereOnLand(double value) {
    return at -> land(at[at.length - 2], at[at.length - 1]) == 0 ? SEA : value;
  }

  private void write(
      String round, String model, String variable, String units, ToDoubleFunction<int[]> value) {
    new GeneratedFile()
        .months(MONTHS)
        .globe(ROWS, COLUMNS)
        .write(file(round, model, variable), variable, units, value);
  }

  private void landModel() {
    write("TRENDYv11", "CLM5.0", "gpp", "kg m-2 s-1", RegridConversionTest::flux);
    new GeneratedFile()
        .globe(ROWS, COLUMNS)
        .write(
            file("TRENDYv11", "CLM5.0", "oceanCoverFrac"),
            "oceanCoverFrac",
            "1",
            at -> 1 - land(at[0], at[1]));
  }

  private ConvertedTree convert(String name) {
    return ConvertedTree.of(folder.resolve("in"), folder.resolve(name));
  }

  private ConvertedTree convert(String name, String grid) {
    return convert(name, grid, RegridMethod.CONSERVATIVE);
  }

  private ConvertedTree convert(String name, String grid, RegridMethod method) {
    return ConvertedTree.of(
        folder.resolve("in"),
        folder.resolve(name),
        config ->
            config
                .with(new ConversionConfig.Extras(Set.of(), true))
                .with(GridRequest.of(grid, method)));
  }

  /** Sum of value times land fraction times area of a month, as ILAMB computes it. */
  private static double landTotal(ConvertedTree tree, String variable, int month) {
    double[] values = tree.values("S3", variable);
    double[] land = tree.values("S3", "sftlf");
    double[] areas = tree.values("S3", "areacella");
    double sum = 0;
    for (int i = 0; i < areas.length; i++) {
      double value = values[month * areas.length + i];
      sum += Double.isNaN(value) ? 0 : value * land[i] / 100 * areas[i];
    }
    return sum;
  }

  /** Sum of value times area of the whole cell. */
  private static double cellTotal(ConvertedTree tree, String variable, int month) {
    try (WrittenField field = new WrittenField(tree.file("S3", variable), variable)) {
      double[] areas = field.areas();
      double[] plane = field.plane(month);
      double sum = 0;
      for (int i = 0; i < areas.length; i++) {
        sum += Double.isNaN(plane[i]) ? 0 : plane[i] * areas[i];
      }
      return sum;
    }
  }

  private static double[] present(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20x15", "r17x13", "7.5x2.5", "1x1"})
  void totalsOverLandAreKept(String grid) {
    landModel();
    ConvertedTree before = convert("native");

    ConvertedTree after = convert("regridded", grid);

    for (int month = 0; month < MONTHS; month++) {
      double kept = landTotal(after, "gpp", month) / landTotal(before, "gpp", month);
      assertThat(kept).isCloseTo(1, within(1e-6));
    }
    assertThat(after.values("S3", "sftlf", "lat")).isEqualTo(after.values("S3", "gpp", "lat"));
    assertThat(after.attribute("S3", "gpp", "cell_measures")).contains("area: areacella");
    assertThat(after.attribute("S3", "gpp", "cell_methods").orElseThrow()).contains("where land");
    assertThat(after.issueCodes("gpp")).doesNotContain("regrid-totals");
    assertThat(after.verify()).isEmpty();
  }

  @Test
  void landWithoutValuesBesideLandWithValuesIsTold() {
    landModel();
    write(
        "TRENDYv11",
        "CLM5.0",
        "nbp",
        "kg m-2 s-1",
        at -> land(at[1], at[2]) > 0.7 ? SEA : flux(at));
    ConvertedTree tree = convert("regridded", "20x15");
    assertThat(tree.issueCodes("gpp")).doesNotContain("regrid-land-without-values");
    assertThat(tree.report().entries())
        .flatExtracting(ReportEntry::issues)
        .filteredOn(issue -> issue.problem().code().equals("regrid-land-without-values"))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.problem().where().variable()).contains("nbp");
              assertThat(issue.problem().found())
                  .matches("up to [0-9]+[.][0-9]{2} % of the total of a step");
            });
  }

  @Test
  void everyOutputSaysWhatWasDone() {
    landModel();
    ConvertedTree tree = convert("regridded", "20x15");

    for (String variable : List.of("gpp", "sftlf", "areacella")) {
      DatasetHeader header = tree.header("S3", variable);
      assertThat(header.attributes().text("grid_label")).contains("gr");
      assertThat(header.attributes().text("grid").orElseThrow()).startsWith("20x15: latitude 12");
      OutputName name = OutputName.parse(tree.file("S3", variable)).orElseThrow();
      assertThat(name.facets().grid()).contains("gr");
    }
    assertThat(tree.header("S3", "gpp").attributes().text("trendy_ilamb_steps").orElseThrow())
        .contains(
            "taken from latitude 18 regular cells from -90 to 90, longitude 36 regular cells from"
                + " -180 to 180 to 20x15 (latitude 12 regular cells from -90 to 90, longitude 18"
                + " regular cells from -180 to 180): conservatively, weighted by overlap times land"
                + " fraction (100 - 100 * oceanCoverFrac, in %) of the cells that have a value"
                + " [regrid: values are per land area, and the land fraction is known]");
    assertThat(tree.header("S3", "gpp").attributes().text("history").orElseThrow())
        .contains("converted from CLM5.0_S3_gpp.nc, variable gpp")
        .contains("regridded to the grid 20x15, conservative");
    assertThat(tree.header("S3", "gpp").attributes().text("trendy_ilamb_source"))
        .contains("CLM5.0_S3_gpp.nc, CLM5.0_S3_oceanCoverFrac.nc");
  }

  @Test
  void theLabelInTheNameIsTheOneInTheFile() throws IOException {
    landModel();
    ConvertedTree tree = convert("regridded", "20x15");
    Path file = tree.file("S3", "gpp");
    Files.move(file, file.resolveSibling(file.getFileName().toString().replace("_gr_", "_gn_")));
    assertThat(tree.verify())
        .singleElement()
        .satisfies(issue -> assertThat(issue.problem().code()).isEqualTo("grid-label"));
  }

  @Test
  void valuesPerCellKeepTotalsOfWholeCells() {
    write("TRENDYv11", "LPJ-GUESS", "gpp", "kg m-2 s-1", RegridConversionTest::flux);
    write("TRENDYv11", "LPJ-GUESS", "tas", "K", everywhereOnLand(280));
    write("TRENDYv11", "LPJ-GUESS", "pr", "kg m-2 s-1", everywhereOnLand(1e-5));
    write("TRENDYv11", "LPJ-GUESS", "lai", "1", everywhereOnLand(2));
    ConvertedTree before = convert("native");

    ConvertedTree after = convert("regridded", "20x15");

    for (String variable : List.of("gpp", "lai")) {
      double kept = cellTotal(after, variable, 1) / cellTotal(before, variable, 1);
      assertThat(kept).as(variable).isCloseTo(1, within(1e-6));
    }
    for (double value : present(after.values("S3", "tas"))) {
      assertThat(value).isCloseTo(280, within(1e-4));
    }
    for (double value : present(after.values("S3", "pr"))) {
      assertThat(value).isCloseTo(1e-5, within(1e-11));
    }
    assertThat(after.variables("S3")).doesNotContain("sftlf", "areacella");
  }

  @Test
  void withoutLandFractionCellsThatHaveValuesCountAndItIsSaid() {
    write("TRENDYv11", "JSBACH", "gpp", "kg m-2 s-1", everywhereOnLand(2e-8));
    write("TRENDYv11", "CLM5.0", "gpp", "kg m-2 s-1", everywhereOnLand(2e-8));

    ConvertedTree tree = convert("regridded", "20x15");

    for (ConversionTask task : tree.plan().tasks()) {
      assertThat(task.issues()).anyMatch(issue -> issue.problem().code().equals("regrid-totals"));
      assertThat(task.steps().toString())
          .contains("weighted by overlap with the cells that have a value")
          .contains("coastal cells are taken for full land");
    }
    assertThat(tree.entries(Status.CONVERTED)).hasSize(2);
  }

  @Test
  void fractionsOfTheCellAreZeroWhereThereIsNoValue() {
    write("TRENDYv12", "CLM5.0", "burntArea", "fraction", everywhereOnLand(0.01));
    write("TRENDYv14", "ISAM", "burntArea", "fraction", everywhereOnLand(0.01));
    ConvertedTree before = convert("native");
    ConvertedTree after = convert("regridded", "20x15");

    assertThat(before.plan().tasks()).hasSize(2);
    for (ConversionTask task : after.plan().tasks()) {
      assertThat(task.recipe().regrid().orElseThrow().weight()).isEqualTo(Regrid.Weight.CELL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10x10", "own.nc"})
  void ontoItsOwnGridNothingChanges(String grid) {
    landModel();
    ConvertedTree before = convert("native");
    String target = grid.endsWith(".nc") ? before.file("S3", "gpp").toString() : grid;

    ConvertedTree after = convert("regridded", target);

    for (String variable : List.of("gpp", "sftlf", "areacella")) {
      assertThat(after.values("S3", variable)).isEqualTo(before.values("S3", variable));
      assertThat(after.header("S3", variable).attributes().text("grid_label")).contains("gr");
    }
  }

  @Test
  void whatWasRegriddedStaysAsItIs() {
    landModel();
    ConvertedTree once = convert("regridded", "20x15");
    ConvertedTree twice =
        ConvertedTree.of(
            folder.resolve("regridded"),
            folder.resolve("again"),
            config -> config.with(GridRequest.of("20x15", RegridMethod.CONSERVATIVE)));
    assertThat(twice.values("S3", "gpp")).isEqualTo(once.values("S3", "gpp"));
    assertThat(twice.values("S3", "gpp", "lon")).isEqualTo(once.values("S3", "gpp", "lon"));
  }

  @Test
  void aFileGivesTheGridOfItsAxes() {
    landModel();
    ConvertedTree named = convert("named", "20x15");
    ConvertedTree likeFile = convert("file", named.file("S3", "sftlf").toString());

    assertThat(likeFile.values("S3", "gpp")).isEqualTo(named.values("S3", "gpp"));
    assertThat(likeFile.values("S3", "gpp", "lat_bnds"))
        .isEqualTo(named.values("S3", "gpp", "lat_bnds"));
    assertThat(likeFile.header("S3", "gpp").attributes().text("history").orElseThrow())
        .contains("the grid of " + named.file("S3", "sftlf").getFileName());
  }

  @Test
  void anotherGridMakesOutputsAnew() {
    landModel();
    convert("same", "20x15");
    ConvertedTree again = convert("same", "20x15");
    assertThat(again.entries(Status.UP_TO_DATE)).hasSize(3);

    ConvertedTree other = convert("same", "30x15");
    assertThat(other.entries(Status.CONVERTED)).hasSize(3);
    assertThat(other.values("S3", "gpp", "lon")).hasSize(12);
    assertThat(convert("same", "30x15", RegridMethod.NEAREST).entries(Status.CONVERTED))
        .hasSize(2)
        .allMatch(entry -> !entry.output().orElseThrow().contains("areacella"));
  }

  @Test
  void layersGoOneByOne() {
    double[] centres = {0.05, 0.2, 0.65};
    new GeneratedFile()
        .months(2)
        .axis("depth", centres, GeneratedFile.units("m"), Attribute.text("positive", "down"))
        .globe(ROWS, COLUMNS)
        .write(
            file("TRENDYv11", "CABLE-POP", "tsl"),
            "tsl",
            "K",
            at -> land(at[2], at[3]) == 0 ? SEA : 270 + at[0] + 10 * at[1]);

    ConvertedTree tree = convert("regridded", "20x15");

    assertThat(tree.header("S3", "tsl").variable("tsl").orElseThrow().dimensions())
        .extracting(Dimension::length)
        .containsExactly(2L, 3L, 12L, 18L);
    double[] tsl = tree.values("S3", "tsl");
    int plane = 12 * 18;
    for (int i = 0; i < tsl.length; i++) {
      if (!Double.isNaN(tsl[i])) {
        assertThat(tsl[i]).isCloseTo(270 + i / plane / 3 + 10 * (i / plane % 3), within(1e-4));
      }
    }
    assertThat(present(tsl)).hasSizeGreaterThan(tsl.length / 2);
  }

  @Test
  void derivedOutputsAreMadeOnTheGridOfTheModel() {
    landModel();
    write("TRENDYv11", "CLM5.0", "ra", "kg m-2 s-1", everywhereOnLand(5e-9));
    ConvertedTree before = convert("native");
    ConvertedTree after = convert("regridded", "20x15");

    assertThat(after.variables("S3")).contains("npp");
    assertThat(landTotal(after, "npp", 2) / landTotal(before, "npp", 2)).isCloseTo(1, within(1e-6));
  }

  @Test
  void fieldsWithoutTimeAreRegriddedToo() {
    new GeneratedFile()
        .globe(ROWS, COLUMNS)
        .write(file("TRENDYv11", "CABLE-POP", "orog"), "orog", "m", everywhereOnLand(420));
    double[] orog = present(convert("regridded", "20x15").values("S3", "orog"));
    assertThat(orog).isNotEmpty();
    for (double height : orog) {
      assertThat(height).isCloseTo(420, within(1e-4));
    }
  }

  @Test
  void nearestTakesTheLandFractionTheSameWayAndWarns() {
    landModel();
    ConvertedTree tree = convert("regridded", "r37x19", RegridMethod.NEAREST);
    double[] land = tree.values("S3", "sftlf");
    double[] gpp = tree.values("S3", "gpp");
    for (int i = 0; i < land.length; i++) {
      assertThat(land[i] > 0).as("cell %d", i).isEqualTo(!Double.isNaN(gpp[i]));
    }
    assertThat(tree.issueCodes("gpp")).contains("regrid-totals");
  }

  @ParameterizedTest
  @CsvSource({
    "gpp, kg m-2 s-1, BILINEAR, regrid-method-unfit, --regrid-method conservative",
    "burntArea, fraction, BILINEAR, regrid-method-unfit, --regrid-method conservative",
    "fBVOC, kg m-2 s-1, CONSERVATIVE, regrid-kind-unknown, without --grid",
    "fBVOC, kg m-2 s-1, BILINEAR, regrid-kind-unknown, without --grid",
  })
  void whatDoesNotSuitIsRefused(
      String variable, String units, RegridMethod method, String code, String remedy) {
    write("TRENDYv11", "CABLE-POP", variable, units, everywhereOnLand(1e-9));
    ConvertedTree tree = convert("regridded", "20x15", method);
    assertThat(tree.plan().tasks()).isEmpty();
    assertThat(tree.plan().refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.problem().code()).isEqualTo(code);
              assertThat(refusal.problem().remedy()).contains(remedy);
              assertThat(refusal.problem().where().file()).isPresent();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "tas, K, BILINEAR",
    "tas, K, NEAREST",
    "fBVOC, kg m-2 s-1, NEAREST",
  })
  void whatSuitsIsDone(String variable, String units, RegridMethod method) {
    write("TRENDYv11", "CABLE-POP", variable, units, everywhereOnLand(280));
    ConvertedTree tree = convert("regridded", "20x15", method);
    assertThat(tree.plan().refusals()).isEmpty();
    assertThat(tree.plan().tasks()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"CONSERVATIVE, true", "BILINEAR, true", "NEAREST, false"})
  void valuesOfPlantTypesAndNumbersOfCategoriesHaveNoMean(RegridMethod method, boolean refused) {
    new GeneratedFile()
        .months(2)
        .bare("pft", 3)
        .globe(ROWS, COLUMNS)
        .write(
            file("TRENDYv11", "CABLE-POP", "gpppft"),
            "gpppft",
            "kg m-2 s-1",
            at -> land(at[2], at[3]) == 0 ? SEA : 1e-9);
    new GeneratedFile()
        .months(2)
        .globe(ROWS, COLUMNS)
        .write(
            file("TRENDYv11", "CABLE-POP", "albedo"),
            "albedo",
            "1",
            everywhereOnLand(1),
            Attribute.numbers("flag_values", DataType.FLOAT, 0, 1));

    ConvertedTree tree = convert("regridded", "20x15", method);

    assertThat(tree.plan().refusals())
        .extracting(refusal -> refusal.problem().code())
        .containsExactlyInAnyOrderElementsOf(
            refused ? List.of("regrid-classes", "regrid-category") : List.of());
    assertThat(tree.plan().tasks()).hasSize(refused ? 0 : 2);
  }
}
