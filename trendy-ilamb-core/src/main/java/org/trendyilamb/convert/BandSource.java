// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/** Groups that are whole bands of chunks, straight from the source file. */
final class BandSource implements GroupSource {
  private final PlaneTiles tiles;
  private final ChunkDecoder decoder;
  private final TiledGroup group;

  BandSource(PlaneTiles tiles, StoredValues values, boolean shuffled, ChunkDecoder decoder) {
    this.tiles = tiles;
    this.decoder = decoder;
    this.group = new TiledGroup(tiles, values, tiles.chunkSteps(), shuffled);
  }

  @Override
  public void load(StepGroup wanted) {
    for (int tile = 0; tile < tiles.tiles(); tile++) {
      decoder.read(tiles.chunk(wanted.band(), tile), group.bytes(), tile * group.tileBytes());
    }
  }

  @Override
  public double value(int step, int row, int column) {
    return group.value(step, row, column);
  }

  @Override
  public void give(
      int step, int row, int column, int count, double[] scratch, ReorderedRows.Sink sink, int at) {
    group.give(step, row, column, count, scratch, sink, at);
  }

  @Override
  public int run(int step, int row, int column, int most) {
    return group.run(step, row, column, most);
  }

  @Override
  public void close() {
    decoder.close();
  }
}
