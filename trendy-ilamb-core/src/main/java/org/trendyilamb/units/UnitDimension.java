// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Arrays;

/** Exponents of the base units. Immutable; equal when all exponents are equal. */
public final class UnitDimension {
  private static final BaseUnit[] BASE = BaseUnit.values();

  /** The dimension of plain numbers. */
  static final UnitDimension NONE = new UnitDimension(new int[BASE.length]);

  private final int[] exponents;

  private UnitDimension(int[] exponents) {
    this.exponents = exponents;
  }

  /** The dimension of plain numbers. */
  public static UnitDimension dimensionless() {
    return NONE;
  }

  /** The dimension of one base unit. */
  public static UnitDimension of(BaseUnit base) {
    return of(base, 1);
  }

  /** The dimension of a power of one base unit. */
  public static UnitDimension of(BaseUnit base, int exponent) {
    int[] exponents = new int[BASE.length];
    exponents[base.ordinal()] = exponent;
    return new UnitDimension(exponents);
  }

  /** The exponent of a base unit; 0 where it does not occur. */
  public int exponent(BaseUnit base) {
    return exponents[base.ordinal()];
  }

  /** The dimension of a product: exponents add. */
  public UnitDimension times(UnitDimension other) {
    int[] sum = new int[BASE.length];
    Arrays.setAll(sum, i -> exponents[i] + other.exponents[i]);
    return new UnitDimension(sum);
  }

  /** The dimension of a quotient: exponents subtract. */
  public UnitDimension dividedBy(UnitDimension other) {
    return times(other.power(-1));
  }

  /** The dimension of a power: exponents multiply. */
  public UnitDimension power(int exponent) {
    int[] product = new int[BASE.length];
    Arrays.setAll(product, i -> Math.multiplyExact(exponents[i], exponent));
    return new UnitDimension(product);
  }

  /** Whether all exponents are 0. */
  public boolean isDimensionless() {
    return equals(NONE);
  }

  /** The exponent of time of whatever length: second, month, year and step together. */
  int timeExponent() {
    return exponent(BaseUnit.SECOND)
        + exponent(BaseUnit.MONTH)
        + exponent(BaseUnit.YEAR)
        + exponent(BaseUnit.STEP);
  }

  /** Whether the two agree once the signs of exponents are ignored: the mark of a lost minus. */
  boolean sameButForSigns(UnitDimension other) {
    for (int i = 0; i < exponents.length; i++) {
      if (Math.abs(exponents[i]) != Math.abs(other.exponents[i])) {
        return false;
      }
    }
    return !equals(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitDimension that && Arrays.equals(exponents, that.exponents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(exponents);
  }

  /** Base units in fixed order, such as {@code kg m-2 s-1}; {@code 1} for plain numbers. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (BaseUnit base : BASE) {
      int exponent = exponent(base);
      if (exponent != 0) {
        text.append(text.length() == 0 ? "" : " ").append(base.symbol());
        text.append(exponent == 1 ? "" : Integer.toString(exponent));
      }
    }
    return text.length() == 0 ? "1" : text.toString();
  }
}
