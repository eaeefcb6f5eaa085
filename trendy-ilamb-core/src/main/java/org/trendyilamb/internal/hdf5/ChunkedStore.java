// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.Map;
import java.util.TreeMap;
import org.trendyilamb.cf.Slab;

/**
 * The values of a variable in chunks.
 *
 * <p>A chunk that a put covers is filtered and written at once. Otherwise it stays open: in memory
 * while the budget lasts, else in the scratch file, until all its values came or the file is
 * finished. A chunk that was written and gets values again is read back first. A chunk that never
 * gets a value is not written at all; readers give the fill value for it.
 */
final class ChunkedStore implements VariableStore {
  private final VariablePlan plan;
  private final ChunkImage image;
  private final ChunkGrid grid;
  private final FileSpace space;
  private final StoredChunks stored;
  private final ChunkWorkspace workspace;
  private final MemoryBudget budget;
  private final ScratchFile scratch;
  private final Map<Long, OpenChunk> open = new TreeMap<>();

  ChunkedStore(
      VariablePlan plan,
      FileSpace space,
      ChunkWorkspace workspace,
      MemoryBudget budget,
      ScratchFile scratch) {
    this.plan = plan;
    this.image = new ChunkImage(plan);
    this.grid = image.grid();
    this.space = space;
    this.stored = new StoredChunks(space);
    this.workspace = workspace;
    this.budget = budget;
    this.scratch = scratch;
  }

  /** The chunks in the file; to add ready ones from any thread. */
  StoredChunks stored() {
    return stored;
  }

  /** How chunks are made. */
  ChunkImage image() {
    return image;
  }

  @Override
  public void put(Slab slab, RunEncoder values) {
    grid.forEachTouched(
        slab,
        offset -> {
          if (image.isCovered(offset, slab)) {
            putWhole(offset, slab, values);
          } else {
            putPart(offset, slab, values);
          }
        });
  }

  @Override
  public void finish() {
    for (Map.Entry<Long, OpenChunk> entry : open.entrySet()) {
      store(entry.getKey(), entry.getValue());
    }
    open.clear();
  }

  @Override
  public Message layout() {
    long tree = ChunkTree.write(space, grid, image.elementBytes(), stored.places());
    return StorageMessages.chunked(tree, plan.storage().chunk(), image.elementBytes());
  }

  private void putWhole(long[] offset, Slab slab, RunEncoder values) {
    long number = grid.number(offset);
    OpenChunk replaced = open.remove(number);
    if (replaced != null) {
      replaced.release();
    }
    byte[] raw = workspace.raw(image.length());
    image.assemble(offset, slab, values, raw);
    write(number, raw, stored.contains(number));
  }

  private void putPart(long[] offset, Slab slab, RunEncoder values) {
    long number = grid.number(offset);
    OpenChunk chunk = open.get(number);
    if (chunk == null) {
      chunk = open(number, grid.inside(offset).size());
      open.put(number, chunk);
    }
    OpenChunk target = chunk;
    image.forEachRun(offset, slab, (from, at, count) -> target.put(values, from, count, at));
    chunk.received(grid.common(offset, slab).size());
    if (chunk.isComplete()) {
      open.remove(number);
      store(number, chunk);
    }
  }

  private OpenChunk open(long number, long missing) {
    int length = image.length();
    byte[] raw = workspace.raw(length);
    boolean again = stored.contains(number);
    if (again) {
      byte[] filtered = stored.read(number);
      codec().decode(filtered, filtered.length, raw, length);
    } else {
      image.clear(raw);
    }
    return budget.tryTake(length)
        ? new MemoryChunk(raw, length, budget, again, missing)
        : new SpilledChunk(raw, length, image.elementBytes(), scratch, again, missing);
  }

  private void store(long number, OpenChunk chunk) {
    byte[] raw = workspace.raw(image.length());
    chunk.copyTo(raw);
    chunk.release();
    write(number, raw, chunk.isStored());
  }

  private void write(long number, byte[] raw, boolean again) {
    ChunkCodec codec = codec();
    int length = codec.encode(raw, image.length());
    if (again) {
      stored.replace(number, codec.encoded(), length);
    } else {
      stored.add(number, codec.encoded(), length);
    }
  }

  private ChunkCodec codec() {
    return workspace.codec(image.elementBytes(), plan.storage());
  }
}
