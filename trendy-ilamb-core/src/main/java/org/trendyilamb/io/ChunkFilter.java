// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.cf.Slab;

/**
 * Port: makes ready chunks of one variable out of values. An instance belongs to one thread at a
 * time and keeps its buffers.
 */
public interface ChunkFilter extends AutoCloseable {

  /**
   * Makes a chunk of a variable of type float. The result is in {@link #encoded} until the next
   * call.
   *
   * @param offset index of the first value of the chunk
   * @param slab block of the variable that holds all its values in the chunk
   * @param values the values of the slab, row-major from index 0; not kept
   * @return length of the result in bytes
   * @throws IllegalArgumentException when the variable is not float, no chunk begins at the offset,
   *     or the slab does not cover it
   */
  int encode(long[] offset, Slab slab, float[] values);

  /**
   * The same, quicker where much of the plane before was missing at the same places.
   *
   * @param missing where values are missing for long, all with the same bits
   */
  default int encode(long[] offset, Slab slab, float[] values, MissingRuns missing) {
    return encode(offset, slab, values);
  }

  /** The result of the last call, from index 0. */
  byte[] encoded();

  /** Frees what is held outside the heap. Idempotent. */
  @Override
  void close();
}
