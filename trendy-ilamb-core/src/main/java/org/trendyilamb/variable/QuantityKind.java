// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

/**
 * What a variable measures. It tells apart what the same unit hides: {@code kg} of carbon, nitrogen
 * or water, a fraction of area or a plain number.
 */
public enum QuantityKind {
  /** Mass of carbon per area and time. */
  CARBON_FLUX,
  /** Mass of carbon per area. */
  CARBON_POOL,
  /** Mass of nitrogen per area and time. */
  NITROGEN_FLUX,
  /** Mass of nitrogen per area. */
  NITROGEN_POOL,
  /** Mass of methane, not of its carbon, per area and time. */
  METHANE_FLUX,
  /** Mass of water per area and time. */
  WATER_FLUX,
  /** Mass of water per area. */
  WATER_STORE,
  /** Power per area. */
  ENERGY_FLUX,
  /** Part of an area, from 0 to 1 or 0 to 100 %. */
  AREA_FRACTION,
  /** Temperature on a scale with an absolute zero. */
  TEMPERATURE,
  /** Height, depth or thickness. */
  LENGTH,
  /** Area of a cell or a part of it. */
  AREA,
  /** Pressure. */
  PRESSURE,
  /** Speed of wind. */
  SPEED,
  /** Part of a gas or vapour in air, by mass or amount. */
  MIXING_RATIO,
  /** A number without unit that is not a part of an area, such as leaf area index. */
  DIMENSIONLESS,
  /** Something else, or not told. */
  OTHER
}
