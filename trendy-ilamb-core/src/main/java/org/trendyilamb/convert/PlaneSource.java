// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.List;
import org.trendyilamb.problem.Issue;

/** Gives the planes of an output, in any order, but cheapest from the first on. One thread. */
interface PlaneSource {
  /**
   * Computes a plane.
   *
   * @param plane index in the output, levels faster than time
   * @param into receives the values in the unit of the output, south first, west first; NaN is
   *     missing
   */
  void plane(int plane, double[] into);

  /** Number of missing values that the inputs do not declare as missing, so far. */
  long undeclared();

  /** What a person should see, complete after the last plane. */
  List<Issue> issues();
}
