// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of regridding, on global grids with uneven rows and columns that begin anywhere. */
class RegridderProperties {

  @Provide
  Arbitrary<RectilinearGrid> worlds() {
    return Arbitraries.longs().map(seed -> world(new Random(seed)));
  }

  private static RectilinearGrid world(Random random) {
    double start = -400 + 800 * random.nextDouble();
    return RectilinearGrid.of(
        axis(-90, 90, 1 + random.nextInt(20), random),
        axis(start, start + 360, 1 + random.nextInt(30), random));
  }

  private static GridAxis axis(double from, double to, int cells, Random random) {
    double[] edges = new double[cells + 1];
    for (int i = 0; i < cells; i++) {
      edges[i + 1] = edges[i] + 0.05 + random.nextDouble();
    }
    double length = edges[cells];
    for (int i = 0; i <= cells; i++) {
      edges[i] = i == cells ? to : from + (to - from) * edges[i] / length;
    }
    double[] centres = new double[cells];
    Arrays.setAll(centres, i -> (edges[i] + edges[i + 1]) / 2);
    return GridAxis.ofEdges(centres, edges, AxisSpacing.IRREGULAR);
  }

  private static double[] plane(RectilinearGrid grid, long seed, double missing) {
    return Grids.masked(Grids.random(grid, seed), missing, seed + 1);
  }

  @Property(tries = 200)
  void integralsOverWholeCellsAreKept(
      @ForAll("worlds") RectilinearGrid source,
      @ForAll("worlds") RectilinearGrid target,
      @ForAll long seed) {
    double[] plane = Grids.random(source, seed);
    double size = Grids.integral(source, Grids.ones(source), Grids.ones(source));

    for (Normalisation normalisation : Normalisation.values()) {
      double[] result =
          Grids.regridded(ConservativeRegridder.prepare(source, target, normalisation), plane);
      double change =
          Grids.integral(target, result, Grids.ones(target))
              - Grids.integral(source, plane, Grids.ones(source));
      assertThat(change / size).isCloseTo(0, within(1e-12));
    }
  }

  @Property(tries = 200)
  void integralsOfMaskedPlanesAreKept(
      @ForAll("worlds") RectilinearGrid source,
      @ForAll("worlds") RectilinearGrid target,
      @ForAll long seed) {
    double[] plane = plane(source, seed, 0.2);
    double size = Grids.integral(source, Grids.ones(source), Grids.ones(source));
    double before = Grids.integral(source, plane, Grids.ones(source));

    double[] spread =
        Grids.regridded(
            ConservativeRegridder.prepare(source, target, Normalisation.DESTAREA), plane);
    assertThat((Grids.integral(target, spread, Grids.ones(target)) - before) / size)
        .isCloseTo(0, within(1e-12));

    ConservativeRegridder mean =
        ConservativeRegridder.prepare(source, target, Normalisation.FRACAREA);
    double[] valid = Arrays.stream(plane).map(v -> Double.isNaN(v) ? 0 : 1).toArray();
    double after = Grids.integral(target, Grids.regridded(mean, plane), mean.landFraction(valid));
    assertThat((after - before) / size).isCloseTo(0, within(1e-12));
  }

  @Property(tries = 200)
  void integralsOverLandAreKept(
      @ForAll("worlds") RectilinearGrid source,
      @ForAll("worlds") RectilinearGrid target,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] plane = plane(source, seed, 0.2);
    double[] land =
        Arrays.stream(plane).map(v -> Double.isNaN(v) ? 0 : random.nextDouble()).toArray();
    double size = Grids.integral(source, Grids.ones(source), Grids.ones(source));
    ConservativeRegridder regridder =
        ConservativeRegridder.prepare(source, target, Normalisation.FRACAREA);

    double after =
        Grids.integral(
            target,
            Grids.regridded(regridder.weightedBy(land), plane),
            regridder.landFraction(land));

