// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Random;

/** Grids and planes for tests. */
final class Grids {
  private Grids() {}

  static RectilinearGrid named(String name) {
    return switch (name) {
      case "clm" ->
          Axes.read(
                  Axes.floats(Axes.latitude(Axes.regular(-90, 180.0 / 191, 192))),
                  Axes.floats(Axes.longitude(Axes.regular(0, 1.25, 288))))
              .grid();
      case "half degree" -> TargetGrid.named("0.5x0.5");
      case "n96" ->
          Axes.read(
                  Axes.latitude(Axes.regular(-89.375, 1.25, 144)),
                  Axes.longitude(Axes.regular(0.9375, 1.875, 192)))
              .grid();
      case "t42" ->
          Axes.read(
                  Axes.latitude(GaussianLatitudes.ofRows(64).centres()),
                  Axes.longitude(Axes.regular(-180, 2.8125, 128)))
              .grid();
      case "whole degrees" -> TargetGrid.named("r360x180");
      case "polar" ->
          Axes.read(
                  Axes.latitude(Axes.regular(-90, 180.0 / 95, 96)),
                  Axes.longitude(Axes.regular(0, 2.5, 144)))
              .grid();
      case "europe" ->
          Axes.read(
                  Axes.latitude(Axes.regular(35.25, 0.5, 60)),
                  Axes.longitude(Axes.regular(-14.75, 0.5, 90)))
              .grid();
      default -> TargetGrid.named(name);
    };
  }

  static double[] random(RectilinearGrid grid, long seed) {
    return new Random(seed).doubles(grid.size(), -1, 3).toArray();
  }

  /** The plane with this part of its values, in patches, replaced by NaN. */
  static double[] masked(double[] plane, double part, long seed) {
    Random random = new Random(seed);
    double[] masked = plane.clone();
    for (int i = 0; i < masked.length; i++) {
      // Runs of up to eight cells: single missing cells leave no target cell empty.
      if (random.nextDouble() < part) {
        Arrays.fill(masked, i, Math.min(masked.length, i + 1 + random.nextInt(8)), Double.NaN);
      }
    }
    return masked;
  }

  /** Sum of value times weight times cell area, missing values not counted. */
  static double integral(RectilinearGrid grid, double[] plane, double[] weight) {
    double[] areas = CellArea.of(grid);
    double sum = 0;
    for (int i = 0; i < plane.length; i++) {
      if (!Double.isNaN(plane[i])) {
        sum += plane[i] * weight[i] * areas[i];
      }
    }
    return sum;
  }

  static double[] ones(RectilinearGrid grid) {
    double[] ones = new double[grid.size()];
    Arrays.fill(ones, 1);
    return ones;
  }

  static double[] regridded(Regridder regridder, double[] plane) {
    double[] result = new double[regridder.target().size()];
    regridder.apply(plane, result, Double.NaN);
    return result;
  }
}
