// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

/**
 * Constants of nature that unit conversion needs, as exact decimals.
 *
 * <p>Molar masses are the abridged standard atomic weights of IUPAC (2021 table): carbon 12.011,
 * nitrogen 14.007, oxygen 15.999, hydrogen 1.008, phosphorus 30.974 g mol-1. Compounds are sums of
 * these, so that carbon dioxide is 44.009, water 18.015 and methane 16.043 g mol-1.
 *
 * <p>The density of water, 1000 kg m-3, is the convention by which hydrology writes 1 mm for 1 kg
 * m-2; measured densities differ by up to 0.2 % with temperature.
 */
public final class PhysicalConstants {
  /** Molar mass of carbon in kg mol-1. */
  public static final double MOLAR_MASS_C = 12.011e-3;

  /** Molar mass of nitrogen in kg mol-1. */
  public static final double MOLAR_MASS_N = 14.007e-3;

  /** Molar mass of oxygen atoms in kg mol-1. */
  public static final double MOLAR_MASS_O = 15.999e-3;

  /** Molar mass of hydrogen atoms in kg mol-1. */
  public static final double MOLAR_MASS_H = 1.008e-3;

  /** Molar mass of phosphorus in kg mol-1. */
  public static final double MOLAR_MASS_P = 30.974e-3;

  /** Density by which a depth of water becomes a mass per area, in kg m-3. */
  public static final double WATER_DENSITY = 1000.0;

  /** Celsius zero in K, exact by the definition of the Celsius scale (SI brochure, 2.3.1). */
  public static final double CELSIUS_ZERO = 273.15;

  static final Rational EXACT_C = Rational.of("12.011e-3");
  static final Rational EXACT_N = Rational.of("14.007e-3");
  static final Rational EXACT_O = Rational.of("15.999e-3");
  static final Rational EXACT_H = Rational.of("1.008e-3");
  static final Rational EXACT_P = Rational.of("30.974e-3");
  static final Rational EXACT_WATER_DENSITY = Rational.of(1000);
  static final Rational EXACT_CELSIUS_ZERO = Rational.of("273.15");

  /** Fahrenheit zero in degrees Fahrenheit above absolute zero. */
  static final Rational EXACT_FAHRENHEIT_SHIFT = Rational.of("459.67");

  /** The circle number to 50 digits, so that a degree in radians rounds correctly. */
  static final Rational EXACT_PI =
      Rational.of("3.14159265358979323846264338327950288419716939937510");

  private PhysicalConstants() {}
}
