// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;
import org.trendyilamb.sample.Outcome;
import org.trendyilamb.sample.SampleFrequency;
import org.trendyilamb.sample.SampleTruth;
import org.trendyilamb.variable.VariableTable;

/**
 * Files of the sample that are more, or less, than one field of one step after the other: land
 * fractions, cell areas and fields with plant types, converted as a user would.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSupportTest {
  private static final double FLOAT = 3e-7;

  private List<SampleConversions.Case> cases = List.of();

  @BeforeAll
  void convert(@TempDir Path folder) {
    cases =
        new SampleConversions(folder)
            .convert(
                Optional.empty(),
                config -> config.with(new ConversionConfig.Extras(Set.of(), true)));
  }

  private Stream<SampleConversions.Case> of(Predicate<SampleTruth> wanted) {
    return cases.stream().filter(one -> wanted.test(one.truth()));
  }

  private static boolean isFixed(SampleTruth truth) {
    return truth.frequency() == SampleFrequency.FIXED && truth.variable().isPresent();
  }

  private static boolean isLayered(SampleTruth truth) {
    return truth.variable().filter(v -> v.layers() > 1).isPresent();
  }

  Stream<SampleConversions.Case> landFractions() {
    return of(SampleSupportTest::isFixed).filter(one -> ReasonCodes.isWritten(one.entry()));
  }

  Stream<SampleConversions.Case> layered() {
    return of(SampleSupportTest::isLayered)
        .filter(one -> one.truth().outcome() == Outcome.CONVERTED);
  }

  @Test
  void aLandFractionIsWrittenWhereValuesAreKnownToBePerLandAndNowhereElse() {
    Set<String> written = new TreeSet<>();
    Set<String> left = new TreeSet<>();
    of(SampleSupportTest::isFixed)
        .forEach(
            one -> {
              boolean there = ReasonCodes.isWritten(one.entry());
              (there ? written : left).add(one.truth().variant());
              if (!there) {
                assertThat(one.entry().status()).isEqualTo(Status.IGNORED);
                assertThat(one.entry().problem().orElseThrow().what())
                    .contains("it is not known whether values are per land area");
              }
            });
    assertThat(written)
        .containsExactly(
            "CABLE-POP-v13", "CLASSIC-v12", "CLM6.0-v13", "ELM-FATES-v14", "GDSTEM-v14");
    assertThat(left).containsExactly("IBIS-v12", "OCN-v8");
  }

  @ParameterizedTest
  @MethodSource("landFractions")
  void aLandFractionIsTheTruthInPercent(SampleConversions.Case one) {
    try (DatasetReader file = FileFormats.plain().open(one.output())) {
      double[] lat = all(file, "lat");
      double[] lon = all(file, "lon");
      double[] percent = all(file, "sftlf");
      assertThat(percent).hasSize(lat.length * lon.length);
      int land = 0;
      int full = 0;
      for (int i = 0; i < percent.length; i++) {
        double truth = one.truth().value(0, lat[i / lon.length], lon[i % lon.length]);
        assertThat(percent[i]).as("cell %d", i).isCloseTo(truth, within(100 * FLOAT));
        land += truth > 0 ? 1 : 0;
        // An ocean of 0 must not pass for missing where missing_value is 0, as in one of the files.
        full += truth == 100 ? 1 : 0;
      }
      assertThat(land).isPositive();
      assertThat(full).isPositive();
      assertThat(file.header().variable("sftlf").orElseThrow().attributes().text("units"))
          .contains("%");
    }
    assertVerified(one.output());
  }

  /** Where a land fraction is written ILAMB needs the areas too. */
  @ParameterizedTest
  @MethodSource("landFractions")
  void cellAreasOfASphereAccompanyALandFraction(SampleConversions.Case one) {
    String name = one.output().getFileName().toString().replace("sftlf_", "areacella_");
    Path areas = one.output().resolveSibling(name);
    assertThat(areas).exists();
    try (WrittenField field = new WrittenField(areas, "areacella")) {
      double[] found = field.all("areacella");
      double[] expected = field.areas();
      for (int i = 0; i < found.length; i++) {
        assertThat(found[i]).isCloseTo(expected[i], within(1e-5 * expected[i] + 1));
      }
      assertThat(Arrays.stream(found).sum()).isCloseTo(5.1006e14, within(0.02e14));
    }
    assertVerified(areas);
  }

  @Test
  void filesOfAreasServeOthersOrAreLeftOutWithAReason() {
    List<String> told = new ArrayList<>();
    of(truth -> truth.outcome() == Outcome.SUPPORT)
        .forEach(
            one -> {
              ReportEntry entry = one.entry();
              told.add(
                  one.truth().variant()
                      + " "
                      + entry.status().label()
                      + " "
                      + entry.output().map(o -> Path.of(o).getFileName().toString()).orElse("-"));
              entry.problem().ifPresent(p -> assertThat(p.what()).contains("not known"));
            });
    assertThat(told)
        .containsExactlyInAnyOrder(
            "CLM6.0-v13 converted areacella_fx_CLM6-0_S3_r1i1p1f1_gn.nc", "DLEM-v12 ignored -");
  }

  @ParameterizedTest
  @MethodSource("layered")
  void everyPlantTypeOfEveryStepIsTheTruth(SampleConversions.Case one) {
    SampleTruth truth = one.truth();
    assertThat(one.entry().status()).isEqualTo(Status.CONVERTED);
    int layers = truth.variable().orElseThrow().layers();
    try (DatasetReader file = FileFormats.plain().open(one.output())) {
      double[] lat = all(file, "lat");
      double[] lon = all(file, "lon");
      double[] values = all(file, "landCoverFrac");
      int cells = lat.length * lon.length;
      assertThat(values).hasSize(truth.steps().size() * layers * cells);
      for (int i = 0; i < values.length; i++) {
        int cell = i % cells;
        double expected =
            truth.value(
                i / cells / layers,
                i / cells % layers,
                lat[cell / lon.length],
                lon[cell % lon.length]);
        if (Double.isNaN(expected)) {
          assertThat((float) values[i]).isEqualTo(1e20f);
        } else {
          assertThat(values[i]).isCloseTo(expected, within(100 * FLOAT));
        }
      }
    }
    assertVerified(one.output());
  }

  @Test
  void allKindsAreThere() {
    assertThat(landFractions()).hasSize(5);
    assertThat(layered()).hasSize(5);
  }

  private static void assertVerified(Path file) {
    assertThat(ConversionRunnerFactory.verifier(VariableTable.standard()).verify(file, true))
        .noneMatch(issue -> issue.severity() == Severity.ERROR);
  }

  private static double[] all(DatasetReader file, String name) {
    Shape shape = file.header().variable(name).orElseThrow().shape();
    double[] values = new double[Math.toIntExact(shape.size())];
    file.read(name, Slab.all(shape), values);
    return values;
  }
}
