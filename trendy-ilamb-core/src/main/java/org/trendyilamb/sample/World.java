// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.List;

/**
 * Where the sample world has land: a few ellipses in degrees. One of them crosses the date line in
 * the north, one in the tropics, so that a careless turn of longitudes shows.
 */
final class World {
  private record Ellipse(double lat, double lon, double halfHeight, double halfWidth) {
    /** 1 at the centre, 0 on the rim, negative outside. */
    double depth(double atLat, double atLon) {
      if (Math.abs(atLat - lat) >= halfHeight) {
        return -1;
      }
      double east = Math.IEEEremainder(atLon - lon, 360);
      double y = (atLat - lat) / halfHeight;
      double x = east / halfWidth;
      return 1 - y * y - x * x;
    }
  }

  private static final List<Ellipse> LAND =
      List.of(
          new Ellipse(48, -102, 25, 38),
          new Ellipse(-14, -60, 35, 19),
          new Ellipse(4, 20, 35, 23),
          new Ellipse(52, 72, 24, 72),
          new Ellipse(22, 96, 17, 28),
          new Ellipse(-25, 134, 14, 20),
          new Ellipse(73, -40, 10, 15),
          new Ellipse(64, 180, 9, 17),
          new Ellipse(-12, 179, 11, 13));

  /** Share of land on the rim of a continent. */
  private static final double COAST = 0.1;

  /** How fast the share of land grows inland. */
  private static final double RISE = 4;

  private World() {}

  /** Land share of a cell whose centre lies here, 0 at sea, at least 0.1 on land, 1 inland. */
  static double landFraction(double lat, double lon) {
    double depth = -1;
    for (Ellipse ellipse : LAND) {
      depth = Math.max(depth, ellipse.depth(lat, lon));
    }
    return depth <= 0 ? 0 : Math.min(1, COAST + RISE * depth);
  }
}
