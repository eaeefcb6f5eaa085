// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/** Counts and extremes of converted values. Not safe for threads. */
final class ValueStatistics {
  private long present;
  private long missing;
  private double minimum = Double.NaN;
  private double maximum = Double.NaN;
  private double sum;

  void present(double value) {
    present++;
    sum += value;
    if (!(value >= minimum)) {
      minimum = value;
    }
    if (!(value <= maximum)) {
      maximum = value;
    }
  }

  void missing() {
    missing++;
  }

  double largestMagnitude() {
    return present == 0 ? 0 : Math.max(Math.abs(minimum), Math.abs(maximum));
  }

  /**
   * The sums so far.
   *
   * @param undeclared how many of the missing are known leftovers
   */
  ValueSummary summary(long undeclared) {
    return new ValueSummary(
        present, missing, undeclared, minimum, maximum, present == 0 ? Double.NaN : sum / present);
  }
}
