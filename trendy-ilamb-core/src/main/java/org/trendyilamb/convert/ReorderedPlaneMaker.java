// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.interpret.Interpretation;

/** Planes on the grid of the source: values change places and units in one pass. One thread. */
final class ReorderedPlaneMaker implements PlaneMaker {
  private final ReorderedRows rows;
  private final RowConverter converter;
  private MissingRuns missing = MissingRuns.NONE;

  ReorderedPlaneMaker(Interpretation meaning) {
    this.rows = new ReorderedRows(meaning.grid().reorder());
    this.converter = new RowConverter(meaning);
  }

  @Override
  public ValueStatistics make(GroupSource source, int step, int number, float[] into) {
    converter.start(number);
    missing = rows.read(source, step, converter.into(into), into);
    return converter.statistics();
  }

  @Override
  public MissingRuns missing() {
    return missing;
  }
}
