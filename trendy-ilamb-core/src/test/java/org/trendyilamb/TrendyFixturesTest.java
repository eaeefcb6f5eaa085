// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trendyilamb.FixtureFile.axis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;
import org.trendyilamb.sample.SampleTruth;
import org.trendyilamb.scan.CalendarProfile;
import org.trendyilamb.scan.OverrideSet;

/** Habits of TRENDY files that the sample shows on coarse grids only, or not at all. */
class TrendyFixturesTest {
  private static final Attribute FLUX = Attribute.text("units", "kg m-2 s-1");
  private static final Attribute NOLEAP = Attribute.text("calendar", "365_day");
  private static final double[] FOUR_COLUMNS = axis(-135, 90, 4);
  private static final double[] MONTH_ENDS = {
    31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365, 396, 424
  };

  @TempDir private Path folder;

  private ReportEntry convert(UnaryOperator<ConversionConfig> how) {
    ConversionConfig config =
        how.apply(ConversionConfig.of(folder.resolve("in"), folder.resolve("out")));
    Conversion conversion =
        new Conversion(config, RunOptions.defaults().withScratch(folder.resolve("scratch")));
    List<ReportEntry> entries =
        conversion
            .run(
                conversion.plan(conversion.scan()),
                Executors.load().get("sequential"),
                ExecutorOptions.of(1, conversion.diagnostics()),
                TaskListener.silent())
            .entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private ReportEntry convert(String path, FixtureFile file) {
    file.write(folder.resolve("in").resolve(path));
    return convert(UnaryOperator.identity());
  }

  private WrittenField open(ReportEntry entry, String variable) {
    assertThat(entry.status()).as(entry.problem().toString()).isEqualTo(Status.CONVERTED);
    return new WrittenField(folder.resolve("out").resolve(entry.output().orElseThrow()), variable);
  }

  /** Every value must stand under its own latitude and longitude. */
  private static void assertInPlace(WrittenField field, int step, int expected) {
    double[] plane = field.plane(step);
    double[] lat = field.latitudes();
    double[] lon = field.longitudes();
    int present = 0;
    for (int i = 0; i < plane.length; i++) {
      if (!Double.isNaN(plane[i])) {
        present++;
        assertThat(plane[i])
            .isCloseTo(
                FixtureFile.value(step, lat[i / lon.length], lon[i % lon.length]), within(1e-14));
      }
    }
    assertThat(present).isEqualTo(expected);
  }

  @Test
  void rowsOfCableBeyondThePoleAreDroppedAndThoseMissingAreAdded() {
    ReportEntry entry =
        convert(
            "TRENDYv8/CABLE-POP/S3/CABLE-POP_S3_gpp.nc",
            new FixtureFile(
                    "gpp", axis(15.5 * 86400, 365 * 86400, 3), axis(-85.5, 1, 180), FOUR_COLUMNS)
                .time(
                    Attribute.text("units", "seconds since 1700-01-01 00:00:00"),
                    Attribute.text("calendar", "standard"))
                .with(DataType.FLOAT, FLUX, Attribute.numbers("_FillValue", DataType.FLOAT, -99999))
                .withCurvedLatitudes());
    try (WrittenField field = open(entry, "gpp")) {
      assertThat(field.latitudes()).hasSize(180).startsWith(-89.5).endsWith(89.5);
      assertInPlace(field, 0, 176 * 4);
    }
  }

  @Test
  void monthEndsOfClmBeginWithJanuaryEvenWithoutWholeYears() {
    ReportEntry entry =
        convert(
            "TRENDYv8/CLM5.0/S3/CLM5.0_S3_gpp.nc",
            new FixtureFile("gpp", MONTH_ENDS, axis(-87.5, 5, 36), axis(0, 90, 4))
                .time(Attribute.text("units", "days since 1700-01-01 00:00:00"), NOLEAP)
                .with(
                    DataType.FLOAT,
                    Attribute.text("Units", "kg m-2 s-1"),
                    Attribute.text("CLM_orig_attr_units", "gC/m^2/s")));
    try (WrittenField field = open(entry, "gpp")) {
      assertThat(field.all("time_bnds")).startsWith(-150 * 365, -150 * 365 + 31);
      assertInPlace(field, 13, 36 * 4);
    }
  }

  @Test
  void monthsOfThirtyDaysBecomeTwelveMonthsOfTheNoleapProfile() {
    new FixtureFile("gpp", axis(360, 720, 24), axis(-87.5, 5, 36), FOUR_COLUMNS)
        .time(
            Attribute.text("units", "hours since 1700-01-01 00:00:00"),
            Attribute.text("calendar", "360_day"))
        .with(DataType.FLOAT, FLUX)
        .write(folder.resolve("in/TRENDYv8/SDGVM/S3/SDGVM_S3_gpp.nc"));
    ReportEntry entry = convert(config -> config.with(CalendarProfile.NOLEAP));
    try (WrittenField field = open(entry, "gpp")) {
      assertThat(field.text("time", "calendar")).isIn("noleap", "365_day");
      double[] bounds = field.all("time_bnds");
      assertThat(bounds).hasSize(48).startsWith(-54750, -54719);
      assertThat(bounds[47] - bounds[0]).isEqualTo(730);
      assertInPlace(field, 23, 36 * 4);
    }
  }

  @Test
  void valuesPerMonthUnderALabelPerSecondStopUntilARuleOfTheUserSaysSo() {
    SampleTruth truth = lpjGpp();
    ReportEntry stopped = convert(UnaryOperator.identity());
    assertThat(stopped.status()).isEqualTo(Status.REFUSED);
    assertThat(stopped.problem().orElseThrow().code()).isEqualTo("magnitude-implausible");
    assertThat(ReasonCodes.told(stopped)).contains("magnitude-known");

    ReportEntry entry =
        convert(
            config ->
                config.withRules(
                    """
                    - id: lpj-v9-per-month
                      models: [LPJwsl]
                      rounds: [9]
                      variables: [gpp]
                      effects:
                        unit: {is: kg m-2 month-1, in_place_of: [kg m-2 s-1]}
                      evidence: The totals of the files.
                    """));
    try (WrittenField field = open(entry, "gpp")) {
      double[] plane = field.plane(6);
      double[] lat = field.latitudes();
      double[] lon = field.longitudes();
      for (int i = 0; i < plane.length; i++) {
        double expected = truth.value(6, lat[i / lon.length], lon[i % lon.length]);
        assertThat(plane[i]).isEqualTo(expected, within(1e-14));
      }
    }
    assertThat(entry.result().orElseThrow().steps())
        .anyMatch(step -> step.rule().equals("rule lpj-v9-per-month"));
  }

  @Test
  void whatWouldStopIsWrittenWithAWarningWhereTheUserAcceptsIt() {
    lpjGpp();
    OverrideSet none = OverrideSet.none();
    ReportEntry entry =
        convert(
            config ->
                config.with(
                    new OverrideSet(
                        none.units(),
                        none.calendar(),
                        none.timeUnits(),
                        none.sourceVariable(),
                        true)));
    assertThat(entry.status()).isEqualTo(Status.CONVERTED);
    assertThat(ReasonCodes.told(entry)).contains("magnitude-implausible", "total-implausible");
  }

  private SampleTruth lpjGpp() {
    Path sample = folder.resolve("sample");
    SampleTruth truth =
        SampleTree.standard()
            .write(sample, SampleOptions.with(FileFormats.writers()).only(Set.of("LPJ-v9")))
            .stream()
            .filter(t -> t.variable().filter(v -> v.cmipName().equals("gpp")).isPresent())
            .findFirst()
            .orElseThrow();
    Path target = folder.resolve("in").resolve(truth.path());
    target.toFile().getParentFile().mkdirs();
    assertThat(sample.resolve(truth.path()).toFile().renameTo(target.toFile())).isTrue();
    return truth;
  }

  @Test
  void doublesOfIsamUnderAFormulaAsNameAreTurnedToTheWest() {
    ReportEntry entry =
        convert(
            "TRENDYv12/ISAM/S3/ISAM_S3_nbp.nc",
            new FixtureFile("npp-rh+ld", axis(0, 1, 3), axis(-47.5, 5, 20), axis(0.25, 0.5, 720))
                .time(Attribute.text("units", "years since 1701-01-01"), NOLEAP)
                .with(
                    DataType.DOUBLE,
                    FLUX,
                    Attribute.numbers("_FillValue", DataType.DOUBLE, -9999)));
    try (WrittenField field = open(entry, "nbp")) {
      assertThat(field.longitudes()).hasSize(720).startsWith(-179.75).endsWith(179.75);
      assertInPlace(field, 2, 20 * 720);
    }
    assertThat(entry.result().orElseThrow().steps())
        .anyMatch(step -> step.rule().equals("rule isam-v12-nbp-name"));
  }

  @Test
  void wholeDegreesOfClassicKeepTheirCellsAcrossTheDateLine() {
    ReportEntry entry =
        convert(
            "TRENDYv12/CLASSIC/S3/CLASSIC_S3_gpp.nc",
            new FixtureFile("gpp", axis(365, 365, 3), axis(-87.5, 5, 36), axis(-180, 1, 360))
                .time(Attribute.text("units", "days since 1700-12-31"), NOLEAP)
                .with(DataType.DOUBLE, Attribute.text("units", "kg m$^{-2}$ s$^{-1}$")));
    try (WrittenField field = open(entry, "gpp")) {
      assertThat(field.longitudes()).hasSize(360).startsWith(-180).endsWith(179);
      assertThat(field.all("lon_bnds")).startsWith(-180.5, -179.5).endsWith(178.5, 179.5);
      assertInPlace(field, 0, 36 * 360);
    }
  }

  @Test
  void rowsOfYibsOnThePolesHaveHalfTheHeight() {
    ReportEntry entry =
        convert(
            "TRENDYv9/YIBs/S3/YIBs_S3_Annual_gpp.nc",
            new FixtureFile("gpp", axis(0, 1, 2), axis(-90, 1, 181), FOUR_COLUMNS)
                .time(Attribute.text("units", "years since 1700-01-01"))
                .with(DataType.FLOAT, FLUX));
    try (WrittenField field = open(entry, "gpp")) {
      assertThat(field.latitudes()).hasSize(181);
      assertThat(field.all("lat_bnds")).startsWith(-90, -89.5).endsWith(89.5, 90);
      assertThat(field.text("time", "calendar")).isIn("noleap", "365_day");
      assertInPlace(field, 1, 181 * 4);
    }
  }

  @Test
  void rowsOfYibsOnThePolesComeOutOfTheirArchive() throws IOException {
    Path plain = folder.resolve("plain.nc");
    new FixtureFile("gpp", axis(0, 1, 2), axis(-90, 1, 181), FOUR_COLUMNS)
        .time(Attribute.text("units", "years since 1700-01-01"))
        .with(DataType.FLOAT, FLUX)
        .write(plain);
    Path archive = folder.resolve("in/TRENDYv9/YIBs/S3/YIBs_S3_Annual_gpp.tar.gz");
    Files.createDirectories(archive.getParent());
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
      tar.putArchiveEntry(new TarArchiveEntry(plain, "YIBs_S3_Annual_gpp.nc"));
      Files.copy(plain, tar);
      tar.closeArchiveEntry();
    }
    ReportEntry entry = convert(UnaryOperator.identity());
    try (WrittenField field = open(entry, "gpp")) {
      assertThat(field.latitudes()).hasSize(181).startsWith(-90).endsWith(90);
      assertInPlace(field, 1, 181 * 4);
    }
  }

