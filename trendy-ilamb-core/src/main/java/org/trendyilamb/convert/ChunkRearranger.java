// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Arrays;

/** Takes chunks apart into the groups of a scratch file. Belongs to one thread at a time. */
final class ChunkRearranger implements AutoCloseable {
  private final PlaneTiles tiles;
  private final StoredValues values;
  private final boolean shuffled;
  private final ChunkDecoder decoder;
  private final ScratchGroups scratch;
  private final int groupSteps;
  private final byte[] chunk;
  private final byte[] piece;

  ChunkRearranger(
      PlaneTiles tiles,
      StoredValues values,
      boolean shuffled,
      ChunkDecoder decoder,
      ScratchGroups scratch,
      int groupSteps) {
    this.tiles = tiles;
    this.values = values;
    this.shuffled = shuffled;
    this.decoder = decoder;
    this.scratch = scratch;
    this.groupSteps = groupSteps;
    this.chunk = new byte[Math.multiplyExact(tiles.chunkValues(), values.bytes())];
    this.piece = new byte[groupSteps * tiles.tileValues() * values.bytes()];
  }

  /** Reads one chunk and writes its steps to where they belong. */
  void rearrange(int number) {
    int band = number / tiles.tiles();
    int tile = number % tiles.tiles();
    decoder.read(number, chunk, 0);
    if (isOneValue()) {
      // At sea, mostly: nothing need be written.
      takeApart(0, 1);
      scratch.repeat(band, tile, Arrays.copyOf(piece, values.bytes()));
      return;
    }
    int steps = tiles.stepsOf(band);
    for (int done = 0; done < steps; done += groupSteps) {
      int count = Math.min(groupSteps, steps - done) * tiles.tileValues();
      takeApart(done * tiles.tileValues(), count);
      scratch.write(band, done / groupSteps, tile, piece, count * values.bytes());
    }
  }

  private boolean isOneValue() {
    int all = tiles.chunkValues();
    return all
        == (shuffled ? values.shuffledRun(chunk, 0, all, 0, all) : values.plainRun(chunk, 0, all));
  }

  /** Puts the bytes of some values, as they lie plainly, into the piece. */
  private void takeApart(int first, int count) {
    if (shuffled) {
      values.unshuffle(chunk, tiles.chunkValues(), first, count, piece);
    } else {
      System.arraycopy(chunk, first * values.bytes(), piece, 0, count * values.bytes());
    }
  }

  @Override
  public void close() {
    decoder.close();
  }
}
