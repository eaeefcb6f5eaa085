// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.internal.hdf5.check.StructureCheck;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.report.Status;
import org.trendyilamb.sample.ModelCalendar;
import org.trendyilamb.sample.Outcome;
import org.trendyilamb.sample.SampleFrequency;
import org.trendyilamb.sample.SampleTruth;
import org.trendyilamb.sample.TruthStep;
import org.trendyilamb.variable.VariableTable;

/** The whole sample, converted once, against the formulae that it was made of. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleConversionTest {
  /** Rounding to float on the way in and on the way out, relative to the value. */
  private static final double ROUNDING = 3e-7;

  /** Values below this part of the largest are compared with it, since float rounding is. */
  private static final double TINY = 1e-2;

  private static final double TOTAL = 1e-6;

  /** Files that need more than one field of one step: {@link SampleSupportTest} looks at them. */
  private static final Set<Outcome> ELSEWHERE = Set.of(Outcome.SUPPORT);

  private List<SampleConversions.Case> cases = List.of();

  @BeforeAll
  void convert(@TempDir Path folder) {
    cases = new SampleConversions(folder).convert(Optional.empty(), UnaryOperator.identity());
  }

  @Test
  void everyOutputIsASoundHdf5File() {
    List<Path> outputs =
        cases.stream()
            .filter(c -> c.entry().output().isPresent())
            .map(SampleConversions.Case::output)
            .filter(Files::exists) // those that were stopped are not there
            .distinct()
            .toList();
    assertThat(outputs).hasSizeGreaterThan(100);
    for (Path output : outputs) {
      assertThat(StructureCheck.check(output).datasets()).as("%s", output).isGreaterThan(2);
    }
  }

  private static boolean isElsewhere(SampleTruth truth) {
    return ELSEWHERE.contains(truth.outcome())
        || truth.frequency() == SampleFrequency.FIXED
        || truth.variable().filter(v -> v.layers() > 1).isPresent();
  }

  private Stream<SampleConversions.Case> of(Outcome outcome) {
    return cases.stream().filter(c -> c.truth().outcome() == outcome && !isElsewhere(c.truth()));
  }

  Stream<SampleConversions.Case> converted() {
    return of(Outcome.CONVERTED);
  }

  Stream<SampleConversions.Case> flagged() {
    return of(Outcome.FLAGGED);
  }

  Stream<SampleConversions.Case> written() {
    return Stream.concat(converted(), flagged().filter(c -> ReasonCodes.isWritten(c.entry())));
  }

  Stream<SampleConversions.Case> stopped() {
    return Stream.concat(of(Outcome.REFUSED), of(Outcome.SKIPPED));
  }

  @Test
  void mostFilesOfTheSampleAreLookedAtHere() {
    assertThat(cases).hasSizeGreaterThan(200);
    assertThat(converted()).hasSizeGreaterThan(170);
    assertThat(flagged()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("converted")
  void aRightFileIsConvertedAndNoCheckDoubtsIt(SampleConversions.Case one) {
    assertThat(one.entry().status())
        .as(one.entry().problem().toString())
        .isEqualTo(Status.CONVERTED);
    List<String> doubts =
        ReasonCodes.told(one.entry()).stream()
            .filter(code -> !code.startsWith("time-calendar") && !code.equals("unit-area-basis"))
            // Told of an output that was wanted from this file and others, and is not made.
            .filter(code -> !code.startsWith("derivation-"))
            .toList();
    assertThat(doubts).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("flagged")
  void anOddFileIsToldOf(SampleConversions.Case one) {
    assertThat(ReasonCodes.tells(one.entry(), one.truth().reason().orElseThrow()))
        .as("%s told %s", one.entry().status(), ReasonCodes.told(one.entry()))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("stopped")
  void aFileThatCannotBeConvertedIsNot(SampleConversions.Case one) {
    assertThat(one.entry().status())
        .isIn(
            one.truth().outcome() == Outcome.SKIPPED
                ? Set.of(Status.IGNORED, Status.REFUSED)
                : Set.of(Status.REFUSED, Status.FAILED));
    assertThat(ReasonCodes.told(one.entry()))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(code).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("written")
  void valuesAreTheTruth(SampleConversions.Case one) {
    SampleTruth truth = one.truth();
    try (WrittenField field = open(one)) {
      assertThat(field.steps()).isEqualTo(truth.steps().size());
      double[] areas = field.areas();
      for (int step : looked(truth)) {
        double[] expected = plane(truth, step, field);
        double[] found = field.plane(step);
        compare(expected, found, truth + " step " + step);
        double total = sum(expected, areas);
        assertThat(sum(found, areas))
            .as("global total of step " + step)
            .isCloseTo(total, within(TOTAL * sum(abs(expected), areas)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("written")
  void stepsAreThePeriodsOfTheModelsOwnCalendar(SampleConversions.Case one) {
    SampleTruth truth = one.truth();
    try (WrittenField field = open(one)) {
      assertThat(sameCalendar(truth, field.text("time", "calendar")))
          .as("%s written for %s", field.text("time", "calendar"), truth.calendar().cfName())
          .isTrue();
      assertThat(field.text("time", "units")).startsWith("days since 1850-01-01");
      double[] bounds = field.all("time_bnds");
      double[] times = field.all("time");
      for (int i = 0; i < truth.steps().size(); i++) {
        TruthStep step = truth.steps().get(i);
        double start = daysSince1850(truth.calendar(), step.year(), step.month().orElse(1));
        double end =
            step.month().isPresent()
                ? start + truth.calendar().daysInMonth(step.year(), step.month().getAsInt())
                : daysSince1850(truth.calendar(), step.year() + 1, 1);
        assertThat(bounds[2 * i]).as("start of " + step).isEqualTo(start);
        assertThat(bounds[2 * i + 1]).as("end of " + step).isEqualTo(end);
        assertThat(times[i]).isEqualTo((start + end) / 2);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyRowAndColumnOfTheTruthIsThereAndTheOutputPassesVerification(
      SampleConversions.Case one) {
    try (WrittenField field = open(one)) {
      assertContains(field.latitudes(), one.truth().latitudes());
      assertContains(field.longitudes(), one.truth().longitudes());
    }
    assertThat(
            ConversionRunnerFactory.verifier(VariableTable.standard()).verify(one.output(), true))
        .noneMatch(issue -> issue.severity() == Severity.ERROR);
  }

  private static void assertContains(double[] written, List<Double> wanted) {
    for (double place : wanted) {
      assertThat(Arrays.stream(written).anyMatch(w -> Math.abs(w - place) < 1e-3))
          .as("%s in %s", place, Arrays.toString(written))
          .isTrue();
    }
  }

  private static WrittenField open(SampleConversions.Case one) {
    return new WrittenField(one.output(), one.truth().variable().orElseThrow().cmipName());
  }

  /** All steps of short files; of longer ones the first year, and the last step. */
  private static int[] looked(SampleTruth truth) {
    int size = truth.steps().size();
    return IntStream.range(0, size).filter(i -> i < 12 || i == size - 1).toArray();
  }

  private static double[] plane(SampleTruth truth, int step, WrittenField field) {
    double[] latitudes = field.latitudes();
    double[] longitudes = field.longitudes();
    double[] values = new double[latitudes.length * longitudes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          truth.value(step, latitudes[i / longitudes.length], longitudes[i % longitudes.length]);
    }
    return values;
  }

  private static void compare(double[] expected, double[] found, String what) {
    double largest = Arrays.stream(abs(expected)).filter(v -> !Double.isNaN(v)).max().orElse(0);
    for (int i = 0; i < expected.length; i++) {
      boolean same =
          Double.isNaN(expected[i])
              ? Double.isNaN(found[i])
              : Math.abs(found[i] - expected[i])
                  <= ROUNDING * Math.max(Math.abs(expected[i]), TINY * largest);
      if (!same) {
        assertThat(found[i]).as(what + ", cell " + i).isEqualTo(expected[i]);
      }
    }
  }

  private static double[] abs(double[] values) {
    return Arrays.stream(values).map(Math::abs).toArray();
  }

  private static double sum(double[] values, double[] areas) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Double.isNaN(values[i]) ? 0 : values[i] * areas[i];
    }
    return sum;
  }

  /** After 1582 the standard calendar counts as the proleptic one. */
  private static boolean sameCalendar(SampleTruth truth, String written) {
    return written.equals(truth.calendar().cfName())
        || (truth.calendar() == ModelCalendar.PROLEPTIC_GREGORIAN && written.equals("standard"));
  }

  /** Counted year by year and month by month, without the library's own calendars. */
  private static double daysSince1850(ModelCalendar calendar, int year, int month) {
    double days = 0;
    for (int y = 1850; y < year; y++) {
      days += calendar.daysInYear(y);
    }
    for (int y = year; y < 1850; y++) {
      days -= calendar.daysInYear(y);
    }
    for (int m = 1; m < month; m++) {
      days += calendar.daysInMonth(year, m);
    }
    return days;
  }
}