  @Test
  void negativeMonthsOfLpjGuessBeginWithJanuary1700() {
    ReportEntry entry =
        convert(
            "TRENDYv7/LPJ-GUESS/S3/LPJ-GUESS_S3_gpp.nc",
            new FixtureFile("gpp", axis(-2400, 1, 14), axis(-87.5, 5, 36), FOUR_COLUMNS)
                .time(
                    Attribute.text("units", "months since 1900-01-01"),
                    Attribute.text("calendar", "standard"))
                .with(DataType.FLOAT, Attribute.text("units", "kg C m-2 s-1")));
    assertThat(entry.output().orElseThrow()).endsWith("_170001-170102.nc");
    try (WrittenField field = open(entry, "gpp")) {
      assertThat(field.all("time_bnds")).startsWith(-54750, -54719, -54719, -54691);
      assertInPlace(field, 13, 36 * 4);
    }
  }

  @Test
  void yearsOfVisitSinceTheYearZeroAreMonthsOfItsRun() {
    ReportEntry entry =
        convert(
            "TRENDYv13/VISIT/S3/VISIT_S3_gpp.nc",
            new FixtureFile(
                    "gpp", axis(1700 + 0.5 / 12, 1.0 / 12, 12), axis(87.5, -5, 36), FOUR_COLUMNS)
                .time(Attribute.text("units", "years since AD 0-Jan-1st"))
                .with(
                    DataType.FLOAT,
                    FLUX,
                    Attribute.numbers("missing_value", DataType.FLOAT, -99999)));
    assertThat(entry.output().orElseThrow()).endsWith("_170001-170012.nc");
    try (WrittenField field = open(entry, "gpp")) {
      assertThat(field.text("time", "calendar")).isIn("noleap", "365_day");
      assertThat(field.all("time_bnds")).startsWith(-54750, -54719);
      assertThat(field.latitudes()).startsWith(-87.5).endsWith(87.5);
      assertInPlace(field, 11, 36 * 4);
    }
  }

