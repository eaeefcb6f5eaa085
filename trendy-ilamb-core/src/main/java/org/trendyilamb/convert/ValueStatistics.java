// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/** Counts and extremes of converted values. Not safe for threads. */
final class ValueStatistics {
  private long present;
  private long missing;
  private long undeclared;
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

  void missing(boolean leftover) {
    missing++;
    if (leftover) {
      undeclared++;
    }
  }

  double largestMagnitude() {
    return present == 0 ? 0 : Math.max(Math.abs(minimum), Math.abs(maximum));
  }

  ValueSummary summary() {
    return new ValueSummary(
        present, missing, undeclared, minimum, maximum, present == 0 ? Double.NaN : sum / present);
  }
}
