// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares with the Climate Data Operators. */
class RegridCdoIT {
  private static final Map<String, String> DESTAREA = Map.of("CDO_REMAP_NORM", "destarea");

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"clm, r90x45", "t42, polar", "n96, 5x5"})
  void conservativeValuesAreThoseOfRemapcon(String from, String to)
      throws IOException, InterruptedException {
    compareConservative(from, to);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "clm, r360x180",
    "clm, 1x1",
    "clm, r720x360",
    "clm, polar",
    "half degree, r360x180",
    "half degree, 1x1",
    "half degree, r720x360",
    "half degree, polar",
    "n96, r360x180",
    "n96, 1x1",
    "n96, r720x360",
    "n96, polar",
    "t42, r360x180",
    "t42, 1x1",
    "t42, r720x360",
    "t42, polar",
    "whole degrees, r360x180",
    "whole degrees, 1x1",
    "whole degrees, r720x360",
    "whole degrees, polar",
  })
  void conservativeValuesAreThoseOfRemapconOnEveryPair(String from, String to)
      throws IOException, InterruptedException {
    compareConservative(from, to);
  }

  private void compareConservative(String from, String to)
      throws IOException, InterruptedException {
    Cdo cdo = Cdo.orSkip(directory);
    RectilinearGrid source = Grids.named(from);
    RectilinearGrid target = Grids.named(to);
    double[] plane = Grids.masked(Grids.random(source, 1), 0.15, 2);
    String remap = "-remapcon," + cdo.describe("target", target);
    String file = cdo.file("masked", source, plane);

    ConservativeRegridder regridder =
        ConservativeRegridder.prepare(source, target, Normalisation.FRACAREA);
    double[] coverage =
        regridder.landFraction(Arrays.stream(plane).map(v -> Double.isNaN(v) ? 0 : 1).toArray());

    for (Normalisation normalisation : Normalisation.values()) {
      double[] theirs =
          cdo.values(normalisation == Normalisation.DESTAREA ? DESTAREA : Map.of(), remap, file);
      double[] ours =
          Grids.regridded(ConservativeRegridder.prepare(source, target, normalisation), plane);
      assertClose(ours, theirs, coverage);
    }

    double[] land = Grids.random(source, 3);
    double[] landTimesValue = new double[land.length];
    for (int i = 0; i < land.length; i++) {
      land[i] = Double.isNaN(plane[i]) ? 0 : (land[i] + 1) / 4;
      landTimesValue[i] = Double.isNaN(plane[i]) ? 0 : land[i] * plane[i];
    }
    double[] theirLand = cdo.values(DESTAREA, remap, cdo.file("land", source, land));
    double[] theirs = cdo.values(DESTAREA, remap, cdo.file("both", source, landTimesValue));
    for (int i = 0; i < theirs.length; i++) {
      theirs[i] = theirLand[i] == 0 ? Double.NaN : theirs[i] / theirLand[i];
    }
    assertClose(regridder.landFraction(land), theirLand, Grids.ones(target));
    assertClose(Grids.regridded(regridder.weightedBy(land), plane), theirs, theirLand);
  }

  @Test
  void theGridOfANameIsTheOneThatCdoMeans() throws IOException, InterruptedException {
    Cdo cdo = Cdo.orSkip(directory);
    RectilinearGrid source = Grids.named("polar");
    double[] plane = Grids.random(source, 4);
    double[] fromMeridian =
        cdo.values(Map.of(), "-remapcon,r36x18", cdo.file("plain", source, plane));
    double[] theirs = new double[fromMeridian.length];
    for (int i = 0; i < theirs.length; i++) {
      theirs[i] = fromMeridian[i / 36 * 36 + (i + 18) % 36];
    }

    assertClose(
        Grids.regridded(
            Regridder.prepare(source, TargetGrid.named("r36x18"), RegridMethod.CONSERVATIVE),
            plane),
        theirs,
        Grids.ones(TargetGrid.named("r36x18")));
  }

  /**
   * CDO bounds cells by great circles where we take parallels, and scales to the sphere. Measured:
   * 5.1e-5 at 1 degree, 3.2e-4 at 2.5 x 2 degrees, the sum alike.
   */
  @ParameterizedTest
  @CsvSource({"1x1, 5.1e-5", "2.5x2, 3.2e-4"})
  void areasAreThoseOfGridareaButForItsGreatCircles(String name, double tolerance)
      throws IOException, InterruptedException {
    Cdo cdo = Cdo.orSkip(directory);
    RectilinearGrid grid = Grids.named(name);
    double[] theirs = cdo.values(Map.of(), "-gridarea", cdo.file("area", grid, Grids.ones(grid)));
    double[] ours = CellArea.of(grid);
    double ourSum = 0;
    double theirSum = 0;
    double most = 0;
    for (int i = 0; i < ours.length; i++) {
      most = Math.max(most, Math.abs(theirs[i] / ours[i] - 1));
      ourSum += ours[i];
      theirSum += theirs[i];
    }

    assertThat(most).isLessThan(tolerance);
    assertThat(Math.abs(theirSum / ourSum - 1)).isLessThan(1e-11);
  }

  /**
   * Where both have a value it is the same. CDO also asks for a value at corners that have no
   * weight, and beyond the outermost rows it has rules of its own; those rows are left out.
   */
  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"n96, 2.5x2", "whole degrees, polar"})
  void bilinearValuesAreThoseOfRemapbil(String from, String to)
      throws IOException, InterruptedException {
    Cdo cdo = Cdo.orSkip(directory);
    RectilinearGrid source = Grids.named(from);
    RectilinearGrid target = Grids.named(to);
    double[] plane = Grids.masked(Grids.random(source, 5), 0.02, 6);
    double[] theirs =
        cdo.values(
            Map.of(),
            "-remapbil," + cdo.describe("target", target),
            cdo.file("masked", source, plane));
    double[] ours =
        Grids.regridded(Regridder.prepare(source, target, RegridMethod.BILINEAR), plane);

    int compared = 0;
    for (int i = 0; i < ours.length; i++) {
      double latitude = Math.abs(target.latitude().centre(i / target.columns()));
      if (latitude >= source.latitude().centre(source.rows() - 1)) {
        continue;
      }
      if (Double.isNaN(ours[i]) && Double.isNaN(theirs[i])) {
        continue;
      }
      boolean alike = Math.abs(ours[i] - theirs[i]) < 1e-9;
      if (Double.isNaN(ours[i]) || (!Double.isNaN(theirs[i]) && !alike)) {
        fail("cell %d: %s, CDO %s", i, ours[i], theirs[i]);
      }
      compared += alike ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(ours.length / 2);
  }

  /**
   * Away from the poles, where great circles and degrees rank centres alike, and off the edges of
   * cells, where two centres are equally near.
   */
  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"n96, 2.5x2", "t42, 1x1"})
  void nearestValuesAreThoseOfRemapnn(String from, String to)
      throws IOException, InterruptedException {
    Cdo cdo = Cdo.orSkip(directory);
    RectilinearGrid source = Grids.named(from);
    RectilinearGrid target = Grids.named(to);
    double[] plane = Grids.random(source, 7);
    double[] theirs =
        cdo.values(
            Map.of(),
            "-remapnn," + cdo.describe("target", target),
            cdo.file("plain", source, plane));
    double[] ours = Grids.regridded(Regridder.prepare(source, target, RegridMethod.NEAREST), plane);

    int compared = 0;
    for (int i = 0; i < ours.length; i++) {
      double latitude = target.latitude().centre(i / target.columns());
      double longitude = target.longitude().centre(i % target.columns());
      if (Math.abs(latitude) < 60
          && !isEdge(source.latitude(), latitude)
          && !isEdge(source.longitude(), longitude)) {
        if (ours[i] != theirs[i]) {
          fail("cell %d: %s, CDO %s", i, ours[i], theirs[i]);
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(ours.length / 3);
  }

  private static boolean isEdge(GridAxis axis, double degrees) {
    return Arrays.stream(axis.lowers()).anyMatch(edge -> Math.abs(edge - degrees) < 0.01);
  }

  private static void assertClose(double[] ours, double[] theirs, double[] coverage) {
    assertThat(ours).hasSameSizeAs(theirs);
    for (int i = 0; i < ours.length; i++) {
      // CDO's overlaps are exact to about 1e-11 of a cell, its means so much less for slivers.
      double tolerance = Math.max(1e-9, 1e-11 / coverage[i]);
      boolean close =
          Double.isNaN(ours[i])
              ? Double.isNaN(theirs[i])
              : Math.abs(ours[i] - theirs[i]) <= tolerance;
      if (!close) {
        fail("cell %d: %s, CDO %s", i, ours[i], theirs[i]);
      }
    }
  }
}
