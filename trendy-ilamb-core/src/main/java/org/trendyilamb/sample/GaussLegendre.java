// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/** Latitudes of Gaussian grids. */
final class GaussLegendre {
  private GaussLegendre() {}

  /**
   * Latitudes of a Gaussian grid, in degrees, south first: the arc sines of the roots of the
   * Legendre polynomial of degree {@code rows}, found by Newton's method from the guess cos(pi (k -
   * 1/4) / (n + 1/2)) (Abramowitz and Stegun 22.16.6).
   */
  static double[] latitudes(int rows) {
    double[] latitudes = new double[rows];
    for (int k = 0; k < rows; k++) {
      double root = Math.cos(Math.PI * (k + 0.75) / (rows + 0.5));
      for (int i = 0; i < 20; i++) {
        root -= step(rows, root);
      }
      latitudes[rows - 1 - k] = Math.toDegrees(Math.asin(root));
    }
    return latitudes;
  }

  /** P(x) / P'(x) for the Legendre polynomial of degree n. */
  private static double step(int n, double x) {
    double before = 1;
    double here = x;
    for (int k = 2; k <= n; k++) {
      double next = ((2 * k - 1) * x * here - (k - 1) * before) / k;
      before = here;
      here = next;
    }
    double slope = n * (x * here - before) / (x * x - 1);
    return here / slope;
  }
}
