// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;

/** How the raw bytes of the chunks of one variable are put together. Immutable. */
final class ChunkImage {
  private final ChunkGrid grid;
  private final FillValue fill;
  private final int elementBytes;

  ChunkImage(VariablePlan plan) {
    this.grid = new ChunkGrid(plan.header().shape(), plan.storage().chunk());
    this.fill = plan.fill();
    this.elementBytes = plan.header().type().bytes();
  }

  ChunkGrid grid() {
    return grid;
  }

  int elementBytes() {
    return elementBytes;
  }

  /** Bytes of a raw chunk. */
  int length() {
    return grid.chunkValues() * elementBytes;
  }

  /** Makes an empty chunk: fill everywhere. */
  void clear(byte[] raw) {
    fill.repeat(raw, length());
  }

  /** Whether a slab holds all values that a chunk has inside the variable. */
  boolean isCovered(long[] offset, Slab slab) {
    return grid.common(offset, slab).equals(grid.inside(offset));
  }

  /** Makes a chunk out of a slab that covers it; beyond the edge of the variable is fill. */
  void assemble(long[] offset, Slab slab, RunEncoder values, byte[] raw) {
    if (grid.inside(offset).size() < grid.chunkValues()) {
      clear(raw);
    }
    forEachRun(offset, slab, (from, at, count) -> values.encode(from, count, raw, at));
  }

  /** Walks what a chunk and a slab have in common. */
  void forEachRun(long[] offset, Slab slab, ChunkRun run) {
    Shape chunk = grid.chunk();
    BoxRuns.forEach(
        grid.common(offset, slab),
        slab,
        Slab.of(offset, chunk.toArray()),
        (from, to, count) -> run.accept(from, Math.toIntExact(to) * elementBytes, count));
  }

  /** Receives one run. */
  @FunctionalInterface
  interface ChunkRun {
    /**
     * Receives one run.
     *
     * @param from index of its first value in the slab
     * @param at index of its first byte in the chunk
     * @param count number of values
     */
    void accept(int from, int at, int count);
  }
}
