// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.problem.Problem;

class GridReadingTest {

  @Test
  void poleRowsAreHalfAsHigh() {
    double step = 180.0 / 191;
    GridAxis rows = Axes.rows(Axes.floats(Axes.latitude(Axes.regular(-90, step, 192))));

    assertThat(rows.lower(0)).isEqualTo(-90);
    assertThat(rows.upper(0)).isEqualTo(-90 + step / 2);
    assertThat(rows.lower(191)).isCloseTo(90 - step / 2, within(1e-13));
    assertThat(rows.upper(191)).isEqualTo(90);
    assertThat(rows.centre(0)).isEqualTo(-90);
    assertThat(rows.centre(191)).isEqualTo(90);
  }

  @Test
  void longitudesThatBeginAnewInTheMiddleGoOnByATurn() {
    double[] wrapped = new double[72];
    Arrays.setAll(wrapped, i -> i < 36 ? 2.5 + 5 * i : -177.5 + 5 * (i - 36));
    GridReading reading =
        Axes.read(Axes.latitude(Axes.regular(-87.5, 5, 36)), Axes.longitude(wrapped));
    GridReading usual =
        Axes.read(
            Axes.latitude(Axes.regular(-87.5, 5, 36)), Axes.longitude(Axes.regular(2.5, 5, 72)));
    assertThat(reading.grid()).isEqualTo(usual.grid());
    assertThat(reading.reorder().steps()).isEqualTo(usual.reorder().steps());
    assertThat(reading.decisions().toString()).contains("goes on past 177.5 by a whole turn");
  }

  @Test
  void longitudesThatJumpBackAreRefused() {
    double[] jumping = Axes.regular(-177.5, 5, 72);
    jumping[40] = -100;
    assertThatThrownBy(
            () -> Axes.read(Axes.latitude(Axes.regular(-87.5, 5, 36)), Axes.longitude(jumping)))
        .hasMessageContaining("changes direction");
    // Two halves that do not meet are no turn.
    double[] apart = new double[20];
    Arrays.setAll(apart, i -> i < 10 ? 100 + 5 * i : -100 + 5 * (i - 10));
    assertThatThrownBy(
            () -> Axes.read(Axes.latitude(Axes.regular(-87.5, 5, 36)), Axes.longitude(apart)))
        .hasMessageContaining("changes direction");
  }

  @Test
  void centresInSinglePrecisionAreTakenToTheStepThatWasMeant() {
    double[] stored = Axes.rounded(Axes.regular(-89.95, 0.1, 1800));

    GridAxis rows = Axes.rows(AxisValues.of(Axes.latitude(0).where(), stored, true));

    assertThat(rows.centre(1)).isEqualTo(-89.85);
    assertThat(rows.centre(899)).isEqualTo(-0.05);
    assertThat(rows.upper(899)).isEqualTo(0.0);
    assertThat(rows.lower(1799)).isEqualTo(89.9);
  }

  @Test
  void centresThatMissTheStepByMoreThanNoiseStayWhereTheyAre() {
    double[] stored = Axes.regular(-89.75, 0.5, 360);
    stored[100] += 1e-4;

    GridReading reading = Axes.read(Axes.latitude(stored), Axes.plainLongitude());

    assertThat(reading.grid().latitude().centres()).containsExactly(stored);
    assertThat(reading.grid().latitude().spacing()).isEqualTo(AxisSpacing.REGULAR);
    assertThat(reading.grid().latitude().upper(100)).isEqualTo(-39.5);
    assertThat(reading.issues()).isEmpty();
  }

  @Test
  void centresRoundedToThreeDecimalsStillCloseAtThePolesAndAroundTheEarth() {
    double[] lat = Axes.regular(-90, 180.0 / 95, 96);
    Arrays.setAll(lat, i -> Math.rint(lat[i] * 1000) / 1000);
    double[] lon = Axes.regular(0, 360.0 / 7 / 16, 112);
    Arrays.setAll(lon, i -> Math.rint(lon[i] * 1000) / 1000);

    RectilinearGrid grid = Axes.read(Axes.latitude(lat), Axes.longitude(lon)).grid();

    assertThat(grid.isGlobal()).isTrue();
    assertThat(grid.latitude().lower(1)).isCloseTo(-90 + 90.0 / 95, within(1e-12));
    assertThat(grid.longitude().last() - grid.longitude().first()).isEqualTo(360);
  }

