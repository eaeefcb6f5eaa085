// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.cf.MissingRuns;

/** Turns the stored values of one step into one plane of the output. One thread. */
interface PlaneMaker {
  /**
   * Makes a plane.
   *
   * @param source holds the step
   * @param step which step, counted in the loaded group
   * @param number index of the plane in the output
   * @param into receives the plane; if it is that of the last call, nobody has changed it
   * @return what the values look like; not touched any more
   */
  ValueStatistics make(GroupSource source, int step, int number, float[] into);

  /** Where values of the last plane that was made are missing for long, as far as it is known. */
  MissingRuns missing();

  /** The maker for a transfer. */
  static PlaneMaker of(Transfer transfer) {
    return transfer.regridder().isPresent()
        ? new RegriddedPlaneMaker(transfer)
        : new ReorderedPlaneMaker(transfer.source());
  }
}
