// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.cf.MissingRuns;

/**
 * Planes on another grid: units first, then means in double precision, rounded last; the same
 * arithmetic as {@link RegriddedPlanes} and {@link FieldCopy} together. One thread.
 */
final class RegriddedPlaneMaker implements PlaneMaker {
  private final ReorderedRows rows;
  private final RowConverter converter;
  private final Transfer transfer;
  private final double[] own;
  private final double[] regridded;

  RegriddedPlaneMaker(Transfer transfer) {
    this.rows = new ReorderedRows(transfer.source().grid().reorder());
    this.converter = new RowConverter(transfer.source());
    this.transfer = transfer;
    this.own = new double[transfer.source().grid().grid().size()];
    this.regridded = new double[transfer.output().grid().grid().size()];
  }

  @Override
  public ValueStatistics make(GroupSource source, int step, int number, float[] into) {
    converter.start(number);
    rows.read(source, step, converter.into(own), own);
    transfer.regrid(own, regridded);
    ValueStatistics seen = PlaneRounding.round(regridded, into);
    seen.add(0, 0, converter.undeclared(), seen.minimum(), seen.maximum(), seen.sum());
    return seen;
  }

  /** What comes of the values of several cells is not known. */
  @Override
  public MissingRuns missing() {
    return MissingRuns.NONE;
  }
}
