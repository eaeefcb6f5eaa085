// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

/** The area that a model's values per square metre refer to. */
public enum Normalisation {
  /** Per m² of land: totals need the land fraction of the cell. */
  LAND_AREA,
  /** Per m² of the whole cell: totals need the cell area only, and no land fraction. */
  GRID_CELL,
  /**
   * Coastal cells hold the value of full land. The land fraction was not applied, so that totals of
   * the model itself use the whole cell.
   */
  FULL_LAND_CELLS,
  /** Coastal cells behave in none of these ways throughout. */
  MIXED,
  /** Not known. */
  UNKNOWN
}
