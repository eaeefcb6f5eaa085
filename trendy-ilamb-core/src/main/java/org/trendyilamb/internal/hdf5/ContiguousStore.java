// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;

/**
 * The values of a variable in one piece of the file.
 *
 * <p>Everything below a frontier has been written, as a value or as fill; nothing above it has. A
 * put beyond the frontier fills the gap first. Values that are put in rising order are thus written
 * once, and any other order is right as well.
 */
final class ContiguousStore implements VariableStore {
  private static final int BUFFER_VALUES = 1 << 16;

  private final FileSpace space;
  private final Shape shape;
  private final FillValue fill;
  private final int bytes;
  private final long address;
  private final ChunkWorkspace workspace;
  private long frontier;

  ContiguousStore(VariablePlan plan, FileSpace space, ChunkWorkspace workspace) {
    this.space = space;
    this.shape = plan.header().shape();
    this.fill = plan.fill();
    this.bytes = plan.header().type().bytes();
    this.address = space.allocate(Math.multiplyExact(shape.size(), (long) bytes));
    this.workspace = workspace;
  }

  @Override
  public void put(Slab slab, RunEncoder values) {
    BoxRuns.forEach(
        slab, slab, Slab.all(shape), (from, to, count) -> write(values, from, to, count));
  }

  @Override
  public void finish() {
    fillTo(shape.size());
  }

  @Override
  public Message layout() {
    return StorageMessages.contiguous(address, shape.size() * bytes);
  }

  private void write(RunEncoder values, int from, long to, int count) {
    fillTo(to);
    byte[] buffer = workspace.raw(Math.min(count, BUFFER_VALUES) * bytes);
    for (int done = 0; done < count; ) {
      int piece = Math.min(count - done, BUFFER_VALUES);
      values.encode(from + done, piece, buffer, 0);
      space.write(address + (to + done) * bytes, buffer, piece * bytes);
      done += piece;
    }
    frontier = Math.max(frontier, to + count);
  }

  private void fillTo(long target) {
    if (frontier >= target) {
      return;
    }
    int length = (int) Math.min(BUFFER_VALUES, target - frontier) * bytes;
    byte[] buffer = workspace.raw(length);
    fill.repeat(buffer, length);
    while (frontier < target) {
      int piece = (int) Math.min(BUFFER_VALUES, target - frontier);
      space.write(address + frontier * bytes, buffer, piece * bytes);
      frontier += piece;
    }
  }
}
