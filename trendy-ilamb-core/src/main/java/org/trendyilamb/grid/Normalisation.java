// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/** By what the sum over the source cells under a target cell is divided. */
public enum Normalisation {
  /**
   * By the area of those parts that have values: a mean over the part of the target cell that the
   * source covers. Right for each unit of that part; multiplied by the whole cell it is too much.
   */
  FRACAREA,
  /**
   * By the area of the target cell: what has no value counts as zero. Integrals over whole cells
   * are kept.
   */
  DESTAREA
}
