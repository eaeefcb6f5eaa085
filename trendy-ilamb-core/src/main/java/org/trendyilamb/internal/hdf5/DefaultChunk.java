// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.List;
import java.util.stream.IntStream;
import org.trendyilamb.cf.Dimension;

/**
 * The chunk of a variable for which none was wished. It follows the defaults of netCDF-C: one index
 * along unlimited dimensions, all along the others, these cut in equal proportion until a chunk has
 * at most {@link #MAX_BYTES}. A chunk that would have less than {@link #MIN_BYTES} grows along the
 * first unlimited dimension, as netCDF-C does for variables of one dimension only; a time bound of
 * its own chunk for every month would cost more for the index than for the values.
 */
final class DefaultChunk {
  /** DEFAULT_CHUNK_SIZE of netCDF-C 4.9.0. */
  static final long MAX_BYTES = 4L << 20;

  /** DEFAULT_1D_UNLIM_SIZE of netCDF-C 4.9.0. */
  static final int MIN_BYTES = 4096;

  private DefaultChunk() {}

  static List<Integer> of(List<Dimension> dimensions, int elementBytes) {
    long[] chunk = dimensions.stream().mapToLong(d -> d.unlimited() ? 1 : d.length()).toArray();
    shrink(chunk, elementBytes);
    IntStream.range(0, chunk.length)
        .filter(i -> dimensions.get(i).unlimited())
        .findFirst()
        .ifPresent(i -> chunk[i] = (long) Math.max(1, MIN_BYTES / bytes(chunk, elementBytes)));
    return IntStream.range(0, chunk.length).mapToObj(i -> (int) chunk[i]).toList();
  }

  /** Cuts all lengths by one factor, then evens them out so that the last chunk is not a sliver. */
  private static void shrink(long[] chunk, int elementBytes) {
    long[] whole = chunk.clone();
    while (bytes(chunk, elementBytes) > MAX_BYTES) {
      long cuttable = IntStream.range(0, chunk.length).filter(i -> chunk[i] > 1).count();
      double factor = Math.pow(MAX_BYTES / bytes(chunk, elementBytes), 1.0 / cuttable);
      for (int i = 0; i < chunk.length; i++) {
        chunk[i] = Math.max(1, (long) Math.floor(chunk[i] * factor));
      }
    }
    for (int i = 0; i < chunk.length; i++) {
      chunk[i] = divideUp(whole[i], divideUp(whole[i], chunk[i]));
    }
  }

  private static long divideUp(long dividend, long divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  /** In floating point, because the product of whole dimensions may exceed 63 bits. */
  private static double bytes(long[] chunk, int elementBytes) {
    double bytes = elementBytes;
    for (long length : chunk) {
      bytes *= length;
    }
    return bytes;
  }
}
