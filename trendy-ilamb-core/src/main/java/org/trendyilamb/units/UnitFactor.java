// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One factor while a text is being read: labels and exponents are attached as they are met. */
final class UnitFactor {
  private final Unit unit;
  private final boolean number;
  private final int sign;
  private int exponent = 1;
  private boolean explicit;
  private @Nullable Substance label;

  private UnitFactor(Unit unit, boolean number, boolean divided) {
    this.unit = unit;
    this.number = number;
    this.sign = divided ? -1 : 1;
  }

  static UnitFactor unit(Unit unit, boolean divided) {
    return new UnitFactor(unit, false, divided);
  }

  static UnitFactor number(Rational value, boolean divided) {
    return new UnitFactor(Unit.of(value, UnitDimension.NONE), true, divided);
  }

  boolean isNumber() {
    return number;
  }

  Unit unit() {
    return unit;
  }

  /** The exponent with the effect of a solidus. */
  int power() {
    return sign * exponent;
  }

  int exponent() {
    return exponent;
  }

  boolean hasExponent() {
    return explicit;
  }

  void raise(int power) {
    exponent *= power;
    explicit = true;
  }

  /** Raises by the exponent of the group that the factor stands in. */
  void raiseGroup(int power) {
    exponent *= power;
  }

  boolean isLabelled() {
    return label != null;
  }

  void label(Substance substance) {
    label = substance;
  }

  boolean isMassOrAmount() {
    UnitDimension d = unit.dimension();
    return d.equals(UnitDimension.of(BaseUnit.KILOGRAM))
        || d.equals(UnitDimension.of(BaseUnit.MOLE));
  }

  /** Whether it is a power of the metre and nothing else. */
  boolean isSpace() {
    int metres = unit.dimension().exponent(BaseUnit.METRE);
    return metres != 0 && unit.dimension().equals(UnitDimension.of(BaseUnit.METRE, metres));
  }

  /** The labelled unit raised to its power. */
  Unit raised() {
    Unit named = label == null ? unit : unit.labelled(Optional.of(label), Optional.empty());
    return named.power(power());
  }
}
