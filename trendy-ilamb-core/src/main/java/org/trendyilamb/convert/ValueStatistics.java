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

  /**
   * Adds counts and replaces the rest, by whoever carried it on value by value.
   *
   * @param newUndeclared how many of the new missing values are known leftovers
   */
  void add(
      long newPresent,
      long newMissing,
      long newUndeclared,
      double newMinimum,
      double newMaximum,
      double newSum) {
    present += newPresent;
    missing += newMissing;
    undeclared += newUndeclared;
    minimum = newMinimum;
    maximum = newMaximum;
    sum = newSum;
  }

  /**
   * Adds values of which none is missing, and replaces the sum.
   *
   * @param one the least of them or the greatest
   * @param other the other one of these
   */
  void addPresent(long count, double one, double other, double newSum) {
    double least = Math.min(one, other);
    double most = Math.max(one, other);
    present += count;
    minimum = least >= minimum ? minimum : least;
    maximum = most <= maximum ? maximum : most;
    sum = newSum;
  }

  /**
   * Adds missing values.
   *
   * @param count how many
   * @param known how many of them are known leftovers
   */
  void addMissing(long count, long known) {
    missing += count;
    undeclared += known;
  }

  /** Adds what was seen elsewhere, such as in the next plane. */
  void add(ValueStatistics other) {
    if (!(other.minimum >= minimum) && !Double.isNaN(other.minimum)) {
      minimum = other.minimum;
    }
    if (!(other.maximum <= maximum) && !Double.isNaN(other.maximum)) {
      maximum = other.maximum;
    }
    present += other.present;
    missing += other.missing;
    undeclared += other.undeclared;
    sum += other.sum;
  }

  /** Says how many of the missing are known leftovers, for all that was added. */
  void undeclared(long count) {
    undeclared = count;
  }

  double minimum() {
    return minimum;
  }

  double maximum() {
    return maximum;
  }

  double sum() {
    return sum;
  }

  double largestMagnitude() {
    return present == 0 ? 0 : Math.max(Math.abs(minimum), Math.abs(maximum));
  }

  ValueSummary summary() {
    return new ValueSummary(
        present, missing, undeclared, minimum, maximum, present == 0 ? Double.NaN : sum / present);
  }
}
