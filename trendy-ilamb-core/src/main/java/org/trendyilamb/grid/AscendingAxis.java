// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trendyilamb.problem.Problem;

/** Coordinate values that passed the checks every axis must pass, turned to ascend. Immutable. */
final class AscendingAxis {
  final AxisValues raw;
  final String name;
  final double[] values;
  final int[] sources;
  final boolean reversed;

  /** How far a value may be from the number that was meant, in degrees. */
  final double noise;

  private AscendingAxis(
      AxisValues raw, String name, double[] values, int[] sources, boolean reversed, double noise) {
    this.raw = raw;
    this.name = name;
    this.values = values;
    this.sources = sources;
    this.reversed = reversed;
    this.noise = noise;
  }

  /**
   * Noise is one unit in the last place of single precision at the largest value the axis can have:
   * a value is often the outcome of arithmetic at that size. For double precision 1e-9 degrees
   * covers the sums of all axes of fewer than a million cells.
   */
  private static double noise(AxisValues raw, double largest) {
    return raw.hasFloatPrecision() ? Math.ulp((float) largest) : 1e-9;
  }

  /**
   * Checks.
   *
   * @param name {@code latitude} or {@code longitude}
   * @param low least value that is looked at
   * @param high greatest value that is looked at
   * @param expected the range in words
   * @param largest largest absolute value of a proper axis
   */
  static AscendingAxis of(
      AxisValues raw, String name, double low, double high, String expected, double largest) {
    double[] v = raw.values();
    int n = v.length;
    if (n == 0) {
      throw new GridException(
          new Problem(
              "grid-axis-empty",
              raw.where(),
              name + " has no values",
              "0 values",
              "at least 1",
              "give a file with coordinates"));
    }
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(v[i])) {
        throw at(raw, "grid-axis-missing", name + " is not a number", i, v[i], "a finite number");
      }
    }
    double same = v[0];
    if (n > 1 && IntStream.range(0, n).allMatch(i -> v[i] == same)) {
      throw new GridException(
          new Problem(
              "grid-axis-constant",
              raw.where(),
              name + " has the same value everywhere",
              n + " values of " + same,
              "strictly ascending or descending values",
              "take the coordinates from another file of the same model"));
    }
    for (int i = 0; i < n; i++) {
      if (v[i] < low || v[i] > high) {
        throw at(raw, "grid-axis-range", name + " out of range", i, v[i], expected);
      }
    }
    boolean reversed = n > 1 && v[1] < v[0];
    for (int i = 1; i < n; i++) {
      if (v[i] == v[i - 1]) {
        throw at(
            raw,
            "grid-axis-duplicate",
            name + " repeats a value",
            i,
            v[i],
            "strictly ascending or descending values");
      }
      if (v[i] < v[i - 1] != reversed) {
        throw at(
            raw,
            "grid-axis-order",
            name + " changes direction",
            i,
            v[i],
            "a value " + (reversed ? "below " : "above ") + v[i - 1]);
      }
    }
    int[] sources = IntStream.range(0, n).map(i -> reversed ? n - 1 - i : i).toArray();
    double[] ascending = IntStream.of(sources).mapToDouble(i -> v[i]).toArray();
    return new AscendingAxis(raw, name, ascending, sources, reversed, noise(raw, largest));
  }

  private static GridException at(
      AxisValues raw, String code, String what, int index, double found, String expected) {
    return new GridException(
        new Problem(
            code,
            raw.where().index(index),
            what,
            Double.toString(found),
            expected,
            "repair the coordinates, or take them from another file of the same model"));
  }

  /** The same axis without its last cell, or any other stretch of it. */
  AscendingAxis stretch(int from, int to) {
    return new AscendingAxis(
        raw,
        name,
        Arrays.copyOfRange(values, from, to),
        Arrays.copyOfRange(sources, from, to),
        reversed,
        noise);
  }

  /** The same axis with other values in the same order. */
  AscendingAxis withValues(double[] others) {
    return new AscendingAxis(raw, name, others, sources, reversed, noise);
  }

  /** The same axis with other bounds. */
  AscendingAxis withRaw(AxisValues other) {
    return new AscendingAxis(other, name, values, sources, reversed, noise);
  }

  int size() {
    return values.length;
  }

  /** The bounds of the file in the order of the values, [value][2]; empty if of another length. */
  Optional<double[]> bounds() {
    return raw.bounds()
        .filter(b -> b.length == 2 * raw.size())
        .map(
            b -> {
              double[] ordered = new double[2 * sources.length];
              for (int i = 0; i < sources.length; i++) {
                ordered[2 * i] = b[2 * sources[i]];
                ordered[2 * i + 1] = b[2 * sources[i] + 1];
              }
              return ordered;
            });
  }
}
