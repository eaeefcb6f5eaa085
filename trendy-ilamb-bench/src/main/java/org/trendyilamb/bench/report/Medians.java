// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.Collection;

/** The middle of several measurements: one that was disturbed does not move it. */
final class Medians {
  private Medians() {}

  /**
   * The middle value; of an even number, the mean of the two in the middle.
   *
   * @return NaN when there are none
   */
  static double of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