    assertThat((after - Grids.integral(source, plane, land)) / size).isCloseTo(0, within(1e-12));
  }

  @Property(tries = 200)
  void aConstantStaysThatConstantAndNothingLeavesTheRange(
      @ForAll("worlds") RectilinearGrid source,
      @ForAll("worlds") RectilinearGrid target,
      @ForAll long seed) {
    double[] constant = new double[source.size()];
    Arrays.fill(constant, 287.65);
    double[] plane = plane(source, seed, 0.2);
    double low = Arrays.stream(plane).filter(Double::isFinite).min().orElse(0);
    double high = Arrays.stream(plane).filter(Double::isFinite).max().orElse(0);

    for (RegridMethod method : RegridMethod.values()) {
      Regridder regridder = Regridder.prepare(source, target, method);
      for (double value : Grids.regridded(regridder, constant)) {
        assertThat(value).isCloseTo(287.65, within(1e-12 * 287.65));
      }
      for (double value : Grids.regridded(regridder, plane)) {
        if (!Double.isNaN(value)) {
          assertThat(value).isBetween(low - 1e-12, high + 1e-12);
        }
      }
    }
  }

  @Property(tries = 200)
  void ontoItsOwnGridNothingChanges(@ForAll("worlds") RectilinearGrid grid, @ForAll long seed) {
    double[] plane = plane(grid, seed, 0.2);

    for (RegridMethod method : RegridMethod.values()) {
      double[] result = Grids.regridded(Regridder.prepare(grid, grid, method), plane);
      for (int i = 0; i < plane.length; i++) {
        if (Double.isNaN(plane[i])) {
          assertThat(result[i]).isNaN();
        } else {
          assertThat(result[i]).isCloseTo(plane[i], within(1e-14));
        }
      }
    }
  }

  @Property(tries = 200)
  void aFullTurnChangesNothing(
      @ForAll("worlds") RectilinearGrid source,
      @ForAll("worlds") RectilinearGrid target,
      @ForAll long seed) {
    double[] plane = plane(source, seed, 0.2);
    RectilinearGrid turned = RectilinearGrid.of(source.latitude(), turned(source.longitude(), 360));

    assertSame(
        Grids.regridded(Regridder.prepare(turned, target, RegridMethod.CONSERVATIVE), plane),
        Grids.regridded(Regridder.prepare(source, target, RegridMethod.CONSERVATIVE), plane));
  }

  private static GridAxis turned(GridAxis axis, double degrees) {
    double[] centres = axis.centres();
    double[] lowers = axis.lowers();
    double[] uppers = axis.uppers();
    for (int i = 0; i < centres.length; i++) {
      centres[i] += degrees;
      lowers[i] += degrees;
      uppers[i] += degrees;
    }
    return GridAxis.of(centres, lowers, uppers, axis.spacing());
  }

  @Property(tries = 100)
  void theOrderOfTheFileChangesNothing(@ForAll long seed) {
    double[] lat = Axes.regular(-85, 10, 18);
    double[] lon = Axes.regular(5, 10, 36);
    GridReading up = Axes.read(Axes.latitude(lat), Axes.longitude(lon));
    GridReading down = Axes.read(Axes.latitude(Axes.reversed(lat)), Axes.longitude(lon));
    double[] northUp = plane(up.grid(), seed, 0.2);
    double[] northDown = new double[northUp.length];
    for (int r = 0; r < 18; r++) {
      System.arraycopy(northUp, r * 36, northDown, (17 - r) * 36, 36);
    }
    RectilinearGrid target = TargetGrid.named("r24x12");

    double[] fromUp = new double[northUp.length];
    up.reorder().apply(northUp, fromUp, Double.NaN);
    double[] fromDown = new double[northUp.length];
    down.reorder().apply(northDown, fromDown, Double.NaN);

    for (RegridMethod method : RegridMethod.values()) {
      assertThat(Grids.regridded(Regridder.prepare(down.grid(), target, method), fromDown))
          .containsExactly(Grids.regridded(Regridder.prepare(up.grid(), target, method), fromUp));
    }
  }

  private static void assertSame(double[] one, double[] other) {
    for (int i = 0; i < one.length; i++) {
      boolean same =
          Double.isNaN(one[i]) ? Double.isNaN(other[i]) : Math.abs(one[i] - other[i]) < 1e-9;
      assertThat(same).as("cell %d: %s and %s", i, one[i], other[i]).isTrue();
    }
  }
}
