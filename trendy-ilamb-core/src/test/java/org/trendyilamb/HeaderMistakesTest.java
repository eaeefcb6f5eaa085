// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trendyilamb.GeneratedFile.spread;
import static org.trendyilamb.GeneratedFile.units;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;

/** Headers that were once read wrongly, or without a word: each stops, or the report tells. */
class HeaderMistakesTest {
  private static final String FLUX = "kg m-2 s-1";
  private static final double[] ROWS = spread(6, -75, 30);
  private static final double[] COLUMNS = spread(8, -157.5, 45);

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve("in").resolve(name);
  }

  private ReportEntry convert() {
    List<ReportEntry> entries = tree(false).report().entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private ConvertedTree tree(boolean keep) {
    return ConvertedTree.of(
        folder.resolve("in"),
        folder.resolve(keep ? "kept" : "out"),
        config ->
            keep
                ? config.with(new ConversionConfig.Extras(config.extras().derive(), true))
                : config);
  }

  private static void assertRefused(ReportEntry entry, String code, String found) {
    assertThat(entry.status()).isEqualTo(Status.REFUSED);
    assertThat(entry.problem().orElseThrow().code()).isEqualTo(code);
    assertThat(entry.problem().orElseThrow().found()).contains(found);
    assertThat(entry.problem().orElseThrow().remedy()).isNotBlank();
  }

  private static double value(int[] at) {
    return 1e-8 + 1e-10 * at[0] + 1e-11 * at[1] + 1e-12 * at[2];
  }

  @Test
  void latitudesOfARotatedPoleAreNone() {
    new GeneratedFile()
        .months(12)
        .axis("rlat", ROWS, rotated("latitude"))
        .axis("rlon", COLUMNS, rotated("longitude"))
        .beside("lat", "degrees_north", List.of("rlat", "rlon"), at -> 50 + at[0] + 0.1 * at[1])
        .beside("lon", "degrees_east", List.of("rlat", "rlon"), at -> 10 + at[1] - 0.1 * at[0])
        .write(file("JULES_S3_gpp.nc"), "gpp", FLUX, HeaderMistakesTest::value);
    assertRefused(convert(), "variable-missing", "gpp(time, rlat, rlon)");
  }

  private static Attribute[] rotated(String of) {
    return new Attribute[] {
      units("degrees"),
      Attribute.text("axis", of.equals("latitude") ? "Y" : "X"),
      Attribute.text("standard_name", "grid_" + of),
      Attribute.text("long_name", of + " in rotated pole grid")
    };
  }

  @Test
  void countersBesideLatitudesOfEachCellAreNoLatitudes() {
    counted(at -> 60 + at[0] + 0.1 * at[1]);
    assertRefused(convert(), "grid-curved", "lat2d");
  }

  @Test
  void rowsThatAgreeWithLatitudesOfEachCellAreLatitudes() {
    counted(at -> ROWS[at[0]]);
    assertThat(convert().status()).isEqualTo(Status.CONVERTED);
  }

  @Test
  void latitudesOfLandCellsOnlyAgreeToo() {
    counted(at -> at[1] < 3 ? ROWS[at[0]] : 0);
    assertThat(convert().status()).isEqualTo(Status.CONVERTED);
  }

  private void counted(java.util.function.ToDoubleFunction<int[]> latitude) {
    new GeneratedFile()
        .months(12)
        .axis("y", ROWS)
        .axis("x", COLUMNS)
        .beside("lat2d", "degrees_north", List.of("y", "x"), latitude)
        .beside("lon2d", "degrees_east", List.of("y", "x"), at -> COLUMNS[at[1]])
        .write(file("JULES_S3_gpp.nc"), "gpp", FLUX, HeaderMistakesTest::value);
  }

  @ParameterizedTest
  @CsvSource({
    "degrees_north, degrees_west, REFUSED",
    "degree_s, degrees_east, REFUSED",
    "degrees, degrees, CONVERTED",
    "degrees_N, degrees_E, CONVERTED"
  })
  void degreesToTheOtherSideAreNotReadAsTheyStand(String lat, String lon, Status status) {
    new GeneratedFile()
        .months(12)
        .axis("lat", ROWS, units(lat))
        .axis("lon", COLUMNS, units(lon))
        .write(file("JULES_S3_gpp.nc"), "gpp", FLUX, HeaderMistakesTest::value);
    ReportEntry entry = convert();
    assertThat(entry.status()).isEqualTo(status);
    if (status == Status.REFUSED) {
      assertRefused(entry, "coordinate-direction", "degree");
    }
  }

  @Test
  void aUnitCountsWhateverTheCaseOfItsAttribute() {
    new GeneratedFile()
        .months(12)
        .globe(6, 8)
        .write(
            file("JULES_S3_gpp.nc"),
            "gpp",
            "",
            at -> 1000 * value(at),
            Attribute.text("UNITS", "gC m-2 s-1"));
    ConvertedTree tree = tree(false);
    assertThat(tree.values("S3", "gpp")[0]).isCloseTo(1e-8, within(1e-14));
  }

  @Test
  void twoAttributesWithTwoUnitsAreTold() {
    new GeneratedFile()
        .months(12)
        .globe(6, 8)
        .write(
            file("JULES_S3_gpp.nc"),
            "gpp",
            FLUX,
            HeaderMistakesTest::value,
            Attribute.text("Units", "gC m-2 s-1"));
    assertThat(ReasonCodes.told(convert())).contains("unit-contradiction");
  }

  @Test
  void theOnlyFieldMustNotBeAnotherVariable() {
    new GeneratedFile()
        .months(12)
        .globe(6, 8)
        .write(file("JULES_S3_gpp.nc"), "npp", FLUX, HeaderMistakesTest::value);
    assertRefused(convert(), "variable-contradiction", "npp");
  }

  @Test
  void datesOfAClimatologyAreTold() {
    new GeneratedFile()
        .axis(
            "time",
            spread(12, 15, 30.4),
            units("days since 1901-01-01"),
            Attribute.text("calendar", "noleap"),
            Attribute.text("climatology", "climatology_bounds"))
        .globe(6, 8)
        .write(file("JULES_S3_gpp.nc"), "gpp", FLUX, HeaderMistakesTest::value);
    assertThat(ReasonCodes.told(convert())).contains("time-climatology");
  }

  @ParameterizedTest
  @CsvSource({
    "JULES_S3_gpp_1700-1701.nc, false",
    "JULES_S3_gpp_170001-170112.nc, false",
    "JULES_S3_gpp_1701_1702.nc, true",
    "JULES_S3_gpp_170002-170201.nc, true"
  })
  void aPeriodInTheNameIsHeldAgainstTheAxis(String name, boolean told) {
    new GeneratedFile()
        .months(24)
        .globe(6, 8)
        .write(file(name), "gpp", FLUX, HeaderMistakesTest::value);
    assertThat(ReasonCodes.told(convert()).contains("period-contradiction")).isEqualTo(told);
  }

  @Test
  void landCoverWithoutTimeIsLeftOutAsThatWithTime() {
    new GeneratedFile()
        .bare("PFT", 3)
        .globe(6, 8)
        .write(file("JULES_S3_landCoverFrac.nc"), "landCoverFrac", "1", at -> 0.25);
    assertThat(convert().status()).isEqualTo(Status.IGNORED);
    assertThat(convert().problem().orElseThrow().what()).contains("3 classes", "PFT", "no time");
    assertRefused(tree(true).report().entries().get(0), "classes-without-time", "fx");
  }
}
