// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Optional;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.interpret.Layout;

/**
 * How the chunks of a field in order time, latitude, longitude tile its planes: chunks of the same
 * steps make a band, and within a band one chunk is one tile of every plane. Tiles are numbered
 * row-major from 0.
 *
 * @param steps length of the time dimension
 * @param rows rows of a plane
 * @param columns columns of a plane
 * @param chunkSteps steps of a chunk
 * @param chunkRows rows of a chunk
 * @param chunkColumns columns of a chunk
 */
record PlaneTiles(
    int steps, int rows, int columns, int chunkSteps, int chunkRows, int chunkColumns) {

  /**
   * The tiling of a variable.
   *
   * @return empty when dimensions stand in another order, or a dimension of length 1 is chunked by
   *     more
   */
  static Optional<PlaneTiles> of(Layout layout, Shape shape, Shape chunk) {
    if (layout.time().isEmpty() || shape.rank() != layout.rank() || shape.size() == 0) {
      return Optional.empty();
    }
    int time = layout.time().getAsInt();
    if (time > layout.latitude() || layout.latitude() > layout.longitude()) {
      return Optional.empty();
    }
    for (int i = 0; i < shape.rank(); i++) {
      boolean named = i == time || i == layout.latitude() || i == layout.longitude();
      boolean one = shape.length(i) == 1 && chunk.length(i) == 1;
      if ((!named && !one)
          || shape.length(i) > Integer.MAX_VALUE
          || chunk.length(i) > Integer.MAX_VALUE) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new PlaneTiles(
            (int) shape.length(time),
            (int) shape.length(layout.latitude()),
            (int) shape.length(layout.longitude()),
            (int) chunk.length(time),
            (int) chunk.length(layout.latitude()),
            (int) chunk.length(layout.longitude())));
  }

  /** Tiles side by side. */
  int across() {
    return parts(columns, chunkColumns);
  }

  /** Tiles of a plane, which is also the number of chunks in a band. */
  int tiles() {
    return parts(rows, chunkRows) * across();
  }

  /** Bands that the steps fall into. */
  int bands() {
    return parts(steps, chunkSteps);
  }

  /** Number of the chunk that is a tile of a band. */
  int chunk(int band, int tile) {
    return band * tiles() + tile;
  }

  /** Values of a tile in one step. */
  int tileValues() {
    return chunkRows * chunkColumns;
  }

  /** Values of a chunk. */
  int chunkValues() {
    return Math.multiplyExact(chunkSteps, tileValues());
  }

  /** Steps of a band; the last may have fewer than a chunk has. */
  int stepsOf(int band) {
    return Math.min(chunkSteps, steps - band * chunkSteps);
  }

  private static int parts(int length, int part) {
    return length / part + (length % part == 0 ? 0 : 1);
  }
}
