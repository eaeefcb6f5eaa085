// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.Optional;
import org.trendyilamb.grid.RegridMethod;

/**
 * How the result of a recipe is taken to another grid. Data only, so that it can cross a process
 * border.
 *
 * @param grid name of the grid, as for {@link org.trendyilamb.grid.TargetGrid}, or path of a file
 * @param file the file whose axes are the grid; empty for a grid that its name describes
 * @param method the method
 * @param weight what source cells count, beside their overlap with the target cell
 * @param land where the land fraction of source cells comes from; there with {@link Weight#LAND}
 */
public record Regrid(
    String grid,
    Optional<SourceRef> file,
    RegridMethod method,
    Weight weight,
    Optional<LandShare> land) {

  /** What source cells count. */
  public enum Weight {
    /**
     * Overlap times land fraction of cells that have a value: a mean over land. Together with the
     * land fraction taken to the same grid it keeps sums of value times land fraction times area.
     */
    LAND,
    /** Overlap with cells that have a value: a mean over them. */
    VALID,
    /** Overlap; cells without a value count as zero: sums of value times area are kept. */
    CELL,
    /** Nothing: the method takes single values. */
    NONE,
    /** Nothing: the values lie on this grid already. */
    SAME,
    /** Nothing: the values are made for this grid, from its cells. */
    MADE
  }

  /**
   * Where the land fraction comes from: {@code offset + factor * part}, in percent.
   *
   * @param area whether the part is an area, to be divided by the area of the cell
   * @param offset in percent
   * @param factor coefficient of the part
   * @param part what is read
   */
  public record LandShare(boolean area, double offset, double factor, Recipe.Part part) {}

  /**
   * Checks that there is a land fraction where one is needed.
   *
   * @throws IllegalArgumentException when there is none, or one that nobody needs
   */
  public Regrid {
    if (land.isPresent() != (weight == Weight.LAND)) {
      throw new IllegalArgumentException("weight " + weight + " with land fraction " + land);
    }
  }
}
