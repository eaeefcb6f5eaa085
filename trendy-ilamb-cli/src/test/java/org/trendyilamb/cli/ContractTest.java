// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.VariableTable;

/**
 * What ILAMB 2.7 and ilamb3 ask of a file, row by row, of every output of the sample. One test per
 * row; nothing here uses the verifier of the project.
 */
class ContractTest {
  private static final List<String> CALENDARS =
      List.of(
          "standard",
          "gregorian",
          "proleptic_gregorian",
          "julian",
          "noleap",
          "365_day",
          "all_leap",
          "366_day",
          "360_day");

  @TempDir static Path folder;
  private static SampleRun run;

  @BeforeAll
  static void convertTheSample() {
    run = SampleRun.into(folder);
    assertThat(run.outputs()).hasSizeGreaterThan(150);
  }

  /** Something to look at in an open output. */
  private interface Look {
    void at(Path file, DatasetReader reader, VariableHeader field);
  }

  private static void forEachOutput(Look look) {
    for (Path file : run.outputs()) {
      try (DatasetReader reader = FileFormats.plain().open(file)) {
        String name = reader.header().attributes().text("variable_id").orElseThrow();
        look.at(file, reader, reader.header().variable(name).orElseThrow());
      }
    }
  }

  private static double[] values(DatasetReader reader, String name) {
    VariableHeader header = reader.header().variable(name).orElseThrow();
    double[] values = new double[(int) header.shape().size()];
    reader.read(name, Slab.all(header.shape()), values);
    return values;
  }

  @Test
  void placeIsOneFolderPerModelAndSimulation() {
    forEachOutput(
        (file, reader, field) -> {
          Path relative = run.output().relativize(file);
          assertThat(relative.getNameCount()).as(file.toString()).isEqualTo(3);
          DatasetHeader header = reader.header();
          assertThat(relative.getName(0).toString())
              .isEqualTo(header.attributes().text("experiment_id").orElseThrow());
          assertThat(relative.getName(1).toString())
              .isEqualTo(header.attributes().text("source_id").orElseThrow());
        });
  }

  @Test
  void fileNameIsOfTheCmipPattern() {
    forEachOutput(
        (file, reader, field) ->
            assertThat(file.getFileName().toString())
                .matches(
                    "[A-Za-z0-9-]+_[A-Za-z]+_[A-Za-z0-9-]+_[A-Za-z0-9-]+_r\\d+i\\d+p\\d+f\\d+_g[nr]"
                        + "(_\\d{4}(\\d{2}){0,2}-\\d{4}(\\d{2}){0,2})?\\.nc")
                .startsWith(field.name() + "_"));
  }

  @Test
  void variableNameIsThatOfCmip() {
    forEachOutput(
        (file, reader, field) ->
            assertThat(VariableTable.standard().byCmipName(field.name()))
                .as(file.toString())
                .isPresent());
  }

  @Test
  void dimensionsAreTimeLatitudeLongitude() {
    forEachOutput(
        (file, reader, field) -> {
          List<String> order = field.dimensions().stream().map(Dimension::name).toList();
          assertThat(order)
              .as(file.toString())
              .isIn(
                  List.of("time", "lat", "lon"),
                  List.of("time", "depth", "lat", "lon"),
                  List.of("lat", "lon"));
        });
  }

  @Test
  void timeIsDoubleDaysSince1850WithCalendarAndBounds() {
    forEachOutput(
        (file, reader, field) -> {
          if (field.positionOf("time").isEmpty()) {
            return;
          }
          VariableHeader time = reader.header().variable("time").orElseThrow();
          assertThat(time.type()).isEqualTo(DataType.DOUBLE);
          assertThat(time.attributes().text("units")).contains("days since 1850-01-01");
          assertThat(time.attributes().text("calendar").orElseThrow()).isIn(CALENDARS);
          assertThat(time.attributes().text("bounds")).contains("time_bnds");
          VariableHeader bounds = reader.header().variable("time_bnds").orElseThrow();
          assertThat(bounds.type()).isEqualTo(DataType.DOUBLE);
          assertThat(bounds.shape().toArray()).containsExactly(time.shape().length(0), 2);
        });
  }

  @Test
  void timeBoundsAreSharedBitForBitAndHoldTheStamp() {
    forEachOutput(
        (file, reader, field) -> {
          if (field.positionOf("time").isEmpty()) {
            return;
          }
          double[] stamps = values(reader, "time");
          double[] bounds = values(reader, "time_bnds");
          for (int i = 0; i < stamps.length; i++) {
            assertThat(stamps[i]).isBetween(bounds[2 * i], bounds[2 * i + 1]);
            assertThat(stamps[i]).isEqualTo((bounds[2 * i] + bounds[2 * i + 1]) / 2);
            if (i > 0) {
              assertThat(bounds[2 * i]).as("%s step %d", file, i).isEqualTo(bounds[2 * i - 1]);
            }
          }
        });
  }

