// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.io.DatasetException;

/**
 * Makes whole chunks of one variable out of slabs of values: cuts out, pads with fill beyond the
 * edge of the variable, encodes, shuffles and deflates.
 *
 * <p>An instance belongs to one thread at a time and keeps its buffers.
 */
public final class ChunkEncoder implements ChunkFilter {
  private final ChunkImage image;
  private final DataType type;
  private final Storage storage;
  private final ValueEncoder encoder;
  private final ChunkWorkspace workspace;

  ChunkEncoder(VariablePlan plan, ValueEncoder encoder, ChunkWorkspace workspace) {
    this.image = new ChunkImage(plan);
    this.type = plan.header().type();
    this.storage = plan.storage();
    this.encoder = encoder;
    this.workspace = workspace;
  }

  /**
   * Makes a chunk. The result is in {@link #encoded} until the next call.
   *
   * @param offset index of the first value of the chunk
   * @param slab block of the variable that holds all its values in the chunk
   * @param values the values of the slab, row-major from index 0
   * @return length of the result in bytes
   * @throws DatasetException when a value cannot be stored in the type of the variable
   * @throws IllegalArgumentException when no chunk begins at the offset or the slab does not cover
   *     it
   */
  public int encode(long[] offset, Slab slab, double[] values) {
    return encode(
        offset,
        slab,
        values.length,
        (from, count, into, at) -> encoder.encode(values, from, count, into, at));
  }

  /**
   * Makes a chunk of a variable of type float; otherwise as {@link #encode(long[], Slab,
   * double[])}.
   *
   * @throws IllegalArgumentException also when the variable has another type
   */
  @Override
  public int encode(long[] offset, Slab slab, float[] values) {
    return encode(offset, slab, values, MissingRuns.NONE);
  }

  @Override
  public int encode(long[] offset, Slab slab, float[] values, MissingRuns missing) {
    if (type != DataType.FLOAT) {
      throw new IllegalArgumentException("the variable is " + type + ", not FLOAT");
    }
    if (storage.shuffle() && isWhole(offset, slab) && values.length >= slab.size()) {
      return codec().encode(values, (int) slab.size(), missing);
    }
    return encode(
        offset,
        slab,
        values.length,
        (from, count, into, at) -> FloatEncoder.encode(values, from, count, into, at));
  }

  /** The result of the last call, from index 0. */
  @Override
  public byte[] encoded() {
    return codec().encoded();
  }

  /** Frees what is held outside the heap. Idempotent. */
  @Override
  public void close() {
    workspace.close();
  }

  /** Whether a slab is exactly a chunk, with nothing beyond the edge of the variable. */
  private boolean isWhole(long[] offset, Slab slab) {
    image.grid().number(offset); // refuses what is not the beginning of a chunk
    for (int i = 0; i < slab.rank(); i++) {
      if (slab.start(i) != offset[i] || slab.count(i) != image.grid().chunk().length(i)) {
        return false;
      }
    }
    return image.isCovered(offset, slab);
  }

  private int encode(long[] offset, Slab slab, int given, RunEncoder values) {
    image.grid().number(offset); // refuses what is not the beginning of a chunk
    if (slab.size() > given || !image.isCovered(offset, slab)) {
      throw new IllegalArgumentException(slab + " with " + given + " values is not a whole chunk");
    }
    byte[] raw = workspace.raw(image.length());
    image.assemble(offset, slab, values, raw);
    return codec().encode(raw, image.length());
  }

  private ChunkCodec codec() {
    return workspace.codec(image.elementBytes(), storage);
  }
}