  @Test
  void aStepWithoutAnyMeaningGivesAPlainRegularAxis() {
    GridReading reading =
        Axes.read(
            Axes.latitude(Axes.regular(10.12345678, 0.31415926535, 40)), Axes.plainLongitude());

    GridAxis rows = reading.grid().latitude();
    assertThat(rows.spacing()).isEqualTo(AxisSpacing.REGULAR);
    assertThat(rows.isContiguous()).isTrue();
    assertThat(rows.lower(0)).isCloseTo(10.12345678 - 0.31415926535 / 2, within(1e-12));
    assertThat(Axes.codes(reading)).containsExactly("grid-latitude-regional");
  }

  @Test
  void aRegionalFileAcrossTheDateLineKeepsItsHole() {
    GridAxis columns = Axes.columns(Axes.longitude(Axes.regular(0.25, 0.5, 718)));

    assertThat(columns.isContiguous()).isFalse();
    assertThat(columns.extent()).isEqualTo(359);
    int east = Arrays.binarySearch(columns.centres(), 0.25);
    assertThat(columns.lower(east)).isEqualTo(0.0);
    assertThat(columns.upper(east - 1)).isEqualTo(-1.0);
  }

  @Test
  void aHoleThatTheFileAlreadyHasIsNotSpreadOverItsNeighbours() {
    double[] west = Axes.regular(-179.75, 0.5, 358);
    double[] both = Arrays.copyOf(west, 718);
    System.arraycopy(Axes.regular(0.25, 0.5, 360), 0, both, 358, 360);

    GridReading reading = Axes.read(Axes.plainLatitude(), Axes.longitude(both));

    assertThat(reading.grid().longitude().extent()).isEqualTo(359);
    assertThat(Axes.codes(reading)).containsExactly("grid-longitude-regional");
    assertThat(reading.decisions().toString()).contains("718 values, step 0.5, 2 left out");
  }

  @Test
  void paddingIsOffWhenItIsNotWanted() {
    GridReading reading =
        GridReading.of(
            Axes.latitude(Axes.regular(-85.5, 1, 180)),
            Axes.plainLongitude(),
            new GridOptions(PadToGlobal.NEVER));

    assertThat(reading.grid().rows()).isEqualTo(176);
    assertThat(reading.grid().latitude().first()).isEqualTo(-86);
    assertThat(reading.reorder().droppedRows()).containsExactly(176, 177, 178, 179);
    assertThat(Axes.codes(reading))
        .containsExactly("grid-latitude-beyond-pole", "grid-latitude-regional");
  }

  @Test
  void aBandTooFarSouthIsMendedAtTheOtherEnd() {
    GridReading reading =
        Axes.read(Axes.latitude(Axes.regular(85.5, -1, 180)), Axes.plainLongitude());

    assertThat(reading.reorder().steps())
        .containsExactly(
            "latitude reversed", "4 rows beyond the pole dropped", "4 missing rows added");
    assertThat(reading.reorder().sourceRow(0)).isEqualTo(175);
    assertThat(reading.reorder().sourceRow(175)).isEqualTo(0);
    assertThat(reading.reorder().sourceRow(176)).isEqualTo(GridReorder.MISSING);
    assertThat(reading.grid().latitude().centre(179)).isEqualTo(89.5);
  }

  @Test
  void paddingEverywhereFillsRowsColumnsAndHoles() {
    GridReading reading =
        GridReading.of(
            Axes.latitude(Axes.regular(-59.5, 1, 150)),
            Axes.longitude(Axes.regular(0.25, 0.5, 718)),
            new GridOptions(PadToGlobal.ALWAYS));

    assertThat(reading.grid().isGlobal()).isTrue();
    assertThat(reading.grid().rows()).isEqualTo(180);
    assertThat(reading.grid().columns()).isEqualTo(720);
    assertThat(reading.reorder().sourceRow(29)).isEqualTo(GridReorder.MISSING);
    assertThat(reading.reorder().sourceRow(30)).isEqualTo(0);
    assertThat(reading.reorder().sourceColumn(359)).isEqualTo(GridReorder.MISSING);
    assertThat(reading.reorder().sourceColumn(360)).isEqualTo(0);
    assertThat(Axes.codes(reading))
        .containsExactly("grid-latitude-padded", "grid-longitude-padded");
  }

