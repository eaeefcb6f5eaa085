// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

/**
 * The units that every other unit is a product of. Month, year and step stand beside the second
 * because their length in seconds belongs to one record of one calendar, never to the unit.
 */
public enum BaseUnit {
  /** Mass. */
  KILOGRAM("kg"),
  /** Amount of substance. */
  MOLE("mol"),
  /** Length. */
  METRE("m"),
  /** Thermodynamic temperature. */
  KELVIN("K"),
  /** Plane angle, kept apart from numbers so that degrees never become a fraction. */
  RADIAN("radian"),
  /** Things counted: lightning strikes, plants, molecules. */
  COUNT("count"),
  /** Time of fixed length. */
  SECOND("s"),
  /** A calendar month of the data's own calendar. */
  MONTH("month"),
  /** A calendar year of the data's own calendar. */
  YEAR("year"),
  /** The interval that one record stands for. */
  STEP("timestep");

  private final String symbol;

  BaseUnit(String symbol) {
    this.symbol = symbol;
  }

  /** The spelling in canonical text. */
  public String symbol() {
    return symbol;
  }
}
