// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/** Areas of cells on a sphere. */
public final class CellArea {
  /** Radius of the Earth in metres, as ILAMB (6.371e6) and CDO (6371000) take it. */
  public static final double EARTH_RADIUS = 6_371_000.0;

  private CellArea() {}

  /**
   * Area between two parallels and two meridians: R² (sin north - sin south)(east - west).
   *
   * @param south in degrees
   * @param north in degrees
   * @param west in degrees
   * @param east in degrees
   * @return square metres; negative when one pair is reversed
   */
  public static double of(double south, double north, double west, double east) {
    return EARTH_RADIUS * EARTH_RADIUS * (sine(north) - sine(south)) * Math.toRadians(east - west);
  }

  /**
   * Areas of all cells in square metres, shape [latitude][longitude]: the product of {@link #bands}
   * and {@link #widths}.
   */
  public static double[] of(RectilinearGrid grid) {
    double[] widths = widths(grid);
    double[] areas = new double[grid.size()];
    int k = 0;
    for (double band : bands(grid)) {
      for (double width : widths) {
        areas[k++] = band * width;
      }
    }
    return areas;
  }

  /** Area of each row in square metres for each radian of longitude. */
  public static double[] bands(RectilinearGrid grid) {
    GridAxis latitude = grid.latitude();
    double[] bands = new double[grid.rows()];
    for (int r = 0; r < bands.length; r++) {
      bands[r] = EARTH_RADIUS * EARTH_RADIUS * (sine(latitude.upper(r)) - sine(latitude.lower(r)));
    }
    return bands;
  }

  /** Width of each column in radians. */
  public static double[] widths(RectilinearGrid grid) {
    GridAxis longitude = grid.longitude();
    double[] widths = new double[grid.columns()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = Math.toRadians(longitude.upper(c) - longitude.lower(c));
    }
    return widths;
  }

  /** Sine of an angle in degrees. */
  static double sine(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }
}
