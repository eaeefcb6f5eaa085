// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.Status;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;
import org.trendyilamb.sample.SampleTruth;

/** Fields with a dimension besides time, latitude and longitude. */
class LevelConversionTest {
  private static final double[] EDGES = {0, 0.1, 0.3, 1.0};
  private static final double[] CENTRES = {0.05, 0.2, 0.65};

  @TempDir Path folder;

  private ConvertedTree convert(boolean keepClasses) {
    return ConvertedTree.of(
        folder.resolve("in"),
        folder.resolve("out"),
        config -> config.with(new ConversionConfig.Extras(Set.of(), keepClasses)));
  }

  private Path file(String name) {
    return folder.resolve("in/TRENDYv11/CABLE-POP/S3/CABLE-POP_S3_" + name + ".nc");
  }

  private static double value(int month, int layer, int row, int column) {
    return 270 + month + 10 * layer + 0.1 * row + 0.01 * column;
  }

  private static double[] scaled(double[] values, double factor) {
    return java.util.Arrays.stream(values).map(v -> v * factor).toArray();
  }

  private static double[] pairs(double[] edges) {
    double[] pairs = new double[2 * edges.length - 2];
    for (int i = 0; i < edges.length - 1; i++) {
      pairs[2 * i] = edges[i];
      pairs[2 * i + 1] = edges[i + 1];
    }
    return pairs;
  }

  private static void isSoil(ConvertedTree tree, double[] edges) {
    assertThat(tree.header("S3", "tsl").variable("tsl").orElseThrow().dimensions())
        .extracting(Dimension::name)
        .containsExactly("time", "depth", "lat", "lon");
    assertThat(tree.values("S3", "tsl", "depth")).containsExactly(CENTRES, within(1e-9));
    assertThat(tree.values("S3", "tsl", "depth_bnds")).containsExactly(pairs(edges), within(1e-9));
    double[] tsl = tree.values("S3", "tsl");
    assertThat(tsl).hasSize(2 * 3 * 4 * 8);
    for (int i = 0; i < tsl.length; i++) {
      double expected = value(i / 96, i / 32 % 3, i / 8 % 4, i % 8);
      assertThat(tsl[i]).isCloseTo(expected, within(expected * 6e-8));
    }
    assertThat(tree.verify()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"m, 1", "cm, 100", "mm, 1000"})
  void layersKeepTheirDepthInMetres(String units, double perMetre) {
    new GeneratedFile()
        .months(2)
        .axis(
            "soil",
            scaled(CENTRES, perMetre),
            GeneratedFile.units(units),
            Attribute.text("bounds", "soil_edges"))
        .globe(4, 8)
        .bounds("soil_edges", "soil", scaled(pairs(EDGES), perMetre))
        .write(file("tsl"), "tsl", "K", at -> value(at[0], at[1], at[2], at[3]));
    isSoil(convert(false), EDGES);
  }

  @Test
  void orderOfDimensionsAndDirectionOfDepthDoNotMatter() {
    double[] down = {-0.65, -0.2, -0.05};
    new GeneratedFile()
        .axis("lat", GeneratedFile.spread(4, 67.5, -45), GeneratedFile.units("degrees_north"))
        .axis("lon", GeneratedFile.spread(8, 22.5, 45), GeneratedFile.units("degrees_east"))
        .axis("depth", down, GeneratedFile.units("m"), Attribute.text("positive", "up"))
        .months(2)
        .write(file("tsl"), "tsl", "K", at -> value(at[3], 2 - at[2], 3 - at[0], (at[1] + 4) % 8));
    ConvertedTree tree = convert(false);
    isSoil(tree, new double[] {0, 0.125, 0.425, 0.875});
    assertThat(tree.issueCodes("tsl")).contains("depth-bounds-rebuilt");
  }