  @Test
  void julyFirstsOfJsbachAreYearsWithTheirLeapDays() {
    double[] hours = new double[6];
    for (int i = 0; i < hours.length; i++) {
      // 1 July of 1704 is the first after a 29 February; 1700 has none.
      hours[i] = 24.0 * (365 * i + (i >= 4 ? 1 : 0));
    }
    ReportEntry entry =
        convert(
            "TRENDYv8/JSBACH/S3/JSBACH_S3_gpp.nc",
            new FixtureFile("gpp", hours, axis(-87.5, 5, 36), FOUR_COLUMNS)
                .time(
                    Attribute.text("units", "hours since 1700-7-1 06:00:00"),
                    Attribute.text("calendar", "proleptic_gregorian"))
                .with(DataType.FLOAT, FLUX));
    assertThat(entry.output().orElseThrow()).endsWith("_1700-1705.nc");
    try (WrittenField field = open(entry, "gpp")) {
      double[] bounds = field.all("time_bnds");
      for (int i = 0; i < hours.length; i++) {
        assertThat(bounds[2 * i + 1] - bounds[2 * i]).isEqualTo(i == 4 ? 366 : 365);
      }
      // 1 January 1700 in the Gregorian calendar: 150 years with 36 leap days before 1850.
      assertThat(bounds[0]).isEqualTo(-(150 * 365 + 36));
      assertInPlace(field, 5, 36 * 4);
    }
  }

  @Test
  void longitudeFirstOfLpxIsTurnedRound() {
    Path file = folder.resolve("in/TRENDYv8/LPX-Bern/S3/LPX-Bern_S3_gpp.nc");
    double[] lats = axis(-87.5, 5, 36);
    new GeneratedFile()
        .axis("longitude", FOUR_COLUMNS, Attribute.text("units", "degrees_east"))
        .axis("latitude", lats, Attribute.text("units", "degrees_north"))
        .axis(
            "time",
            axis(15, 30.4, 3),
            Attribute.text("units", "days since 1700-01-01"),
            Attribute.text("calendar", "noleap"))
        .write(
            file,
            "gpp",
            "kg m-2 s-1",
            at -> FixtureFile.value(at[2], lats[at[1]], FOUR_COLUMNS[at[0]]));
    ReportEntry entry = convert(UnaryOperator.identity());
    try (WrittenField field = open(entry, "gpp")) {
      assertInPlace(field, 2, 36 * 4);
    }
  }
}
