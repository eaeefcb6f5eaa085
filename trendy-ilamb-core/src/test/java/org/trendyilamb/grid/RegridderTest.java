// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegridderTest {
  private static final double NAN = Double.NaN;
  private static final double FILL = 1e20;

  /** Two rows, from pole to equator to pole, and this many columns from the date line. */
  private static RectilinearGrid hemispheres(int columns) {
    return Axes.read(
            Axes.latitude(-45, 45),
            Axes.longitude(Axes.regular(-180 + 180.0 / columns, 360.0 / columns, columns)))
        .grid();
  }

  private static double[] conservative(Normalisation normalisation, double... plane) {
    return Grids.regridded(
        ConservativeRegridder.prepare(hemispheres(4), hemispheres(2), normalisation), plane);
  }

  private static double[] filled(double[] plane) {
    return Arrays.stream(plane).map(v -> Double.isNaN(v) ? FILL : v).toArray();
  }

  @Test
  void aCoarseCellIsTheMeanOfItsParts() {
    assertThat(conservative(Normalisation.FRACAREA, 1, 3, 5, 7, 2, 2, 4, 4))
        .containsExactly(2, 6, 2, 4);
  }

  @Test
  void missingPartsCountForNothingOrForZero() {
    double[] plane = {1, NAN, NAN, NAN, NAN, 2, 4, 4};

    assertThat(conservative(Normalisation.FRACAREA, plane)).containsExactly(1, NAN, 2, 4);
    assertThat(conservative(Normalisation.DESTAREA, plane)).containsExactly(0.5, NAN, 1, 4);
  }

  @Test
  void theFillValueIsMissingToo() {
    double[] plane = {1, 1e20, 1e20, 1e20, NAN, 2, 4, 4};
    double[] result = new double[4];

    ConservativeRegridder.prepare(hemispheres(4), hemispheres(2), Normalisation.FRACAREA)
        .apply(plane, result, 1e20);

    assertThat(result).containsExactly(1, 1e20, 2, 4);
  }

  @Test
  void theMaskMayChangeFromPlaneToPlane() {
    Regridder regridder =
        Regridder.prepare(hemispheres(4), hemispheres(2), RegridMethod.CONSERVATIVE);
    double[] two = {NAN, 3, 5, 7, 2, 2, 4, 4, 1, NAN, 5, 7, 2, 2, 4, 4};
    double[] result = new double[9];

    regridder.apply(two, 0, result, 1, NAN);
    assertThat(result).containsExactly(0, 3, 6, 2, 4, 0, 0, 0, 0);
    regridder.apply(two, 8, result, 5, NAN);
    assertThat(result).containsExactly(0, 3, 6, 2, 4, 1, 6, 2, 4);
  }

  @Test
  void rowsCountByTheSineOfTheirEdges() {
    RectilinearGrid source =
        Axes.read(Axes.latitude(-75, -45, -15, 15, 45, 75), Axes.longitude(-90, 90)).grid();
    double[] plane = new double[12];
    plane[10] = 1;

    double[] result =
        Grids.regridded(
            Regridder.prepare(source, hemispheres(2), RegridMethod.CONSERVATIVE), plane);

    assertThat(result[2]).isCloseTo(1 - Math.sqrt(0.75), within(1e-15));
    assertThat(result[3]).isZero();
  }

  @Test
  void landFractionsWeighValuesAndAreCarried() {
    double[] land = {1, 0.5, 0, 0, 0.25, 0.75, 1, NAN};
    double[] plane = {4, 1, 9, NAN, 2, 6, 5, 7};
    ConservativeRegridder plain =
        ConservativeRegridder.prepare(hemispheres(4), hemispheres(2), Normalisation.FRACAREA);

    double[] landOut = plain.landFraction(land);
    double[] result = Grids.regridded(plain.weightedBy(land), plane);

    assertThat(landOut).containsExactly(0.75, 0, 0.5, 0.5);
    assertThat(result[0]).isCloseTo(3, within(1e-15));
    assertThat(result[1]).isNaN();
    assertThat(result[2]).isCloseTo(5, within(1e-15));
    assertThat(result[3]).isCloseTo(5, within(1e-15));
  }

  @Test
  void landFractionsMustFitTheSource() {
    ConservativeRegridder regridder =
        ConservativeRegridder.prepare(hemispheres(4), hemispheres(2), Normalisation.FRACAREA);

    assertThatThrownBy(() -> regridder.weightedBy(new double[7]))
        .hasMessage("7 land fractions for 8 cells");
    assertThatThrownBy(() -> regridder.landFraction(new double[] {0, 0, 0, 0, 0, 0, 0, 100}))
        .hasMessage("land fraction 100.0 at 7");
    assertThat(regridder.normalisation()).isEqualTo(Normalisation.FRACAREA);
  }

  @Test
  void aRegionGivesNothingOutsideItself() {
    RectilinearGrid region = Grids.named("europe");
    RectilinearGrid world = TargetGrid.named("5x5");
    for (RegridMethod method : RegridMethod.values()) {
      double[] result =
          filled(Grids.regridded(Regridder.prepare(region, world, method), Grids.ones(region)));

      for (int i = 0; i < result.length; i++) {
        double latitude = world.latitude().centre(i / 72);
        double longitude = world.longitude().centre(i % 72);
        boolean inside = latitude > 35 && latitude < 65 && longitude > -15 && longitude < 30;
        assertThat(result[i]).as("%s %s", latitude, longitude).isEqualTo(inside ? 1 : FILL);
      }
    }
  }

  @Test
  void aHoleInTheSourceStaysAHole() {
    RectilinearGrid source =
        Axes.read(Axes.plainLatitude(), Axes.longitude(Axes.regular(0.5, 1, 355))).grid();
    RectilinearGrid target = TargetGrid.named("1x1");
    for (RegridMethod method : RegridMethod.values()) {
      double[] result =
          filled(Grids.regridded(Regridder.prepare(source, target, method), Grids.ones(source)));

      for (int c = 0; c < 360; c++) {
        assertThat(result[90 * 360 + c]).isEqualTo(c >= 175 && c < 180 ? FILL : 1);
      }
    }
  }

  @Test
  void nearestTakesTheCellAroundTheCentre() {
    double[] result =
        Grids.regridded(
            Regridder.prepare(hemispheres(4), hemispheres(6), RegridMethod.NEAREST),
            new double[] {1, 2, 3, 4, 5, 1e20, 7, NAN});

    assertThat(result).containsExactly(1, 2, 2, 3, 4, 4, 5, 1e20, 1e20, 7, NAN, NAN);
  }

  @Test
  void bilinearGoesStraightBetweenCentresAndAcrossTheDateLine() {
    RectilinearGrid target =
        Axes.read(Axes.latitude(-60, 0, 60), Axes.longitude(-180, -90, 0, 90)).grid();

    double[] result =
        Grids.regridded(
            Regridder.prepare(hemispheres(4), target, RegridMethod.BILINEAR),
            new double[] {1, 2, 3, 4, 5, 6, 7, 9});

    assertThat(result).containsExactly(2.5, 1.5, 2.5, 3.5, 4.75, 3.5, 4.5, 5.75, 7, 5.5, 6.5, 8);
  }

  @Test
  void bilinearNeedsOnlyCornersWithAWeight() {
    double[] plane = {1, 2, 3, NAN, 5, 6, 7, 8};

    double[] onCentres =
        Grids.regridded(
            Regridder.prepare(hemispheres(4), hemispheres(4), RegridMethod.BILINEAR), plane);
    double[] between =
        Grids.regridded(
            Regridder.prepare(hemispheres(4), hemispheres(6), RegridMethod.BILINEAR), plane);

    assertThat(onCentres).containsExactly(plane);
    assertThat(between[0]).isNaN();
    assertThat(between[1]).isEqualTo(1.5);
  }

  @ParameterizedTest
  @EnumSource(RegridMethod.class)
  void arraysMustHoldTheirPlanes(RegridMethod method) {
    Regridder regridder = Regridder.prepare(hemispheres(4), hemispheres(2), method);
    double[] eight = new double[8];

    assertThatThrownBy(() -> regridder.apply(eight, eight, 0))
        .hasMessage("source and target are one array");
    assertThatThrownBy(() -> regridder.apply(new double[8], 1, eight, 0, 0))
        .hasMessage("8 values from 1 hold no plane of 2 x 4");
    assertThatThrownBy(() -> regridder.apply(new double[8], new double[3], 0))
        .hasMessage("3 values from 0 hold no plane of 2 x 2");
    assertThat(regridder.source()).isEqualTo(hemispheres(4));
    assertThat(regridder.target()).isEqualTo(hemispheres(2));
    assertThat(regridder.toString()).contains("4 regular cells from -180 to 180");
  }

  /**
   * The coastal trap: values for each unit of land, spread over whole target cells, gain in total;
   * with the land fraction carried along nothing is gained.
   */
  @ParameterizedTest
  @CsvSource({"1x1", "n96", "2.5x2"})
  void onlyTheLandFractionKeepsTheTotalOfACoast(String name) {
    RectilinearGrid source = Grids.named("half degree");
    RectilinearGrid target = Grids.named(name);
    double[] plane = new double[source.size()];
    double[] land = new double[source.size()];
    for (int i = 0; i < plane.length; i++) {
      double latitude = source.latitude().centre(i / 720);
      double longitude = source.longitude().centre(i % 720);
      double coast =
          Math.sin(Math.toRadians(3 * longitude)) + Math.cos(Math.toRadians(5 * latitude));
      land[i] = Math.max(0, Math.min(1, coast));
      plane[i] = land[i] > 0 ? 1 + coast : NAN;
    }
    double before = Grids.integral(source, plane, land);
    ConservativeRegridder regridder =
        ConservativeRegridder.prepare(source, target, Normalisation.FRACAREA);

    double kept =
        Grids.integral(
            target,
            Grids.regridded(regridder.weightedBy(land), plane),
            regridder.landFraction(land));
    double trapped = Grids.integral(target, Grids.regridded(regridder, plane), Grids.ones(target));

    assertThat(kept / before).isCloseTo(1, within(1e-12));
    assertThat(trapped / before).isGreaterThan(1.05);
  }
}
