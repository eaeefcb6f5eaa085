// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Values of time variables for tests. */
final class Values {
  private Values() {}

  /** One value per step. */
  static double[] of(int size, IntToDoubleFunction value) {
    return IntStream.range(0, size).mapToDouble(value).toArray();
  }

  /** The values as single-precision numbers hold them. */
  static double[] single(double... values) {
    return of(values.length, i -> (float) values[i]);
  }

  /** First instants of the steps, in days since the first of a year. */
  static double[] starts(TimeAxis axis, int datumYear) {
    double[] edges = edges(axis, datumYear);
    return of(axis.size(), i -> edges[i]);
  }

  /** Last instants of the steps, in days since the first of a year. */
  static double[] ends(TimeAxis axis, int datumYear) {
    double[] edges = edges(axis, datumYear);
    return of(axis.size(), i -> edges[i + 1]);
  }

  /** Midpoints of the steps, in days since the first of a year. */
  static double[] middles(TimeAxis axis, int datumYear) {
    double[] edges = edges(axis, datumYear);
    return of(axis.size(), i -> (edges[i] + edges[i + 1]) / 2);
  }

  /** Bounds of the steps, in days since the first of a year, with so many days added to each. */
  static double[][] bounds(TimeAxis axis, int datumYear, double lowerShift, double upperShift) {
    double[] edges = edges(axis, datumYear);
    double[][] bounds = new double[axis.size()][];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = new double[] {edges[i] + lowerShift, edges[i + 1] + upperShift};
    }
    return bounds;
  }

  private static double[] edges(TimeAxis axis, int datumYear) {
    return EncodedTimeAxis.of(axis, new CalendarDate(axis.calendar(), datumYear, 1, 1)).edges();
  }
}
