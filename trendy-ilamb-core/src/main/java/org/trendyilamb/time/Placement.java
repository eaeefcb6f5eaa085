// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/**
 * How the stamps of an axis stand among periods of equal rank: stamp i belongs near period first +
 * i, or nowhere. Immutable.
 *
 * @param kind how they stand
 * @param first the number of the period that holds stamp 0, or begins at it
 * @param low the smallest and
 * @param high the largest offset of a stamp i from the beginning of period i
 */
record Placement(Kind kind, long first, double low, double high) {
  /** How far apart offsets may be, in periods, to be one position blurred by rounding or drift. */
  static final double BLUR = 0.3;

  /** Offsets this near to an edge may belong to either side of it. */
  private static final double NEAR = 0.1;

  enum Kind {
    /** Every stamp inside its period. */
    INSIDE,
    /** Every stamp exactly between two periods. */
    EDGES,
    /** Every stamp around the edge of two periods, some before and some after. */
    BLURRED_EDGES,
    /** The stamps do not advance by one period each. */
    NONE
  }

  /**
   * Places stamps.
   *
   * @param coordinates of the stamps, in periods
   * @param tolerance how near to an edge is on it, in periods
   */
  static Placement of(double[] coordinates, double tolerance) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < coordinates.length; i++) {
      double offset = coordinates[i] - i;
      double edge = Math.rint(offset);
      double snapped = Math.abs(offset - edge) <= tolerance ? edge : offset;
      low = Math.min(low, snapped);
      high = Math.max(high, snapped);
    }
    long floor = (long) Math.floor(low);
    boolean together = high < floor + 1;
    if (low == high && low == floor) {
      return new Placement(Kind.EDGES, floor, low, high);
    }
    if (together && (low > floor || high - floor > NEAR)) {
      return new Placement(Kind.INSIDE, floor, low, high);
    }
    long edge = Math.round((low + high) / 2);
    boolean around = low <= edge && edge <= high && high - low <= BLUR;
    return around
        ? new Placement(Kind.BLURRED_EDGES, edge, low, high)
        : new Placement(Kind.NONE, floor, low, high);
  }

  /** Places stamps among months, years or days. */
  static Placement of(Stamps stamps, Frequency frequency) {
    return of(Periods.coordinates(stamps, frequency), Periods.tolerance(stamps, frequency));
  }

  boolean isClean() {
    return kind == Kind.INSIDE || kind == Kind.EDGES;
  }

  /** The first stamp that does not follow the one before it by one period; -1 when all do. */
  static int firstBreak(double[] coordinates) {
    for (int i = 1; i < coordinates.length; i++) {
      double step = coordinates[i] - coordinates[i - 1];
      if (Math.abs(step - 1) > 0.5) {
        return i;
      }
    }
    return -1;
  }
}
