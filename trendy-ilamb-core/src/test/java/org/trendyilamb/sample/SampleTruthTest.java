// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.netcdf.Netcdf3WriterFactory;
import org.trendyilamb.io.DatasetReader;

/** Files and truths agree when the habits are undone by a table that knows unit texts only. */
class SampleTruthTest {
  private static final SampleOptions ALL = SampleOptions.with(List.of(new Netcdf3WriterFactory()));

  /** Factor from the stored number to the CMIP unit, where it is not 1. */
  private static final Map<String, Double> FACTORS =
      Map.of(
          "fraction", 100.0,
          "fraction month-1", 100.0,
          "fraction (0 - 1)", 100.0,
          "W m-2", 1 / 2.5e6);

  /** Units that count months; the month's own length divides. */
  private static final Set<String> MONTHLY =
      Set.of("kg C m-2 month-1", "kgC m-2 month-1", "mm/month");

  @TempDir private static Path folder;

  @BeforeAll
  static void writeTheTree() {
    SampleTree.standard().write(folder, ALL);
  }

  static List<SampleTruth> converted() {
    return SampleTree.standard().truths(ALL).stream()
        .filter(t -> t.outcome() == Outcome.CONVERTED)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("converted")
  void holdsTheTruth(SampleTruth truth) {
    try (DatasetReader reader = new SampleFiles(folder).open(truth.path())) {
      VariableHeader header = reader.header().variable(truth.source()).orElseThrow();
      List<String> names = header.dimensions().stream().map(Dimension::name).toList();
      int y = position(names, "lat", "latitude", "lat_FULL", "y");
      int x = position(names, "lon", "longitude", "lon_FULL", "x");
      int t = position(names, "time", "time_counter");
      int k = position(names, "PFT");
      double[] lats = SampleFiles.all(reader, names.get(y));
      double[] lons = SampleFiles.all(reader, names.get(x));
      double[] values = SampleFiles.all(reader, truth.source());
      double fill =
          header
              .attributes()
              .number("missing_value")
              .orElse(header.attributes().number("_FillValue").orElse(Double.NaN));
      int[] at = new int[names.size()];
      List<String> wrong = new ArrayList<>();
      Set<Double> land = new HashSet<>();
      String units = units(header);
      for (double value : values) {
        if (t >= 0 && skipped(at[t], header.shape().length(t))) {
          advance(at, header);
          continue;
        }
        int step = t < 0 || truth.steps().isEmpty() ? 0 : at[t];
        double lat = lats[at[y]];
        double lon = lons[at[x]];
        double expected = truth.value(step, k < 0 ? 0 : at[k], lat, lon);
        boolean missing =
            Double.isNaN(value)
                || (value == fill && truth.frequency() != SampleFrequency.FIXED)
                || value == -99999;
        double found = missing ? Double.NaN : undone(value, units, truth, step);
        if (!missing) {
          land.add(value);
        }
        double allowed = 3e-7 * (Math.abs(expected) + offset(units));
        if (missing != Double.isNaN(expected) || Math.abs(found - expected) > allowed) {
          wrong.add(step + " " + lat + " " + lon + ": " + found + " for " + expected);
        }
        advance(at, header);
      }
      assertThat(wrong).isEmpty();
      assertThat(land).as("different values on land").hasSizeGreaterThan(1);
    }
  }

  @Test
  void theMislabelledOnesAreNotAskedToComeOutUnseen() {
    assertThat(SampleTree.standard().truths(ALL))
        .filteredOn(t -> t.outcome() == Outcome.FLAGGED || t.outcome() == Outcome.REFUSED)
        .hasSizeGreaterThan(6)
        .allSatisfy(t -> assertThat(t.reason()).isPresent());
    assertThat(converted()).allSatisfy(t -> assertThat(t.reason()).isEmpty());
  }

  @Test
  void placesThatTheFileDoesNotHaveAreMissing() {
    SampleTruth truth = of("TRENDYv8/CABLE-POP/S3/CABLE-POP_S3_gpp.nc");

    assertThat(truth.latitudes()).first().isEqualTo(-75.0);
    assertThat(truth.latitudes()).last().isEqualTo(87.0);
    assertThat(truth.value(0, -81, 25)).isNaN();
    assertThat(truth.value(0, 3, 25)).isPositive().isEqualTo(truth.value(0, 3, 385));
    assertThatThrownBy(() -> truth.value(48, 3, 25)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void longitudesRunFromTheDateLineEastward() {
    SampleTruth truth = of("TRENDYv8/CLM5.0/S3/CLM5.0_S3_gpp.nc");

    assertThat(truth.longitudes()).isSorted().hasSize(48).first().isEqualTo(-180.0);
    assertThat(truth.longitudes()).last().isEqualTo(172.5);
    assertThat(truth.latitudes()).isSorted().hasSize(24).first().isEqualTo(-90.0);
  }

  @Test
  void aFieldPerCellCarriesTheLandFraction() {
    SampleTruth truth = of("TRENDYv8/LPX-Bern/S3/LPX-Bern_S3_gpp.nc");
    SampleTruth other = of("TRENDYv11/LPJwsl/S3/LPJ_S3_gpp.nc");

    assertThat(truth.normalisation()).isEqualTo(Normalisation.CELL);
    double coast = TruthField.landFraction(55, -135);
    assertThat(coast).isStrictlyBetween(0.0, 1.0);
    assertThat(truth.value(3, 55, -135)).isEqualTo(coast * other.value(3, 55, -135));
  }

  @Test
  void theModelsOwnCalendarIsToldWhateverItDeclares() {
    assertThat(of("TRENDYv8/CABLE-POP/S3/CABLE-POP_S3_gpp.nc").calendar())
        .isEqualTo(ModelCalendar.NOLEAP);
    assertThat(of("TRENDYv8/SDGVM/S3/SDGVM_S3_gpp.nc").calendar().cfName()).isEqualTo("360_day");
  }

  @Test
  void aSupportingFileHasNoValues() {
    SampleTruth truth = of("TRENDYv13/CLM5.0/S3/CLM6.0_S3_gridArea.nc");

    assertThat(truth.outcome()).isEqualTo(Outcome.SUPPORT);
    assertThatThrownBy(() -> truth.value(0, 0, 0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cellAreasAddUpToTheSphere() {
    String path = "TRENDYv13/CLM5.0/S3/CLM6.0_S3_gridArea.nc";
    try (DatasetReader reader = new SampleFiles(folder).open(path)) {
      double sum = 0;
      for (double area : SampleFiles.all(reader, "gridArea")) {
        sum += area;
      }
      assertThat(sum / (4 * Math.PI * 6_371_000.0 * 6_371_000.0))
          .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-6));
    }
  }

  private static SampleTruth of(String path) {
    return SampleTree.standard().truths(ALL).stream()
        .filter(t -> t.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static String units(VariableHeader header) {
    return header.attributes().text("units").or(() -> header.attributes().text("Units")).orElse("");
  }

  private static double offset(String units) {
    return units.contains("C") && units.contains("circ") ? 273.15 : 0;
  }

  private static double undone(double value, String units, SampleTruth truth, int step) {
    if (truth.variable().orElseThrow().kind() == TruthVariable.Kind.SURFACE) {
      return truth.source().equals("land_fraction") ? 100 * value : 100 * (1 - value);
    }
    if (MONTHLY.contains(units)) {
      return value / 86400 / truth.steps().get(step).days(truth.calendar());
    }
    return value * FACTORS.getOrDefault(units, 1.0) + offset(units);
  }

  private static int position(List<String> names, String... candidates) {
    for (String candidate : candidates) {
      if (names.contains(candidate)) {
        return names.indexOf(candidate);
      }
    }
    return -1;
  }

  /** Every fifth record and the last are looked at, for the sake of speed. */
  private static boolean skipped(int record, long records) {
    return record % 5 != 0 && record != records - 1;
  }

  /** The next index in row-major order. */
  private static void advance(int[] at, VariableHeader header) {
    for (int i = at.length - 1; i >= 0; i--) {
      at[i]++;
      if (at[i] < header.shape().length(i)) {
        return;
      }
      at[i] = 0;
    }
  }
}
