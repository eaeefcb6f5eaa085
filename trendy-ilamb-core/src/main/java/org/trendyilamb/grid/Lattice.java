// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Equally spaced places {@code (origin + k * stride) / denominator} in degrees. Whole numbers are
 * kept until the one division, so that every centre and edge is the nearest double to what is meant
 * and 360 degrees further is exactly that.
 *
 * @param origin place 0, times the denominator
 * @param stride step, times the denominator
 * @param denominator positive
 */
record Lattice(long origin, long stride, long denominator) {
  /** Decimals up to which a step or an origin counts as clean. */
  private static final int DECIMALS = 4;

  private static final long DECIMAL_SCALE = 10_000;

  /** Places that clean lattices are tied to: the prime meridian or equator, pole, date line. */
  private static final List<Long> ANCHORS = List.of(0L, -90L, -180L);

  /** Place {@code k}, moved by full turns to the west. */
  double centre(long k, long turns) {
    return (origin + k * stride - 360 * turns * denominator) / (double) denominator;
  }

  /** The edge between places {@code k - 1} and {@code k}, moved by full turns to the west. */
  double edge(long k, long turns) {
    return (2 * origin + (2 * k - 1) * stride - 720 * turns * denominator) / (2.0 * denominator);
  }

  /** Step in degrees. */
  double step() {
    return stride / (double) denominator;
  }

  /** The step as a decimal if it is a short one, otherwise as a fraction. */
  String stepText() {
    String decimal = BigDecimal.valueOf(step()).stripTrailingZeros().toPlainString();
    if (decimal.length() <= 8) {
      return decimal;
    }
    long divisor = gcd(stride, denominator);
    return stride / divisor
        + "/"
        + denominator / divisor
        + " ("
        + new BigDecimal(step()).round(new MathContext(7)).toPlainString()
        + ")";
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** The cleanest lattice from which no value is further than the tolerance. */
  static Optional<Lattice> near(double[] values, int[] places, double step, double tolerance) {
    List<long[]> steps = new ArrayList<>();
    addUnitFraction(steps, 360, step);
    addUnitFraction(steps, 180, step);
    addUnitFraction(steps, 1, step);
    long scale = 1;
    for (int d = 0; d <= DECIMALS; d++, scale *= 10) {
      long whole = Math.round(step * scale);
      if (whole > 0) {
        steps.add(new long[] {whole, scale});
      }
    }
    return first(steps, values, places, step, tolerance);
  }

  /** As {@link #near}, of the lattices only that divide a full turn or half of one evenly. */
  static Optional<Lattice> dividing(
      int degrees, double[] values, int[] places, double step, double tolerance) {
    List<long[]> steps = new ArrayList<>();
    addUnitFraction(steps, degrees, step);
    return first(steps, values, places, step, tolerance);
  }

  private static void addUnitFraction(List<long[]> steps, long degrees, double step) {
    long parts = Math.round(degrees / step);
    if (parts > 0) {
      steps.add(new long[] {degrees, parts});
    }
  }

  private static Optional<Lattice> first(
      List<long[]> steps, double[] values, int[] places, double step, double tolerance) {
    int reach = Math.max(1, places[places.length - 1]);
    for (long[] fraction : steps) {
      double exact = fraction[0] / (double) fraction[1];
      if (Math.abs(exact - step) * reach > 2 * tolerance) {
        continue;
      }
      for (Lattice lattice : lattices(fraction[0], fraction[1], values[0])) {
        if (lattice.deviation(values, places) <= tolerance) {
          return Optional.of(lattice);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Lattice> lattices(long over, long under, double start) {
    List<Lattice> found = new ArrayList<>();
    double half = over / (2.0 * under);
    for (long anchor : ANCHORS) {
      long halves = Math.round((start - anchor) / half);
      found.add(new Lattice(halves * over + anchor * 2 * under, 2 * over, 2 * under));
    }
    long decimal = Math.round(start * DECIMAL_SCALE);
    found.add(new Lattice(decimal * under, over * DECIMAL_SCALE, under * DECIMAL_SCALE));
    return found;
  }

  /** Largest distance of a value from its place, in degrees. */
  double deviation(double[] values, int[] places) {
    double most = 0;
    for (int i = 0; i < values.length; i++) {
      most = Math.max(most, Math.abs(values[i] - centre(places[i], 0)));
    }
    return most;
  }
}
