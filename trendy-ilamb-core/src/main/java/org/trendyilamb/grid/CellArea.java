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

  /** Areas of all cells in square metres, shape [latitude][longitude]. */
  public static double[] of(RectilinearGrid grid) {
    GridAxis latitude = grid.latitude();
    GridAxis longitude = grid.longitude();
    double[] areas = new double[grid.size()];
    double[] widths = new double[grid.columns()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = Math.toRadians(longitude.upper(c) - longitude.lower(c));
    }
    int k = 0;
    for (int r = 0; r < grid.rows(); r++) {
      double band =
          EARTH_RADIUS * EARTH_RADIUS * (sine(latitude.upper(r)) - sine(latitude.lower(r)));
      for (double width : widths) {
        areas[k++] = band * width;
      }
    }
    return areas;
  }

  /** Sine of an angle in degrees. */
  static double sine(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }
}
