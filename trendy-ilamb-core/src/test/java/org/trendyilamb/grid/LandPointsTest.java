// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandPointsTest {

  private static LandPoints points(double[] lat, double[] lon, PadToGlobal pad) {
    return LandPoints.of(Axes.latitude(lat), Axes.longitude(lon), new GridOptions(pad));
  }

  @Test
  void pointsOfALatticeSpreadOverIt() {
    double[] lat = {10.25, 10.25, 10.75, 11.25, 11.75};
    double[] lon = {359.75, 0.25, 0.25, 1.25, 0.75};

    LandPoints land = points(lat, lon, PadToGlobal.WHERE_DISPLACED);
    double[] plane = new double[land.grid().size()];
    land.scatter(new double[] {0, 1, 0, 2, 0, 3, 0, 4, 0, 5}, 1, 2, plane, -9);

    assertThat(land.size()).isEqualTo(5);
    assertThat(land.grid().latitude().centres()).containsExactly(10.25, 10.75, 11.25, 11.75);
    assertThat(land.grid().longitude().centres()).containsExactly(-0.25, 0.25, 0.75, 1.25);
    assertThat(plane).containsExactly(1, 2, -9, -9, -9, 3, -9, -9, -9, -9, -9, 4, -9, -9, 5, -9);
    assertThat(land.cell(3)).isEqualTo(11);
    assertThat(Axes.codes(land.issues()))
        .containsExactly("grid-latitude-regional", "grid-longitude-regional");
    assertThat(land.decisions()).isNotEmpty();
    assertThat(land).hasToString("5 points on " + land.grid());
  }

  @Test
  void aThirdOfTheEarthInSinglePrecisionFindsItsGlobalGrid() {
    Random random = new Random(42);
    double[] allLat = Axes.rounded(Axes.regular(-55.95, 0.1 * 10, 140));
    double[] allLon = Axes.rounded(Axes.regular(0.5, 1, 360));
    int[] chosen = random.ints(0, 140 * 360).distinct().limit(16_000).toArray();
    double[] lat = Arrays.stream(chosen).mapToDouble(k -> allLat[k / 360]).toArray();
    double[] lon = Arrays.stream(chosen).mapToDouble(k -> allLon[k % 360]).toArray();

    LandPoints land =
        LandPoints.of(
            Axes.floats(Axes.latitude(lat)),
            Axes.floats(Axes.longitude(lon)),
            new GridOptions(PadToGlobal.ALWAYS));

    assertThat(land.grid().closesInLongitude()).isTrue();
    assertThat(land.grid().rows()).isEqualTo(140);
    for (int i = 0; i < chosen.length; i++) {
      int row = land.cell(i) / 360;
      int column = land.cell(i) % 360;
      assertThat(land.grid().latitude().centre(row)).isBetween(lat[i] - 1e-5, lat[i] + 1e-5);
      assertThat(Math.floorMod(Math.round(land.grid().longitude().centre(column) - lon[i]), 360))
          .isZero();
    }
  }

  @Test
  void paddingFillsTheEarth() {
    double[] lat = {-1, -1, 1, 3};
    double[] lon = {1, 3, 1, 3};

    LandPoints land = points(lat, lon, PadToGlobal.ALWAYS);

    assertThat(land.grid().isGlobal()).isTrue();
    assertThat(land.grid().rows()).isEqualTo(90);
    assertThat(land.cell(3)).isEqualTo(46 * 180 + 91);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "1 2 3,       1 2,          grid-points-shape",
    "'',          '',           grid-points-shape",
    "1 2 95,      1 2 3,        grid-points-range",
    "1 2 NaN,     1 2 3,        grid-points-range",
    "1 2 3.4,     1 2 3,        grid-points-irregular",
    "5 5 5,       1 2 3,        grid-points-irregular",
    "1 2 2,       1 1 1,        grid-points-irregular",
    "1 2 2 3,     1 2 2 3,      grid-points-duplicate",
    "51.08 51.09 48.25 48.26, 10.45 10.46 2.31 2.32, grid-points-sparse",
    "51.08 50.3 62.25 45.95 38.41, 10.45 5.99 24.29 7.53 -120.95, grid-points-irregular",
  })
  void pointsThatFillNoLatticeAreRefused(String lat, String lon, String code) {
    assertThatThrownBy(() -> points(numbers(lat), numbers(lon), PadToGlobal.NEVER))
        .isInstanceOfSatisfying(
            GridException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  @Test
  void arraysMustHoldThePointsAndThePlane() {
    LandPoints land = points(new double[] {1, 2}, new double[] {1, 2}, PadToGlobal.NEVER);

    assertThatThrownBy(() -> land.scatter(new double[1], 0, 1, new double[4], 0))
        .hasMessage("1 values hold no 2 points");
    assertThatThrownBy(() -> land.scatter(new double[2], 0, 1, new double[3], 0))
        .hasMessage("3 values take no plane of 4");
  }

  private static double[] numbers(String text) {
    return text.isBlank()
        ? new double[0]
        : Arrays.stream(text.trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
  }
}
