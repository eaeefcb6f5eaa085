// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the values of a written variable look like, to notice a wrong unit or scale. From the last
 * ten years of simulation S1 of sixteen models of TRENDY v11, totals taken without land fraction.
 *
 * @param unit unit of the cell values
 * @param largestCell range over the models of the greatest value of any cell
 * @param ceiling a cell value above it means another unit or scale
 * @param globalTotal range over the models of the global total, flux per year or pool
 * @param basis measured or inferred, and what it rests on
 */
public record Plausibility(
    String unit,
    Optional<Range> largestCell,
    OptionalDouble ceiling,
    Optional<Range> globalTotal,
    String basis) {

  /**
   * A range of values.
   *
   * @param unit unit of both ends
   * @param from smallest
   * @param to greatest, not below from
   */
  public record Range(String unit, double from, double to) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException when {@code from} exceeds {@code to} or one is no number
     */
    public Range {
      if (!(from <= to)) {
        throw new IllegalArgumentException("not a range: " + from + " to " + to);
      }
    }

    /** Whether a value lies within, ends included. */
    public boolean contains(double value) {
      return value >= from && value <= to;
    }
  }
}
