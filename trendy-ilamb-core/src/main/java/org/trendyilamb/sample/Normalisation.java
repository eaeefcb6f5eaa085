// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/** What area a model's fluxes and pools refer to. */
public enum Normalisation {
  /** The land in the cell. */
  LAND,
  /** The whole cell: the value of the land times its share. */
  CELL
}