  @Test
  void paddingAddsThePoleRowsOfAGridCentredOnThePoles() {
    GridReading reading =
        GridReading.of(
            Axes.latitude(Axes.regular(-88, 2, 89)),
            Axes.plainLongitude(),
            new GridOptions(PadToGlobal.ALWAYS));

    assertThat(reading.grid().rows()).isEqualTo(91);
    assertThat(reading.grid().latitude().centre(0)).isEqualTo(-90);
    assertThat(reading.grid().latitude().lower(0)).isEqualTo(-90);
    assertThat(reading.grid().latitude().upper(0)).isEqualTo(-89);
  }

  @Test
  void paddingLeavesARegionAloneThatNoWholeRowsCanComplete() {
    GridReading reading =
        GridReading.of(
            Axes.latitude(Axes.regular(10.3, 0.7, 20)),
            Axes.longitude(Axes.regular(5, 0.7, 20)),
            new GridOptions(PadToGlobal.ALWAYS));

    assertThat(reading.reorder().isIdentity()).isTrue();
    assertThat(Axes.codes(reading))
        .containsExactly("grid-latitude-regional", "grid-longitude-regional");
  }

  @Test
  void gaussianRowsGetTheAreasOfTheirWeights() {
    double[] t42 = GaussianLatitudes.ofRows(64).centres();
    double[] fourDigits = Arrays.stream(t42).map(v -> Math.rint(v * 1e4) / 1e4).toArray();

    GridReading reading = Axes.read(Axes.latitude(fourDigits), Axes.plainLongitude());

    GridAxis rows = reading.grid().latitude();
    assertThat(rows.spacing()).isEqualTo(AxisSpacing.GAUSSIAN);
    assertThat(rows.centres()).containsExactly(fourDigits);
    assertThat(CellArea.sine(rows.upper(0)) - CellArea.sine(rows.lower(0)))
        .isCloseTo(0.0017832807216964, within(1e-14));
    assertThat(rows.upper(31)).isEqualTo(0);
    assertThat(Axes.codes(reading)).containsExactly("grid-latitude-gaussian");
  }

  @Test
  void aStretchOfGaussianRowsIsKnownToo() {
    double[] t63 = GaussianLatitudes.ofRows(96).centres();
    double[] stretch = Arrays.copyOfRange(t63, 16, 96);

    GridReading reading =
        Axes.read(Axes.floats(Axes.latitude(Axes.reversed(stretch))), Axes.plainLongitude());

    assertThat(reading.grid().latitude().spacing()).isEqualTo(AxisSpacing.GAUSSIAN);
    assertThat(reading.grid().latitude().first())
        .isEqualTo(GaussianLatitudes.ofRows(96).edges()[16]);
    assertThat(reading.grid().latitude().last()).isEqualTo(90);
    assertThat(Axes.codes(reading))
        .containsExactly("grid-latitude-gaussian", "grid-latitude-regional");
  }

  @Test
  void irregularRowsMeetHalfwayAndEndAtThePoles() {
    GridReading reading = Axes.read(Axes.latitude(-80, -40, -10, 0, 30, 85), Axes.plainLongitude());

    GridAxis rows = reading.grid().latitude();
    assertThat(rows.spacing()).isEqualTo(AxisSpacing.IRREGULAR);
    assertThat(rows.lowers()).containsExactly(-90, -60, -25, -5, 15, 57.5);
    assertThat(rows.last()).isEqualTo(90);
    assertThat(Axes.codes(reading)).containsExactly("grid-spacing-irregular");
  }

  @Test
  void irregularColumnsThatComeAroundMeetThemselves() {
    GridAxis columns = Axes.columns(Axes.longitude(0, 50, 80, 130, 180, 230, 300));

    assertThat(columns.extent()).isEqualTo(360);
    assertThat(columns.centre(0)).isEqualTo(-180);
    assertThat(columns.isContiguous()).isTrue();
    assertThat(columns.first()).isEqualTo(-205);
  }

