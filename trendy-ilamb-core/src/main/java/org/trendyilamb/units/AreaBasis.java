// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

/** Which area a value is per, where the unit text says so. */
public enum AreaBasis {
  GRID_CELL("the grid cell", false),
  LAND("the land in the cell", false),
  GROUND("the ground", false),
  VEGETATION("the vegetated area", true),
  CANOPY("the canopy", true),
  LEAF("the leaves", true),
  TILE("the tile or plant type", true);

  private final String words;
  private final boolean needsCover;

  AreaBasis(String words, boolean needsCover) {
    this.words = words;
    this.needsCover = needsCover;
  }

  /** Plain words for messages. */
  public String words() {
    return words;
  }

  /** Whether a cover fraction (or a leaf area) is needed to get a value per land or cell area. */
  public boolean needsCover() {
    return needsCover;
  }
}
