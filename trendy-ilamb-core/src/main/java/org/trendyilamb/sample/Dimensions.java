// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Dimension;

/**
 * The dimensions of one file.
 *
 * @param time records; absent in fixed files
 * @param layer plant types; used by layered variables only
 * @param lat rows
 * @param lon columns
 * @param pair the two limits of a cell or step
 */
record Dimensions(
    Optional<Dimension> time, Dimension layer, Dimension lat, Dimension lon, Dimension pair) {

  static Dimensions of(FileSpec file) {
    GridSpec grid = file.grid();
    int records = file.steps().size();
    return new Dimensions(
        file.axis().map(a -> new Dimension(a.name(), records, file.model().unlimited())),
        Dimension.fixed("PFT", TruthField.COVER_CLASSES),
        Dimension.fixed(grid.latName(), grid.latitudes().size()),
        Dimension.fixed(grid.lonName(), grid.longitudes().size()),
        Dimension.fixed("bnds", 2));
  }

  /** Dimensions in the order of the letters t, k, y, x. */
  List<Dimension> ordered(String order) {
    List<Dimension> shape = new ArrayList<>();
    for (int i = 0; i < order.length(); i++) {
      shape.add(
          switch (order.charAt(i)) {
            case 't' -> time.orElseThrow();
            case 'k' -> layer;
            case 'y' -> lat;
            case 'x' -> lon;
            default -> throw new IllegalArgumentException("no dimension in " + order);
          });
    }
    return shape;
  }
}
