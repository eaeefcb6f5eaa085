// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trendyilamb.trendy.ResourceTable;

/**
 * Limits of one variable.
 *
 * @param floor smallest value a cell can have
 * @param ceiling largest value a cell can have
 * @param statistic what {@code low} and {@code high} are of
 * @param totalUnit unit of {@code low} and {@code high}
 * @param low a smaller total is implausible
 * @param high a larger total is implausible
 */
record Limits(
    double floor,
    double ceiling,
    Statistic statistic,
    String totalUnit,
    OptionalDouble low,
    double high) {

  /** What is taken over the globe. */
  enum Statistic {
    /** Sum over area and time, per year. */
    FLUX,
    /** Sum over area, mean over time. */
    POOL,
    /** Mean over area and time. */
    MEAN,
    /** Sum of the burnt part of cells, per year. */
    BURNT
  }

  private static final class Shipped {
    static final ResourceTable TABLE = ResourceTable.read(Limits.class, "limits.tsv");
  }

  /** Limits of a variable in this unit, where there are any. */
  static Optional<Limits> of(String name, String unit) {
    return Shipped.TABLE.rows().stream()
        .filter(row -> row.text("name").equals(name) && row.text("unit").equals(unit))
        .findFirst()
        .map(
            row ->
                new Limits(
                    row.number("floor"),
                    row.number("ceiling"),
                    Statistic.valueOf(row.text("statistic").toUpperCase(Locale.ROOT)),
                    row.text("total_unit"),
                    row.optional("low").isPresent()
                        ? OptionalDouble.of(row.number("low"))
                        : OptionalDouble.empty(),
                    row.number("high")));
  }
}
