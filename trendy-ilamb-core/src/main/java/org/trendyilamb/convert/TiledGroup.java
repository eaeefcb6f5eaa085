// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/**
 * A group of steps as bytes, tile after tile, and how to find values in it. Not safe for threads.
 *
 * <p>Within a tile, values lie as [step][row][column], plainly or shuffled as a whole.
 */
final class TiledGroup {
  private final PlaneTiles tiles;
  private final StoredValues values;
  private final int stepsOfTile;
  private final boolean shuffled;
  private final byte[] bytes;

  /**
   * Room for a group.
   *
   * @param stepsOfTile steps that the bytes of a tile have room for
   * @param shuffled whether the bytes of each tile are shuffled
   */
  TiledGroup(PlaneTiles tiles, StoredValues values, int stepsOfTile, boolean shuffled) {
    this.tiles = tiles;
    this.values = values;
    this.stepsOfTile = stepsOfTile;
    this.shuffled = shuffled;
    this.bytes = new byte[Math.multiplyExact(tiles.tiles(), tileBytes())];
  }

  /** Bytes of one tile. */
  int tileBytes() {
    return Math.multiplyExact(stepsOfTile * values.bytes(), tiles.tileValues());
  }

  /** The bytes themselves. */
  byte[] bytes() {
    return bytes;
  }

  /** How many values from a place on are the same, within its tile. */
  int run(int step, int row, int column, int most) {
    int tile = row / tiles.chunkRows() * tiles.across() + column / tiles.chunkColumns();
    int within = column % tiles.chunkColumns();
    int first = step * tiles.tileValues() + row % tiles.chunkRows() * tiles.chunkColumns() + within;
    int part = Math.min(most, tiles.chunkColumns() - within);
    int start = tile * tileBytes();
    return shuffled
        ? values.shuffledRun(bytes, start, stepsOfTile * tiles.tileValues(), first, part)
        : values.plainRun(bytes, start + first * values.bytes(), part);
  }

  /**
   * Gives a part of a row to a sink as it lies in the chunk.
   *
   * @return whether it could; if not, the sink has received nothing
   */
  boolean give(int step, int row, int column, int count, ReorderedRows.Sink sink, int at) {
    int within = column % tiles.chunkColumns();
    if (!shuffled || !values.isFloat() || within + count > tiles.chunkColumns()) {
      return false;
    }
    int tile = row / tiles.chunkRows() * tiles.across() + column / tiles.chunkColumns();
    int tileValues = stepsOfTile * tiles.tileValues();
    int first = step * tiles.tileValues() + row % tiles.chunkRows() * tiles.chunkColumns() + within;
    int low = values.lowest(tile * tileBytes(), tileValues, first);
    return sink.takeShuffled(bytes, low, values.step(tileValues), count, at);
  }

  void row(int step, int row, int column, int count, double[] into) {
    int tileRow = row / tiles.chunkRows() * tiles.across();
    int inTile = step * tiles.tileValues() + row % tiles.chunkRows() * tiles.chunkColumns();
    int tileValues = stepsOfTile * tiles.tileValues();
    int done = 0;
    while (done < count) {
      int at = column + done;
      int tile = tileRow + at / tiles.chunkColumns();
      int within = at % tiles.chunkColumns();
      int part = Math.min(count - done, tiles.chunkColumns() - within);
      int start = tile * tileBytes();
      int first = inTile + within;
      if (shuffled) {
        values.shuffled(bytes, start, tileValues, first, part, into, done);
      } else {
        values.plain(bytes, start + first * values.bytes(), part, into, done);
      }
      done += part;
    }
  }
}
