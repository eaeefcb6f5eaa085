// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.problem.Where;

/**
 * One netCDF-4 file being written.
 *
 * <p>Belongs to one thread at a time, except for the methods of {@link ChunkSink}. Blocks may come
 * in any shape and any order, and may overlap (the later wins). The same puts give the same bytes.
 *
 * <p>Memory: a block that covers whole chunks is written at once. Chunks that got only some of
 * their values wait in memory up to the bound of the factory, beyond it in a scratch file in the
 * directory of the output, which needs as much room there as these chunks have uncompressed. The
 * chunk in work takes three times its raw size. Room in the file is lost only when a chunk that was
 * complete is put again and compresses worse.
 *
 * <p>The beginning of the file stays zero until {@link #finish} has brought everything else to the
 * storage, so that a file that was not finished is never taken for a dataset. Once a write has
 * failed, or a value was refused, the file cannot be finished any more.
 */
public final class NetCdf4Writer implements DatasetWriter, ChunkSink {
  private enum State {
    OPEN,
    FAILED,
    FINISHED,
    CLOSED
  }

  private record Target(VariablePlan plan, ValueEncoder encoder, VariableStore store) {}

  private final FileSpace space;
  private final Where where;
  private DatasetPlan plan;
  private final DimensionScales scales;
  private final IntFunction<DeflateEngine> engines;
  private final ChunkWorkspace workspace;
  private final ScratchFile scratch;
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private volatile State state = State.OPEN;

  NetCdf4Writer(
      Path file,
      FileChannel channel,
      DatasetPlan plan,
      DimensionScales scales,
      long openChunkBytes,
      IntFunction<DeflateEngine> engines) {
    this.space = FileSpace.lasting(file, channel, Superblock.BYTES);
    this.where = Where.file(file);
    this.plan = plan;
    this.scales = scales;
    this.engines = engines;
    this.workspace = new ChunkWorkspace(engines);
    this.scratch = new ScratchFile(file);
    MemoryBudget budget = new MemoryBudget(openChunkBytes);
    for (VariablePlan variable : plan.variables()) {
      Where where = Where.file(file).variable(variable.header().name());
      VariableStore store =
          variable.storage().isChunked()
              ? new ChunkedStore(variable, space, workspace, budget, scratch)
              : new ContiguousStore(variable, space, workspace);
      ValueEncoder encoder = ValueEncoder.of(variable.header().type(), where);
      targets.put(variable.header().name(), new Target(variable, encoder, store));
    }
  }

  @Override
  public void put(String variable, Slab slab, double[] values) {
    Target target = target(variable, slab, values.length);
    ValueEncoder encoder = target.encoder();
    guarded(
        () ->
            target
                .store()
                .put(
                    slab,
                    (from, count, into, at) -> encoder.encode(values, from, count, into, at)));
  }

  @Override
  public void put(String variable, Slab slab, float[] values) {
    Target target = target(variable, slab, values.length);
    if (target.plan().header().type() != DataType.FLOAT) {
      throw new IllegalArgumentException(
          "variable " + variable + " is " + target.plan().header().type() + ", not FLOAT");
    }
    guarded(
        () ->
            target
                .store()
                .put(
                    slab,
                    (from, count, into, at) -> FloatEncoder.encode(values, from, count, into, at)));
  }

  @Override
  public void setText(String attribute, String text) {
    requireOpen();
    plan = plan.withText(attribute, text, where);
  }

  @Override
  public Storage storage(String variable) {
    return target(variable).plan().storage();
  }

  @Override
  public ChunkEncoder encoder(String variable) {
    chunked(variable);
    Target target = target(variable);
    return new ChunkEncoder(target.plan(), target.encoder(), new ChunkWorkspace(engines));
  }

  @Override
  public void writeChunk(String variable, long[] offset, byte[] filtered, int length) {
    requireOpen();
    ChunkedStore store = chunked(variable);
    long number = store.image().grid().number(offset);
    guarded(() -> store.stored().add(number, filtered, length));
  }

  /**
   * Completes the file and waits until the storage has it.
   *
   * @throws DatasetException when the file could not be completed; it must then be thrown away
   * @throws IllegalStateException when the writer is finished or closed, or an earlier call failed
   */
  @Override
  public void finish() {
    requireOpen();
    guarded(
        () -> {
          targets.values().forEach(target -> target.store().finish());
          List<Message> layouts = new ArrayList<>();
          targets.values().forEach(target -> layouts.add(target.store().layout()));
          FileMetadata.write(space, plan, scales, layouts);
        });
    state = State.FINISHED;
  }

  @Override
  public void close() {
    if (state == State.CLOSED) {
      return;
    }
    state = State.CLOSED;
    try (space;
        scratch;
        workspace) {
      targets.clear();
    }
  }

  private Target target(String variable, Slab slab, int given) {
    requireOpen();
    Target target = target(variable);
    if (!slab.within(target.plan().header().shape()) || slab.size() > given) {
      throw new IllegalArgumentException(
          slab
              + " with "
              + given
              + " values does not fit variable "
              + variable
              + " of shape "
              + target.plan().header().shape());
    }
    return target;
  }

  private Target target(String variable) {
    Target target = targets.get(variable);
    if (target == null) {
      throw new IllegalArgumentException("no variable " + variable);
    }
    return target;
  }

  private ChunkedStore chunked(String variable) {
    if (target(variable).store() instanceof ChunkedStore store) {
      return store;
    }
    throw new IllegalArgumentException("variable " + variable + " is not chunked");
  }

  private void requireOpen() {
    if (state != State.OPEN) {
      throw new IllegalStateException("the writer is " + state);
    }
  }

  /** Does something that changes the file; when it fails, the file is void. */
  private void guarded(Runnable change) {
    boolean done = false;
    try {
      change.run();
      done = true;
    } finally {
      if (!done) {
        state = State.FAILED;
      }
    }
  }
}
