// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.EnumMap;

/** Exponents of the base units. Immutable; equal when all exponents are equal. */
public final class UnitDimension {
  /** The dimension of plain numbers. */
  static final UnitDimension NONE = new UnitDimension(new EnumMap<>(BaseUnit.class));

  /** Only exponents that are not 0. */
  private final EnumMap<BaseUnit, Integer> exponents;

  private UnitDimension(EnumMap<BaseUnit, Integer> exponents) {
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
    EnumMap<BaseUnit, Integer> exponents = new EnumMap<>(BaseUnit.class);
    if (exponent != 0) {
      exponents.put(base, exponent);
    }
    return new UnitDimension(exponents);
  }

  /** The exponent of a base unit; 0 where it does not occur. */
  public int exponent(BaseUnit base) {
    return exponents.getOrDefault(base, 0);
  }

  /** The dimension of a product: exponents add. */
  public UnitDimension times(UnitDimension other) {
    EnumMap<BaseUnit, Integer> sum = new EnumMap<>(exponents);
    other.exponents.forEach((base, e) -> sum.merge(base, e, Math::addExact));
    sum.values().removeIf(e -> e == 0);
    return new UnitDimension(sum);
  }

  /** The dimension of a quotient: exponents subtract. */
  public UnitDimension dividedBy(UnitDimension other) {
    return times(other.power(-1));
  }

  /** The dimension of a power: exponents multiply. */
  public UnitDimension power(int exponent) {
    EnumMap<BaseUnit, Integer> product = new EnumMap<>(BaseUnit.class);
    if (exponent != 0) {
      exponents.forEach((base, e) -> product.put(base, Math.multiplyExact(e, exponent)));
    }
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
    for (BaseUnit base : BaseUnit.values()) {
      if (Math.abs(exponent(base)) != Math.abs(other.exponent(base))) {
        return false;
      }
    }
    return !equals(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitDimension that && exponents.equals(that.exponents);
  }

  @Override
  public int hashCode() {
    return exponents.hashCode();
  }

  /** Base units in fixed order, such as {@code kg m-2 s-1}; {@code 1} for plain numbers. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (BaseUnit base : BaseUnit.values()) {
      int exponent = exponent(base);
      if (exponent != 0) {
        text.append(text.length() == 0 ? "" : " ").append(base.symbol());
        text.append(exponent == 1 ? "" : Integer.toString(exponent));
      }
    }
    return text.length() == 0 ? "1" : text.toString();
  }
}
