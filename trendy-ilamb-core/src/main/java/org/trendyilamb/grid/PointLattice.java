// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Optional;

/** Equally spaced coordinates on which the coordinates of many points fall. */
final class PointLattice {
  private final AxisValues axis;
  private final int[] places;

  private PointLattice(AxisValues axis, int[] places) {
    this.axis = axis;
    this.places = places;
  }

  static PointLattice of(AxisValues points, String name, double low, double high, int turn) {
    double noise = points.hasFloatPrecision() ? Math.ulp((float) turn) : 1e-9;
    double[] values = points.values();
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= low && values[i] <= high)) {
        throw LandPoints.refuse(
            points.where().index(i),
            "grid-points-range",
            name + " of a point out of range",
            Double.toString(values[i]),
            "between " + Degrees.text(low) + " and " + Degrees.text(high));
      }
      if (turn == 360) {
        values[i] -= 360 * Math.floor((values[i] + 180) / 360);
      }
    }
    double[] distinct = distinct(values, noise);
    Optional<LatticeFit> fit =
        LatticeFit.of(distinct, noise, turn).filter(PointLattice::believable);
    if (fit.isEmpty()) {
      throw LandPoints.refuse(
          points.where(),
          "grid-points-irregular",
          name + " of points on no regular grid",
          distinct.length
              + " different values from "
              + Degrees.text(distinct[0])
              + " to "
              + Degrees.text(distinct[distinct.length - 1]),
          "equal steps, most of them present");
    }
    LatticeFit lattice = fit.get();
    double[] all = new double[lattice.lastPlace() + 1];
    for (int k = 0; k < all.length; k++) {
      all[k] = lattice.place(k, 0);
    }
    int[] places =
        Arrays.stream(values)
            .mapToInt(v -> (int) Math.round((v - all[0]) / lattice.step))
            .toArray();
    return new PointLattice(AxisValues.of(points.where(), all, points.hasFloatPrecision()), places);
  }

  /** Most steps between neighbours must be single ones, or the step is only a common divisor. */
  private static boolean believable(LatticeFit fit) {
    return 2 * fit.gaps() < fit.size();
  }

  private static double[] distinct(double[] values, double noise) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] - sorted[n - 1] > 2 * noise) {
        sorted[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, n);
  }

  /** The full axis. */
  AxisValues axis() {
    return axis;
  }

  int length() {
    return axis.size();
  }

  /** Place of a point along the axis. */
  int place(int point) {
    return places[point];
  }
}