  @Test
  void layersWithoutDepthsAreRefused() {
    new GeneratedFile()
        .months(2)
        .bare("layer", 3)
        .globe(4, 8)
        .write(file("tsl"), "tsl", "K", at -> 280);
    assertThat(convert(false).entries(Status.REFUSED))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.problem().orElseThrow().code()).isEqualTo("depth-unknown");
              assertThat(e.problem().orElseThrow().remedy()).contains("add depths");
            });
  }

  @Test
  void waterOfTheColumnIsThatOfItsLayers() {
    new GeneratedFile()
        .months(2)
        .bare("layer", 3)
        .globe(4, 8)
        .write(
            file("msl"),
            "msl",
            "kg m-2",
            at -> at[1] == 2 && at[2] == 1 ? 1e20f : value(at[0], at[1], at[2], at[3]));
    ConvertedTree tree = convert(false);
    double[] mrso = tree.values("S3", "mrso");
    assertThat(mrso).hasSize(64);
    for (int i = 0; i < mrso.length; i++) {
      int row = i / 8 % 4;
      if (row == 1) {
        assertThat(mrso[i]).isNaN();
      } else {
        double expected = 3 * value(i / 32, 1, row, i % 8);
        assertThat(mrso[i]).isCloseTo(expected, within(expected * 1e-7));
      }
    }
    assertThat(tree.header("S3", "mrso").attributes().text("trendy_ilamb_formula"))
        .contains("sum of the layers of msl");
    assertThat(tree.entries(Status.REFUSED))
        .singleElement()
        .satisfies(e -> assertThat(e.problem().orElseThrow().code()).isEqualTo("depth-unknown"));
  }

  @Test
  void layersWithDepthsGiveBothColumnAndLayers() {
    new GeneratedFile()
        .months(2)
        .axis("depth", CENTRES, GeneratedFile.units("m"))
        .globe(4, 8)
        .write(file("msl"), "msl", "kg m-2", at -> 100 * (at[1] + 1));
    ConvertedTree tree = convert(false);
    assertThat(tree.variables("S3")).containsExactly("mrso", "mrsol");
    assertThat(tree.values("S3", "mrso")).containsOnly(600);
    assertThat(tree.verify()).isEmpty();
  }

  @Test
  void aLayerOfItsOwnIsNoDimension() {
    new GeneratedFile()
        .months(2)
        .bare("layer", 1)
        .globe(4, 8)
        .write(file("tsl"), "tsl", "K", at -> 280);
    assertThat(convert(false).header("S3", "tsl").variable("tsl").orElseThrow().dimensions())
        .extracting(Dimension::name)
        .containsExactly("time", "lat", "lon");
  }

  @Test
  void anUnexpectedDimensionIsRefused() {
    new GeneratedFile()
        .months(2)
        .bare("pft", 3)
        .globe(4, 8)
        .write(file("gpp"), "gpp", "kg m-2 s-1", at -> 1e-8);
    assertThat(convert(true).entries(Status.REFUSED))
        .singleElement()
        .satisfies(e -> assertThat(e.problem().orElseThrow().code()).isEqualTo("dimension-extra"));
  }

  private List<SampleTruth> sample(String variant) {
    return SampleTree.standard()
        .write(
            folder.resolve("in"),
            SampleOptions.with(List.of(FileFormats.writer("netcdf3"))).only(Set.of(variant)));
  }

  @Test
  void classesAreLeftOutUnlessAskedFor() {
    sample("OCN-v8");
    ConvertedTree tree = convert(false);
    assertThat(tree.variables("S3")).contains("gpp").doesNotContain("landCoverFrac");
    assertThat(tree.entries(Status.IGNORED))
        .filteredOn(e -> e.source().contains("landCoverFrac"))
        .singleElement()
        .satisfies(e -> assertThat(e.problem().orElseThrow().what()).contains("--pft keep"));
  }

  @ParameterizedTest
  @CsvSource({"OCN-v8", "LPX-Bern-v8", "LPJ-GUESS-v8"})
  void classesOfTheSampleAreTrueWhenKept(String variant) {
    SampleTruth truth =
        sample(variant).stream()
            .filter(one -> one.path().contains("landCoverFrac"))
            .findFirst()
            .orElseThrow();

    ConvertedTree tree = convert(true);

    double[] lat = tree.values("S3", "landCoverFrac", "lat");
    double[] lon = tree.values("S3", "landCoverFrac", "lon");
    double[] type = tree.values("S3", "landCoverFrac", "type");
    double[] values = tree.values("S3", "landCoverFrac");
    assertThat(type).containsExactly(1, 2, 3, 4);
    int cells = lat.length * lon.length;
    assertThat(values).hasSize(truth.steps().size() * type.length * cells);
    for (int i = 0; i < values.length; i++) {
      double expected =
          truth.value(
              i / cells / type.length,
              i / cells % type.length,
              lat[i % cells / lon.length],
              lon[i % lon.length]);
      if (Double.isNaN(expected)) {
        assertThat(values[i]).isNaN();
      } else {
        assertThat(values[i]).isCloseTo(expected, within(2e-7 * Math.abs(expected)));
      }
    }
    assertThat(tree.verify()).isEmpty();
  }

  @Test
  void classesKeepTheTrendyNameAndTheirLabels() {
    new GeneratedFile()
        .years(2)
        .axis("pool", new double[] {1, 2}, Attribute.text("flag_meanings", "fast slow"))
        .globe(4, 8)
        .write(file("cSoilpools"), "cSoilpools", "kg m-2", at -> at[1] + 1);
    ConvertedTree tree = convert(true);
    assertThat(tree.file("S3", "cSoilpools").getFileName().toString())
        .startsWith("cSoilpools_Eyr_");
    assertThat(
            tree.header("S3", "cSoilpools")
                .variable("type")
                .orElseThrow()
                .attributes()
                .text("flag_meanings"))
        .contains("fast slow");
    assertThat(tree.verify()).isEmpty();
  }

  /** A file without depths, whose layers a rule knows. */
  @Test
  void layersOfAModelWhoseThicknessIsKnown() {
    new GeneratedFile()
        .months(2)
        .bare("soil", 6)
        .globe(4, 8)
        .write(file("tsl"), "tsl", "K", at -> value(at[0], at[1], at[2], at[3]));
    ConvertedTree tree = convert(false);
    double[] edges = {0, 0.022, 0.08, 0.234, 0.643, 1.728, 8.6};
    assertThat(tree.values("S3", "tsl", "depth_bnds")).containsExactly(pairs(edges), within(1e-9));
    assertThat(tree.values("S3", "tsl")[6 * 32 - 1]).isCloseTo(value(0, 5, 3, 7), within(1e-4));
    assertThat(tree.verify()).isEmpty();
    assertThat(tree.plan().tasks().get(0).steps())
        .anySatisfy(step -> assertThat(step.rule()).isEqualTo("rule cable-soil-layers"));
  }

  @Test
  void otherNumbersOfLayersAreNotTakenForTheKnownOnes() {
    new GeneratedFile()
        .months(2)
        .bare("soil", 4)
        .globe(4, 8)
        .write(file("tsl"), "tsl", "K", at -> value(at[0], at[1], at[2], at[3]));
    ConvertedTree tree = convert(false);
    assertThat(tree.report().entries())
        .singleElement()
        .satisfies(e -> assertThat(e.problem().orElseThrow().code()).isEqualTo("depth-unknown"));
  }
}
