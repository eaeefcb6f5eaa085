// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.EnumSet;
import java.util.List;

/** What the factors of one text say together. */
final class UnitFactors {

  private UnitFactors() {}

  /**
   * Percent, fraction, ppm and the like say how a plain number is written. Two of them, or one with
   * a number behind it, are two descriptions of one scale and no product.
   */
  static boolean describeScaleTwice(List<UnitFactor> factors) {
    boolean named = false;
    for (UnitFactor factor : factors) {
      boolean word = !factor.isNumber() && factor.unit().dimension().isDimensionless();
      if (named && (word || factor.isNumber()) && factor.power() > 0) {
        return true;
      }
      named |= word;
    }
    return false;
  }

  /** The masses, amounts or lengths that stand above and below the solidus. */
  static EnumSet<BaseUnit> ratioOf(List<UnitFactor> factors) {
    EnumSet<BaseUnit> both = EnumSet.noneOf(BaseUnit.class);
    for (BaseUnit base : List.of(BaseUnit.KILOGRAM, BaseUnit.MOLE, BaseUnit.METRE)) {
      boolean above = false;
      boolean below = false;
      for (UnitFactor factor : factors) {
        int exponent = factor.unit().dimension().exponent(base);
        if (factor.unit().dimension().equals(UnitDimension.of(base, exponent))) {
          above |= exponent * factor.power() > 0;
          below |= exponent * factor.power() < 0;
        }
      }
      if (above && below) {
        both.add(base);
      }
    }
    return both;
  }
}