  @Test
  void twoHalvesOfTheEarthAreAGrid() {
    RectilinearGrid grid = Axes.read(Axes.latitude(-45, 45), Axes.longitude(90, 270)).grid();

    assertThat(grid.isGlobal()).isTrue();
    assertThat(grid.longitude().centres()).containsExactly(-90, 90);
    assertThat(grid.longitude().bounds()).containsExactly(-180, 0, 0, 180);
  }

  @Test
  void valuesBeyondThePoleByNoiseAreThePole() {
    double[] lat = Axes.regular(-90, 2, 91);
    lat[90] = 90 + 5e-10;

    assertThat(Axes.rows(Axes.latitude(lat)).centre(90)).isEqualTo(90);
  }

  @ParameterizedTest(name = "{0}: {1} -> {2} at {3}")
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "lat | 0 0 0 0            | grid-axis-constant     |   | 4 values of 0.0",
        "lat | 5 5                | grid-axis-constant     |   | 2 values of 5.0",
        "lat | ''                 | grid-axis-empty        |   | 0 values",
        "lat | -1 0 NaN           | grid-axis-missing      | 2 | NaN",
        "lon | -1 Infinity 1      | grid-axis-missing      | 1 | Infinity",
        "lat | 1 2 2 3            | grid-axis-duplicate    | 2 | 2.0",
        "lat | 1 2 3 2            | grid-axis-order        | 3 | 2.0",
        "lon | 3 2 1 2            | grid-axis-order        | 3 | 2.0",
        "lon | 1 1 2              | grid-axis-duplicate    | 1 | 1.0",
        "lat | -95 -94            | grid-axis-range        | 0 | -95.0",
        "lat | 80 85 90 95        | grid-axis-range        | 3 | 95.0",
        "lat | 80 85 91           | grid-axis-range        | 2 | 91.0",
        "lat | 0 9.96921e36       | grid-axis-range        | 1 | 9.96921E36",
        "lon | 0 -9999            | grid-axis-range        | 1 | -9999.0",
        "lon | 500 541            | grid-axis-range        | 1 | 541.0",
        "lon | 7                  | grid-axis-single       |   | 1 value",
        "lon | 0 120 240 400      | grid-longitude-overlap |   | 400.0 degrees from the first to the last centre",
        "lon | 0 100 200 300      | grid-longitude-overlap |   | 4 columns of 100 degrees",
      })
  void coordinatesThatMakeNoGridAreRefused(
      String axis, String values, String code, Long index, String found) {
    double[] numbers =
        values.isEmpty()
            ? new double[0]
            : Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();

    assertThatThrownBy(
            () -> {
              if (axis.equals("lat")) {
                Axes.rows(Axes.latitude(numbers));
              } else {
                Axes.columns(Axes.longitude(numbers));
              }
            })
        .isInstanceOfSatisfying(
            GridException.class,
            e -> {
              Problem problem = e.problem();
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.where().variable()).contains(axis);
              assertThat(problem.where().index().isPresent()).isEqualTo(index != null);
              if (index != null) {
                assertThat(problem.where().index()).hasValue(index);
              }
              assertThat(problem.found()).isEqualTo(found);
              assertThat(problem.expected()).isNotEmpty();
              assertThat(problem.remedy()).isNotEmpty();
            });
  }

  @Test
  void everyDecisionIsTold() {
    GridReading reading =
        Axes.read(
            Axes.latitude(Axes.regular(89.75, -0.5, 360)),
            Axes.longitude(Axes.regular(0.25, 0.5, 720)));

    assertThat(reading.decisions())
        .extracting(GridDecision::toString)
        .isEqualTo(
            List.of(
                "latitude reversed: runs from north to south",
                "latitude is regular: 360 values, step 0.5",
                "longitude is regular: 720 values, step 0.5",
                "longitude moved to -180 to 180 by whole turns: centres from -179.75 to 179.75"));
    assertThat(reading.reorder()).hasToString("latitude reversed, longitude rolled by 360 columns");
    assertThat(reading.grid())
        .hasToString(
            "latitude 360 regular cells from -90 to 90,"
                + " longitude 720 regular cells from -180 to 180");
  }
}
