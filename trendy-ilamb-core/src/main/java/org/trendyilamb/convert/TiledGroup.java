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
  private final boolean shuffled;
  private final boolean one;
  private final int columns;
  private final int stepValues;
  private final int tileValues;
  private final int tileBytes;
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
    this.shuffled = shuffled;
    this.one = tiles.tiles() == 1;
    this.columns = tiles.chunkColumns();
    this.stepValues = tiles.tileValues();
    this.tileValues = Math.multiplyExact(stepsOfTile, stepValues);
    this.tileBytes = Math.multiplyExact(tileValues, values.bytes());
    this.bytes = new byte[Math.multiplyExact(tiles.tiles(), tileBytes)];
  }

  /** Bytes of one tile. */
  int tileBytes() {
    return tileBytes;
  }

  /** The bytes themselves. */
  byte[] bytes() {
    return bytes;
  }

  /** How many values from a place on are the same, within its tile. */
  int run(int step, int row, int column, int most) {
    int start = tileStart(row, column);
    int first = inTile(step, row, column);
    int part = Math.min(most, leftInTile(column));
    return shuffled
        ? values.shuffledRun(bytes, start, tileValues, first, part)
        : values.plainRun(bytes, start + first * values.bytes(), part);
  }

  /** Gives a part of a row to a sink, as it lies in the chunk if the sink takes it like that. */
  void give(
      int step, int row, int column, int count, double[] scratch, ReorderedRows.Sink sink, int at) {
    if (shuffled && values.isFloat() && count <= leftInTile(column)) {
      int low = values.lowest(tileStart(row, column), tileValues, inTile(step, row, column));
      if (sink.takeShuffled(bytes, low, values.step(tileValues), count, at)) {
        return;
      }
    }
    row(step, row, column, count, scratch);
    sink.take(scratch, 0, count, at);
  }

  /** One value, as stored. */
  double value(int step, int row, int column) {
    int start = tileStart(row, column);
    int first = inTile(step, row, column);
    return shuffled
        ? values.value(bytes, values.lowest(start, tileValues, first), values.step(tileValues))
        : values.value(bytes, values.lowest(start + first * values.bytes(), 1, 0), values.step(1));
  }

  private void row(int step, int row, int column, int count, double[] into) {
    int done = 0;
    while (done < count) {
      int at = column + done;
      int part = Math.min(count - done, leftInTile(at));
      int start = tileStart(row, at);
      int first = inTile(step, row, at);
      if (shuffled) {
        values.shuffled(bytes, start, tileValues, first, part, into, done);
      } else {
        values.plain(bytes, start + first * values.bytes(), part, into, done);
      }
      done += part;
    }
  }

  // Divisions are slow, and needed only where there are several tiles.

  /** Index of the first byte of the tile of a place. */
  private int tileStart(int row, int column) {
    return one ? 0 : (row / tiles.chunkRows() * tiles.across() + column / columns) * tileBytes;
  }

  /** Which value of its tile a place is. */
  private int inTile(int step, int row, int column) {
    return one
        ? step * stepValues + row * columns + column
        : step * stepValues + row % tiles.chunkRows() * columns + column % columns;
  }

  /** Values of the row from a column on that lie in the same tile. */
  private int leftInTile(int column) {
    return columns - (one ? column : column % columns);
  }
}
