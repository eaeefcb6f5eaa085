// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trendyilamb.FixtureFile.axis;

import java.nio.file.Path;
import java.util.List;
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

/** What a table of the user's own can change, one effect after the other. */
class UserRulesTest {
  private static final Attribute FLUX = Attribute.text("units", "kg m-2 s-1");

  @TempDir private Path folder;

  private static FixtureFile file(double... times) {
    return new FixtureFile("gpp", times, axis(-87.5, 5, 36), axis(-135, 90, 4))
        .with(DataType.FLOAT, FLUX);
  }

  private ReportEntry convert(FixtureFile file, String effects) {
    file.write(folder.resolve("in/TRENDYv13/DLEM/S3/DLEM_S3_gpp.nc"));
    ConversionConfig config =
        ConversionConfig.of(folder.resolve("in"), folder.resolve("out"))
            .withRules(
                "- id: mine\n  models: [DLEM]\n  evidence: my own look at the file\n  effects: "
                    + effects
                    + "\n");
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

  private static void assertNamesRule(ReportEntry entry) {
    assertThat(entry.status()).as(entry.problem().toString()).isEqualTo(Status.CONVERTED);
    assertThat(entry.result().orElseThrow().steps())
        .anyMatch(
            step -> step.rule().equals("rule mine") && step.evidence().startsWith("my own look"));
  }

  private static String period(ReportEntry entry) {
    String output = entry.output().orElseThrow();
    return output.substring(output.lastIndexOf('_') + 1, output.lastIndexOf('.'));
  }

  @Test
  void theFirstPeriodOfAnAxisWithoutDates() {
    ReportEntry entry =
        convert(file(axis(1, 1, 24)), "{first_period: {frequency: mon, year: 2003, month: 7}}");
    assertNamesRule(entry);
    assertThat(period(entry)).isEqualTo("200307-200506");
  }

  @Test
  void theUnitsOfTheTimeAxis() {
    ReportEntry entry = convert(file(0.5, 1.5, 2.5), "{time_units: months since 1850-01-01}");
    assertNamesRule(entry);
    assertThat(period(entry)).isEqualTo("185001-185003");
  }

  @Test
  void thePositionOfStampsBetweenTwoMonths() {
    FixtureFile file =
        file(31, 59, 90)
            .time(
                Attribute.text("units", "days since 1699-02-01"),
                Attribute.text("calendar", "noleap"));
    ReportEntry entry = convert(file, "{stamp_position: start}");
    assertNamesRule(entry);
    assertThat(period(entry)).isEqualTo("169903-169905");
    assertThat(ReasonCodes.told(entry)).contains("years-outside-round");
  }

  @Test
  void theCalendarInPlaceOfACertainWordOnly() {
    FixtureFile file =
        file(15, 45, 75)
            .time(
                Attribute.text("units", "days since 1700-01-01"),
                Attribute.text("calendar", "360_day"));
    ReportEntry entry = convert(file, "{calendar: {is: noleap, in_place_of: [absent]}}");
    try (WrittenField field =
        new WrittenField(folder.resolve("out").resolve(entry.output().orElseThrow()), "gpp")) {
      assertThat(field.text("time", "calendar")).isEqualTo("360_day");
    }
    assertThat(entry.result().orElseThrow().steps())
        .noneMatch(step -> step.rule().equals("rule mine"));
  }

  @Test
  void aFillValueThatNothingDeclares() {
    FixtureFile file = file(0.5, 1.5).time(Attribute.text("units", "months since 1850-01-01"));
    double first = (float) FixtureFile.value(0, -87.5, -135);
    ReportEntry entry = convert(file, "{missing_value: " + first + "}");
    assertNamesRule(entry);
    assertThat(entry.result().orElseThrow().values().missing()).isEqualTo(1);
  }

  @Test
  void filesToLeaveOutAndFilesToRefuse() {
    FixtureFile file = file(0.5, 1.5).time(Attribute.text("units", "months since 1850-01-01"));
    ReportEntry ignored = convert(file, "{ignore: a test run}");
    assertThat(ignored.status()).isEqualTo(Status.IGNORED);
    assertThat(ignored.problem().orElseThrow().what()).contains("a test run").contains("mine");
    ReportEntry refused = convert(file, "{refuse: known to be wrong}");
    assertThat(refused.status()).isEqualTo(Status.REFUSED);
    assertThat(refused.problem().orElseThrow().code()).isEqualTo("rule-refuses");
    assertThat(refused.problem().orElseThrow().toString()).contains("known to be wrong");
  }
}
