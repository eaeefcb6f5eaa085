// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Objects;

/**
 * {@code y = x * scale + offset}. Immutable, safe for any number of threads. Scale and offset are
 * exact fractions until they are applied, so that inverses and chains lose nothing; values are
 * converted in double with one rounding for the product and one for the sum.
 */
public final class LinearConverter {
  private static final LinearConverter IDENTITY = new LinearConverter(Rational.ONE, Rational.ZERO);

  private final Rational exactScale;
  private final Rational exactOffset;
  private final double scale;
  private final double offset;

  private LinearConverter(Rational exactScale, Rational exactOffset) {
    this.exactScale = exactScale;
    this.exactOffset = exactOffset;
    this.scale = exactScale.doubleValue();
    this.offset = exactOffset.doubleValue();
    if (scale == 0 || !Double.isFinite(scale)) {
      throw new ArithmeticException("a double cannot hold the scale " + exactScale);
    }
  }

  /** The converter that changes nothing. */
  public static LinearConverter identity() {
    return IDENTITY;
  }

  /**
   * The converter with this scale and offset.
   *
   * @throws IllegalArgumentException if the scale is zero or either is not finite
   */
  public static LinearConverter of(double scale, double offset) {
    if (scale == 0 || !Double.isFinite(scale) || !Double.isFinite(offset)) {
      throw new IllegalArgumentException("scale " + scale + ", offset " + offset);
    }
    return new LinearConverter(Rational.exactly(scale), Rational.exactly(offset));
  }

  static LinearConverter of(Rational scale, Rational offset) {
    return new LinearConverter(scale, offset);
  }

  /** The factor, as the nearest double. */
  public double scale() {
    return scale;
  }

  /** What is added after the factor, as the nearest double. */
  public double offset() {
    return offset;
  }

  /** Whether values stay as they are. */
  public boolean isIdentity() {
    return exactScale.isOne() && exactOffset.isZero();
  }

  /** One value. Not-a-number stays not-a-number. */
  public double apply(double x) {
    return x * scale + offset;
  }

  /** Converts a range of an array in place. */
  public void applyTo(double[] values, int start, int count) {
    apply(values, start, values, start, count);
  }

  /**
   * Converts a range of one array into a range of another, which may be the same array.
   *
   * @param from the values, kept unless {@code to} is the same array
   * @param fromStart index of the first value
   * @param to where the results go
   * @param toStart index of the first result
   * @param count number of values
   * @throws IndexOutOfBoundsException if a range leaves its array; nothing is changed then
   */
  public void apply(double[] from, int fromStart, double[] to, int toStart, int count) {
    Objects.checkFromIndexSize(fromStart, count, from.length);
    Objects.checkFromIndexSize(toStart, count, to.length);
    if (isIdentity()) {
      System.arraycopy(from, fromStart, to, toStart, count);
      return;
    }
    if (from == to && toStart > fromStart) {
      for (int i = count - 1; i >= 0; i--) {
        to[toStart + i] = from[fromStart + i] * scale + offset;
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      to[toStart + i] = from[fromStart + i] * scale + offset;
    }
  }

  /** The converter back. */
  public LinearConverter inverse() {
    Rational back = Rational.ONE.dividedBy(exactScale);
    return new LinearConverter(back, Rational.ZERO.minus(exactOffset.times(back)));
  }

  /** This converter, followed by another. */
  public LinearConverter then(LinearConverter next) {
    return new LinearConverter(
        exactScale.times(next.exactScale),
        exactOffset.times(next.exactScale).plus(next.exactOffset));
  }

  /** The formula, such as {@code y = x * 0.001} or {@code y = x + 273.15}. */
  public String formula() {
    StringBuilder text = new StringBuilder("y = x");
    if (!exactScale.isOne()) {
      text.append(" * ").append(NumberText.of(scale));
    }
    if (!exactOffset.isZero()) {
      text.append(offset < 0 ? " - " : " + ").append(NumberText.of(Math.abs(offset)));
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinearConverter that
        && exactScale.equals(that.exactScale)
        && exactOffset.equals(that.exactOffset);
  }

  @Override
  public int hashCode() {
    return exactScale.hashCode() * 31 + exactOffset.hashCode();
  }

  @Override
  public String toString() {
    return formula();
  }
}
