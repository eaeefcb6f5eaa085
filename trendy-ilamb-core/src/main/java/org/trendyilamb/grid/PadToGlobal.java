// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/** When cells without data are added so that a grid reaches around the Earth. */
public enum PadToGlobal {
  /** Never: a grid that ends early stays regional. */
  NEVER,
  /**
   * Only where as many rows were dropped beyond one pole as are missing at the other, that is,
   * where a global grid was labelled some rows too far.
   */
  WHERE_DISPLACED,
  /** Wherever the missing rows or columns are a whole number of cells of a regular axis. */
  ALWAYS
}
