// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.grid.Regridder;
import org.trendyilamb.interpret.Interpretation;

/**
 * Planes on another grid: units first, then means in double precision, rounded last; the same
 * arithmetic as {@link RegriddedPlanes} and {@link FieldCopy} together. One thread.
 */
final class RegriddedPlaneMaker implements PlaneMaker {
  private final ReorderedRows rows;
  private final RowConverter converter;
  private final Regridder regridder;
  private final double[] own;
  private final double[] regridded;

  RegriddedPlaneMaker(Interpretation meaning, Regridder regridder) {
    this.rows = new ReorderedRows(meaning.grid().reorder());
    this.converter = new RowConverter(meaning);
    this.regridder = regridder;
    this.own = new double[regridder.source().size()];
    this.regridded = new double[regridder.target().size()];
  }

  @Override
  public ValueStatistics make(GroupSource source, int step, int number, float[] into) {
    converter.start(number);
    rows.read(
        source, step, (stored, from, count, at) -> converter.convert(stored, from, count, own, at));
    regridder.apply(own, regridded, Double.NaN);
    ValueStatistics seen = PlaneRounding.round(regridded, into);
    seen.add(0, 0, converter.undeclared(), seen.minimum(), seen.maximum(), seen.sum());
    return seen;
  }
}
