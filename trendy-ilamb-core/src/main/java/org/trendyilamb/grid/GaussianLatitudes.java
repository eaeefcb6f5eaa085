// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Optional;

/**
 * Latitudes at the roots of the Legendre polynomial of some order, and the edges of the rows whose
 * areas are the weights of Gauss-Legendre quadrature: the sine of edge k is the sum of the first k
 * weights less one (Abramowitz and Stegun 25.4.29). Immutable.
 */
final class GaussianLatitudes {
  /** Orders beyond this are no model grid. */
  private static final int MOST_ROWS = 20_000;

  private final double[] centres;
  private final double[] edges;

  private GaussianLatitudes(double[] centres, double[] edges) {
    this.centres = centres;
    this.edges = edges;
  }

  /** All rows of the grid of this order, from south to north, in degrees. */
  static GaussianLatitudes ofRows(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException(rows + " rows");
    }
    double[] centres = new double[rows];
    double[] edges = new double[rows + 1];
    double south = -1;
    edges[0] = -90;
    edges[rows] = 90;
    // Roots come in pairs of opposite sign: only the southern half is computed.
    for (int i = 0; i < (rows + 1) / 2; i++) {
      double x = root(rows, i);
      boolean equator = rows % 2 == 1 && i == rows / 2;
      double sine = equator ? 0 : -x;
      centres[i] = equator ? 0 : Math.toDegrees(Math.asin(sine));
      centres[rows - 1 - i] = equator ? 0 : -centres[i];
      south += weight(rows, sine);
      if (i + 1 <= rows / 2) {
        boolean middle = rows % 2 == 0 && i + 1 == rows / 2;
        edges[i + 1] = middle ? 0 : Math.toDegrees(Math.asin(south));
        edges[rows - 1 - i] = middle ? 0 : -edges[i + 1];
      }
    }
    return new GaussianLatitudes(centres, edges);
  }

  /** The i-th greatest root, by Newton's method from the usual cosine estimate. */
  private static double root(int order, int i) {
    double x = Math.cos(Math.PI * (i + 0.75) / (order + 0.5));
    for (int k = 0; k < 100; k++) {
      double[] p = legendre(order, x);
      double dx = p[0] / p[1];
      x -= dx;
      if (Math.abs(dx) < 1e-16) {
        break;
      }
    }
    return x;
  }

  private static double weight(int order, double x) {
    double slope = legendre(order, x)[1];
    return 2 / ((1 - x * x) * slope * slope);
  }

  /** Legendre polynomial and its derivative, by Bonnet's recurrence. */
  private static double[] legendre(int order, double x) {
    double before = 1;
    double now = x;
    for (int k = 2; k <= order; k++) {
      double next = ((2 * k - 1) * x * now - (k - 1) * before) / k;
      before = now;
      now = next;
    }
    return new double[] {now, order * (before - x * now) / (1 - x * x)};
  }

  /**
   * Finds the Gaussian grid of which these ascending latitudes are a stretch.
   *
   * @return its first row among these and the edges of the stretch, or nothing
   */
  static Optional<Match> match(double[] latitudes, double noise) {
    int n = latitudes.length;
    // Three rows fit too much.
    if (n < 8) {
      return Optional.empty();
    }
    double step = (latitudes[n - 1] - latitudes[0]) / (n - 1);
    double tolerance = LatticeFit.EQUAL * step + noise;
    int guess = (int) Math.min(MOST_ROWS, Math.round(180 / step));
    for (int rows = Math.max(n, guess - 2); rows <= guess + 1; rows++) {
      GaussianLatitudes all = ofRows(rows);
      for (int first = 0; first + n <= rows; first++) {
        if (Math.abs(all.centres[first] - latitudes[0]) <= tolerance
            && all.fits(latitudes, first, tolerance)) {
          double[] edges = Arrays.copyOfRange(all.edges, first, first + n + 1);
          return Optional.of(new Match(rows, first, edges));
        }
      }
    }
    return Optional.empty();
  }

  private boolean fits(double[] latitudes, int first, double tolerance) {
    for (int i = 0; i < latitudes.length; i++) {
      if (Math.abs(latitudes[i] - centres[first + i]) > tolerance) {
        return false;
      }
    }
    return true;
  }

  double[] centres() {
    return centres.clone();
  }

  double[] edges() {
    return edges.clone();
  }

  /** A stretch of a Gaussian grid. */
  static final class Match {
    /** Rows of the whole grid. */
    final int rows;

    /** First row of the stretch. */
    final int first;

    /** Edges of the stretch, in degrees. */
    final double[] edges;

    private Match(int rows, int first, double[] edges) {
      this.rows = rows;
      this.first = first;
      this.edges = edges;
    }
  }
}
