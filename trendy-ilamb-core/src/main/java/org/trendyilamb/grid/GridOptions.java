// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/**
 * Choices in understanding a grid.
 *
 * @param padToGlobal when cells without data are added
 */
public record GridOptions(PadToGlobal padToGlobal) {

  /** Pads only grids that were labelled some rows too far. */
  public static GridOptions defaults() {
    return new GridOptions(PadToGlobal.WHERE_DISPLACED);
  }
}