  @Test
  void latitudeRunsFromSouthToNorthWithBounds() {
    forEachOutput(
        (file, reader, field) -> {
          assertThat(reader.header().variable("lat").orElseThrow().attributes().text("bounds"))
              .contains("lat_bnds");
          ascending(file, values(reader, "lat"), values(reader, "lat_bnds"), -90, 90);
        });
  }

  @Test
  void longitudeRunsFromMinus180To180WithBounds() {
    forEachOutput(
        (file, reader, field) -> {
          assertThat(reader.header().variable("lon").orElseThrow().attributes().text("bounds"))
              .contains("lon_bnds");
          ascending(file, values(reader, "lon"), values(reader, "lon_bnds"), -180, 180);
        });
  }

  private static void ascending(
      Path file, double[] centres, double[] bounds, double low, double high) {
    for (int i = 0; i < centres.length; i++) {
      assertThat(centres[i]).as(file.toString()).isBetween(low, high);
      assertThat(bounds[2 * i]).isLessThan(bounds[2 * i + 1]);
      assertThat(centres[i]).isBetween(bounds[2 * i], bounds[2 * i + 1]);
      if (i > 0) {
        assertThat(centres[i]).isGreaterThan(centres[i - 1]);
        assertThat(bounds[2 * i]).isGreaterThanOrEqualTo(bounds[2 * i - 1]);
      }
    }
  }

  @Test
  void missingIs1e20InBothAttributes() {
    forEachOutput(
        (file, reader, field) -> {
          for (String name : List.of("_FillValue", "missing_value")) {
            Attribute attribute = field.attributes().get(name).orElseThrow();
            assertThat(attribute.type()).isEqualTo(DataType.FLOAT);
            assertThat((float) attribute.numbers()[0]).isEqualTo(1e20f);
          }
          assertThat(field.type()).isEqualTo(DataType.FLOAT);
        });
  }

  @Test
  void oceanIsMissingNotZero() {
    forEachOutput(
        (file, reader, field) -> {
          if (!field.name().equals("gpp")) {
            return;
          }
          long missing = 0;
          double[] all = values(reader, "gpp");
          for (double value : all) {
            missing += (float) value == 1e20f ? 1 : 0;
          }
          assertThat(missing).as(file.toString()).isGreaterThan(all.length / 4);
        });
  }

  @Test
  void unitsAreThoseOfTheTableWithoutCarbon() {
    forEachOutput(
        (file, reader, field) -> {
          String units = field.attributes().text("units").orElseThrow();
          SourceVariable known = VariableTable.standard().byCmipName(field.name()).orElseThrow();
          assertThat(units).isEqualTo(known.usualTarget().units());
          assertThat(units).doesNotContain("C").doesNotContain("/").doesNotContain("^");
        });
  }

  @Test
  void grossPrimaryProductionIsMonthly() {
    forEachOutput(
        (file, reader, field) -> {
          if (field.name().equals("gpp")) {
            assertThat(reader.header().attributes().text("frequency")).contains("mon");
          }
        });
  }

  @Test
  void areaAndLandFractionComeTogetherOrNotAtAll() throws Exception {
    for (Path file : run.outputs()) {
      Path model = Optional.ofNullable(file.getParent()).orElseThrow();
      assertThat(holds(model, "areacella"))
          .as("areacella and sftlf in %s", model)
          .isEqualTo(holds(model, "sftlf"));
    }
  }

  private static boolean holds(Path model, String variable) throws Exception {
    try (var files = Files.list(model)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith(variable + "_"));
    }
  }

  @Test
  void formatIsNetcdf4ClassicAndNothingElseEndsInNc() throws Exception {
    forEachOutput(
        (file, reader, field) ->
            assertThat(reader.header().format().toLowerCase(Locale.ROOT)).contains("netcdf-4"));
    try (var all = Files.walk(run.output())) {
      assertThat(all.filter(p -> p.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void globalAttributesSayWhatItIsAndWhereItComesFrom() {
    forEachOutput(
        (file, reader, field) -> {
          for (String name :
              List.of(
                  "Conventions",
                  "source_id",
                  "experiment_id",
                  "variant_label",
                  "table_id",
                  "frequency",
                  "history",
                  "trendy_ilamb_version",
                  "trendy_ilamb_source",
                  "trendy_ilamb_steps",
                  "trendy_ilamb_assumptions")) {
            assertThat(reader.header().attributes().text(name))
                .as("%s of %s", name, file)
                .hasValueSatisfying(text -> assertThat(text).isNotBlank());
          }
          assertThat(reader.header().attributes().text("Conventions").orElseThrow())
              .startsWith("CF-1.");
        });
  }

  @Test
  void tablesForIlambNameEveryModel() throws Exception {
    String setup = Files.readString(run.output().resolve("model_setup.yaml"));
    String table = Files.readString(run.output().resolve("ilamb3.csv"));
    for (Path file : run.outputs()) {
      assertThat(setup).contains("path: '" + file.getParent() + "'");
      assertThat(table).contains(file.toString());
    }
    assertThat(table).startsWith("source_id,member_id,grid_label,variable_id,frequency,path\n");
  }
}
