// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

/** The dimension a variable may carry besides time, latitude and longitude. */
public enum ExtraDimension {
  /** None. */
  NONE,
  /** Layers of soil, ordered by depth. */
  SOIL_LAYER,
  /** Plant functional types, or classes of vegetation and land cover. */
  PFT,
  /** Pools of soil carbon. */
  POOL,
  /** Land-use tiles. */
  LAND_USE
}
