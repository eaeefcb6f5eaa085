// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Optional;
import org.trendyilamb.problem.Where;

/** The values of a coordinate variable as a file holds them. Immutable; arrays are copied. */
public final class AxisValues {
  private final Where where;
  private final double[] values;
  private final boolean storedAsFloat;
  private final Optional<double[]> bounds;

  private AxisValues(
      Where where, double[] values, boolean storedAsFloat, Optional<double[]> bounds) {
    this.where = where;
    this.values = values;
    this.storedAsFloat = storedAsFloat;
    this.bounds = bounds;
  }

  /**
   * Coordinate values.
   *
   * @param where file and variable, for messages
   * @param values in file order, in degrees
   * @param storedAsFloat whether the file holds them in single precision
   */
  public static AxisValues of(Where where, double[] values, boolean storedAsFloat) {
    return new AxisValues(where, values.clone(), storedAsFloat, Optional.empty());
  }

  /**
   * The same values with the bounds variable of the file.
   *
   * @param flattened shape [value][2], in degrees; may be wrong, which is found out and reported
   */
  public AxisValues withBounds(double[] flattened) {
    return new AxisValues(where, values, storedAsFloat, Optional.of(flattened.clone()));
  }

  /** File and variable. */
  public Where where() {
    return where;
  }

  /** Number of values. */
  public int size() {
    return values.length;
  }

  /** The values in file order, as a copy. */
  public double[] values() {
    return values.clone();
  }

  /** The bounds in file order, shape [value][2], as a copy. */
  public Optional<double[]> bounds() {
    return bounds.map(double[]::clone);
  }

  /**
   * Whether the values carry no more than single precision: they are stored so, or every one of
   * them is a single-precision number that was widened.
   */
  boolean hasFloatPrecision() {
    return storedAsFloat || Arrays.stream(values).allMatch(v -> v == (float) v);
  }

  @Override
  public String toString() {
    return where + ": " + values.length + " values";
  }
}
