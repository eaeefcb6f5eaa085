// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit: a product of powers of base units times an exact scale, with a shift for temperature
 * scales and labels for the substance. Immutable, safe for any number of threads. A value {@code x}
 * in this unit is {@code x * scale + offset} in base units.
 */
public final class Unit {
  /** The unit of plain numbers. */
  static final Unit ONE =
      new Unit(Rational.ONE, Rational.ZERO, UnitDimension.NONE, null, null, null);

  private final Rational scale;
  private final Rational offset;
  private final UnitDimension dimension;
  private final @Nullable Substance substance;
  private final @Nullable Substance perSubstance;
  private final @Nullable Compass compass;

  /** Which coordinate an angle belongs to. */
  enum Compass {
    NORTH,
    EAST
  }

  private Unit(
      Rational scale,
      Rational offset,
      UnitDimension dimension,
      @Nullable Substance substance,
      @Nullable Substance perSubstance,
      @Nullable Compass compass) {
    this.scale = scale;
    this.offset = offset;
    this.dimension = dimension;
    this.substance = substance;
    this.perSubstance = perSubstance;
    this.compass = compass;
  }

  static Unit of(Rational scale, UnitDimension dimension) {
    return new Unit(scale, Rational.ZERO, dimension, null, null, null);
  }

  /** A temperature scale that does not start at absolute zero. */
  static Unit shifted(Rational scale, Rational offset, UnitDimension dimension) {
    return new Unit(scale, offset, dimension, null, null, null);
  }

  Unit along(Compass direction) {
    return new Unit(scale, offset, dimension, substance, perSubstance, direction);
  }

  /** The same unit as a mass or amount of something, and per mass or amount of something else. */
  Unit labelled(Optional<Substance> of, Optional<Substance> per) {
    return new Unit(scale, offset, dimension, of.orElse(null), per.orElse(null), compass);
  }

  /** The exponents of the base units. */
  public UnitDimension dimension() {
    return dimension;
  }

  /** The substance of the mass or amount in the numerator, where the text names one. */
  public Optional<Substance> substance() {
    return Optional.ofNullable(substance);
  }

  /** The substance of the mass or amount in the denominator, where the text names one. */
  public Optional<Substance> perSubstance() {
    return Optional.ofNullable(perSubstance);
  }

  /** The direction of a coordinate, for degrees_north and degrees_east. */
  Optional<Compass> compass() {
    return Optional.ofNullable(compass);
  }

  /** How much of the product of base units one of this unit is, as the nearest double. */
  public double scale() {
    return scale.doubleValue();
  }

  /** The value in base units of zero on this scale; 0 but for temperature scales. */
  public double offset() {
    return offset.doubleValue();
  }

  Rational exactScale() {
    return scale;
  }

  Rational exactOffset() {
    return offset;
  }

  /** Whether zero of this unit is not zero of the base unit, as for degrees Celsius. */
  public boolean isShifted() {
    return !offset.isZero();
  }

  /** The calendar length this unit is per (or made of); {@code FIXED} for the rest. */
  public CalendarBasis calendarBasis() {
    if (dimension.exponent(BaseUnit.MONTH) != 0) {
      return CalendarBasis.MONTH;
    }
    if (dimension.exponent(BaseUnit.YEAR) != 0) {
      return CalendarBasis.YEAR;
    }
    return dimension.exponent(BaseUnit.STEP) != 0 ? CalendarBasis.STEP : CalendarBasis.FIXED;
  }

  /**
   * The product of two units: scales multiply, exponents add. A shift is lost, because a scale such
   * as Celsius means an interval once it is part of a product. Labels stay where only one factor
   * has them.
   *
   * @throws IllegalArgumentException if both carry different labels
   */
  public Unit times(Unit other) {
    return new Unit(
        scale.times(other.scale),
        Rational.ZERO,
        dimension.times(other.dimension),
        merged(substance, other.substance),
        merged(perSubstance, other.perSubstance),
        null);
  }

  /** A power of this unit: the scale is raised, exponents multiply, labels change sides below 0. */
  public Unit power(int exponent) {
    if (exponent == 1) {
      return this;
    }
    return new Unit(
        scale.power(exponent),
        Rational.ZERO,
        dimension.power(exponent),
        exponent < 0 ? perSubstance : substance,
        exponent < 0 ? substance : perSubstance,
        null);
  }

  private static @Nullable Substance merged(@Nullable Substance a, @Nullable Substance b) {
    if (a != null && b != null && a != b) {
      throw new IllegalArgumentException("labels " + a.label() + " and " + b.label());
    }
    return a != null ? a : b;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit that
        && scale.equals(that.scale)
        && offset.equals(that.offset)
        && dimension.equals(that.dimension)
        && substance == that.substance
        && perSubstance == that.perSubstance
        && compass == that.compass;
  }

  @Override
  public int hashCode() {
    return Objects.hash(scale, offset, dimension, substance, perSubstance, compass);
  }

  /** Canonical text with its labels, for messages. */
  @Override
  public String toString() {
    String of = substance == null ? "" : " of " + substance.label();
    String per = perSubstance == null ? "" : " per " + perSubstance.label();
    return UnitFormatter.format(this) + of + per;
  }
}
