// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/** Checks and tests that all regridders share. */
final class Planes {
  private Planes() {}

  static void check(
      Regridder regridder, double[] values, int offset, double[] into, int intoOffset) {
    if (values == into) {
      throw new IllegalArgumentException("source and target are one array");
    }
    check(values, offset, regridder.source());
    check(into, intoOffset, regridder.target());
  }

  private static void check(double[] values, int offset, RectilinearGrid grid) {
    if (offset < 0 || offset + (long) grid.size() > values.length) {
      throw new IllegalArgumentException(
          values.length
              + " values from "
              + offset
              + " hold no plane of "
              + grid.rows()
              + " x "
              + grid.columns());
    }
  }

  static boolean isMissing(double value, double fill) {
    return value == fill || Double.isNaN(value);
  }
}
