// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/** How values are taken from one grid to another. */
public enum RegridMethod {
  /** Means over the overlap of cells: integrals are kept. For fluxes, stocks and fractions. */
  CONSERVATIVE,
  /** The value of the cell in which the target centre lies. For categories. */
  NEAREST,
  /** Between the four nearest centres. For smooth fields without missing values. */
  BILINEAR
}
