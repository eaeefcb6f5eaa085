// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.chunks;

import java.util.Arrays;
import java.util.Optional;
import org.trendyilamb.cf.Shape;

/** Address and length of every chunk of a variable, by chunk number. Immutable. */
public final class ChunkPlaces {
  /** More chunks than this are not worth an index in memory (12 bytes each). */
  static final int MOST = 1 << 22;

  private final Shape shape;
  private final Shape chunk;
  private final long[] addresses;
  private final int[] lengths;

  ChunkPlaces(Shape shape, Shape chunk, long[] addresses, int[] lengths) {
    this.shape = shape;
    this.chunk = chunk;
    this.addresses = addresses;
    this.lengths = lengths;
  }

  /**
   * Places of a variable that is not chunked: one chunk for each index of the first dimension.
   *
   * @param shape shape of the variable, rank 1 or more
   * @param begin address of the first value
   * @param stride bytes from one index of the first dimension to the next
   * @param bytes bytes of one value
   * @param fileLength bytes of the file
   * @return empty when a chunk would not fit an array or does not lie in the file
   */
  public static Optional<ChunkPlaces> slices(
      Shape shape, long begin, long stride, int bytes, long fileLength) {
    if (shape.rank() < 1 || shape.size() == 0 || shape.length(0) > MOST || begin < 0) {
      return Optional.empty();
    }
    int count = (int) shape.length(0);
    long length = shape.size() / count * bytes;
    if (length > Integer.MAX_VALUE - 16 || stride < length || stride > fileLength) {
      return Optional.empty();
    }
    if (begin + (count - 1) * stride + length > fileLength) {
      return Optional.empty();
    }
    long[] lengths = shape.toArray();
    lengths[0] = 1;
    long[] addresses = new long[count];
    int[] all = new int[count];
    Arrays.fill(all, (int) length);
    for (int i = 0; i < count; i++) {
      addresses[i] = begin + i * stride;
    }
    return Optional.of(new ChunkPlaces(shape, Shape.of(lengths), addresses, all));
  }

  Shape shape() {
    return shape;
  }

  Shape chunk() {
    return chunk;
  }

  int count() {
    return addresses.length;
  }

  long address(int number) {
    return addresses[number];
  }

  int length(int number) {
    return lengths[number];
  }
}
