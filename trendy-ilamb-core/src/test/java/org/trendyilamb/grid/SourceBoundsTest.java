// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceBoundsTest {

  private static double[] around(double[] centres, double below, double above) {
    double[] bounds = new double[2 * centres.length];
    for (int i = 0; i < centres.length; i++) {
      bounds[2 * i] = centres[i] - below;
      bounds[2 * i + 1] = centres[i] + above;
    }
    return bounds;
  }

  @Test
  void boundsThatAgreeButForNoiseLeaveTheCleanEdges() {
    AxisValues lon = Axes.floats(Axes.longitude(Axes.regular(-179.95, 0.1, 3600)));

    GridReading reading =
        Axes.read(
            Axes.plainLatitude(), lon.withBounds(Axes.rounded(around(lon.values(), 0.05, 0.05))));

    assertThat(reading.grid().longitude().upper(0)).isEqualTo(-179.9);
    assertThat(Axes.codes(reading)).containsExactly("grid-centres-snapped");
    assertThat(reading.decisions().toString()).contains("longitude bounds of the file agree");
  }

  @Test
  void boundsOfPoleRowsBeyondThePoleAgree() {
    double[] lat = Axes.regular(-90, 2, 91);

    GridReading reading =
        Axes.read(Axes.latitude(lat).withBounds(around(lat, 1, 1)), Axes.plainLongitude());

    assertThat(reading.grid().latitude().first()).isEqualTo(-90);
    assertThat(reading.issues()).isEmpty();
  }

  @Test
  void soundBoundsThatSayOtherwiseAreUsed() {
    double[] lon = Axes.regular(0, 1, 360);

    GridReading reading =
        Axes.read(Axes.plainLatitude(), Axes.longitude(lon).withBounds(around(lon, 0, 1)));

    GridAxis columns = reading.grid().longitude();
    assertThat(columns.first()).isEqualTo(-180);
    assertThat(columns.last()).isEqualTo(180);
    assertThat(columns.isContiguous()).isTrue();
    assertThat(reading.decisions().toString()).contains("longitude edges from the bounds");
  }

  @Test
  void boundsOfDescendingRowsTurnWithThem() {
    double[] lat = {60, 20, -30, -80};
    double[] bounds = {90, 40, 40, 0, 0, -60, -60, -90};

    GridAxis rows = Axes.rows(Axes.latitude(lat).withBounds(bounds));

    assertThat(rows.bounds()).containsExactly(-90, -60, -60, 0, 0, 40, 40, 90);
    assertThat(rows.centres()).containsExactly(-80, -30, 20, 60);
  }

  @Test
  void boundsAFullTurnAwayBelongToTheirCentres() {
    double[] lon = {-170, -150, -90, 0, 60, 150};
    double[] bounds = {180, 200, -160, -120, -120, -40, -40, 30, 30, 110, 110, 180};

    GridAxis columns = Axes.columns(Axes.longitude(lon).withBounds(bounds));

    assertThat(columns.first()).isEqualTo(-180);
    assertThat(columns.last()).isEqualTo(180);
  }

  @Test
  void aCellAcrossTheFirstMeridianMayHaveItsEdgesReversed() {
    double[] lon = {0, 100, 250};
    double[] bounds = {310, 50, 50, 170, 170, 310};

    GridAxis columns = Axes.columns(Axes.longitude(lon).withBounds(bounds));

    assertThat(columns.centres()).containsExactly(-110, 0, 100);
    assertThat(columns.bounds()).containsExactly(-190, -50, -50, 50, 50, 170);
  }

  @Test
  void gaussianRowsTakeTheirBoundsFromTheFile() {
    double[] centres = GaussianLatitudes.ofRows(64).centres();
    double[] edges = new double[65];
    edges[0] = -90;
    edges[64] = 90;
    for (int i = 1; i < 64; i++) {
      edges[i] = (centres[i - 1] + centres[i]) / 2;
    }
    double[] bounds = new double[128];
    Arrays.setAll(bounds, k -> edges[k / 2 + k % 2]);

    GridReading reading =
        Axes.read(Axes.latitude(centres).withBounds(bounds), Axes.plainLongitude());

    assertThat(reading.grid().latitude().upper(0)).isEqualTo(edges[1]);
    assertThat(reading.grid().latitude().spacing()).isEqualTo(AxisSpacing.GAUSSIAN);
    assertThat(reading.issues()).isEmpty();
  }

  @Test
  void oneCellIsAGridWhenItHasBounds() {
    GridReading reading =
        Axes.read(
            Axes.latitude(45).withBounds(new double[] {40, 50}),
            Axes.longitude(350).withBounds(new double[] {340, 360}));

    assertThat(reading.grid().longitude().bounds()).containsExactly(-20, 0);
    assertThat(reading.grid().latitude().bounds()).containsExactly(40, 50);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-90 -50 -50 0 0 50             | they are not 2 for each of 4 values",
        "-90 -45 -45 0 0 45 46 90       | cell 2 ends at 45.0, cell 3 begins at 46.0",
        "-90 -45 -45 0 0 46 45 90       | cell 2 ends at 46.0, cell 3 begins at 45.0",
        "0 45 45 90 -90 -45 -45 0       | cell 1 ends at 90.0, cell 2 begins at -90.0",
        "0 0 0 0 0 0 0 0                | cell 0 from 0.0 to 0.0",
        "-90 NaN NaN 0 0 45 45 90       | cell 0 from -90.0 to NaN",
        "-90 -70 -70 0 0 45 45 90       | cell 0 from -90.0 to -70.0 is not around -67.5",
      })
  void unsoundBoundsAreRebuiltWithANote(String text, String fault) {
    double[] bounds = Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();

    GridReading reading =
        Axes.read(
            Axes.latitude(-67.5, -22.5, 22.5, 67.5).withBounds(bounds), Axes.plainLongitude());

    assertThat(reading.grid().latitude().lowers()).containsExactly(-90, -45, 0, 45);
    assertThat(Axes.codes(reading)).containsExactly("grid-bounds-rebuilt");
    assertThat(reading.issues().get(0).problem().what())
        .isEqualTo("latitude bounds of the file not used (" + fault + ")");
  }

  @Test
  void boundsThatLoseHalfAColumnAtTheDateLineAreRebuilt() {
    double[] lon = Axes.regular(-180, 1, 360);
    double[] bounds = around(lon, 0.5, 0.5);
    bounds[0] = -180;

    GridReading reading = Axes.read(Axes.plainLatitude(), Axes.longitude(lon).withBounds(bounds));

    assertThat(reading.grid().longitude().first()).isEqualTo(-180.5);
    assertThat(reading.issues().get(0).problem().what()).contains("cover 359.5 of 360 degrees");
  }

  @Test
  void boundsOfRowsThatWereDroppedAreNotUsed() {
    double[] lat = Axes.regular(-85.5, 1, 180);

    GridReading reading =
        Axes.read(Axes.latitude(lat).withBounds(around(lat, 0.5, 0.5)), Axes.plainLongitude());

    assertThat(Axes.codes(reading))
        .containsExactly(
            "grid-latitude-beyond-pole", "grid-latitude-padded", "grid-bounds-rebuilt");
    assertThat(reading.grid().isGlobal()).isTrue();
  }
}
