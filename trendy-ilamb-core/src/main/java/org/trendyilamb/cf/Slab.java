// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.Arrays;

/** A block of an index space: start and length along every dimension, slowest first. Immutable. */
public final class Slab {
  private final long[] start;
  private final long[] count;

  private Slab(long[] start, long[] count) {
    this.start = start;
    this.count = count;
  }

  /**
   * A block.
   *
   * @param start first index along each dimension
   * @param count number of indices along each dimension
   */
  public static Slab of(long[] start, long[] count) {
    if (start.length != count.length) {
      throw new IllegalArgumentException(
          "start has rank " + start.length + ", count has rank " + count.length);
    }
    for (int i = 0; i < start.length; i++) {
      if (start[i] < 0 || count[i] < 0) {
        throw new IllegalArgumentException(
            "negative slab " + Arrays.toString(start) + " " + Arrays.toString(count));
      }
    }
    return new Slab(start.clone(), count.clone());
  }

  /** All of a shape. */
  public static Slab all(Shape shape) {
    return new Slab(new long[shape.rank()], shape.toArray());
  }

  /** Number of dimensions. */
  public int rank() {
    return start.length;
  }

  /** First index along dimension {@code i}. */
  public long start(int i) {
    return start[i];
  }

  /** Number of indices along dimension {@code i}. */
  public long count(int i) {
    return count[i];
  }

  /** Number of values; 1 for a scalar. */
  public long size() {
    return Shape.of(count).size();
  }

  /** Whether the slab lies inside the shape. */
  public boolean within(Shape shape) {
    if (shape.rank() != rank()) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (start[i] + count[i] > shape.length(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slab that
        && Arrays.equals(start, that.start)
        && Arrays.equals(count, that.count);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(start) * 31 + Arrays.hashCode(count);
  }

  @Override
  public String toString() {
    return "start " + Arrays.toString(start) + " count " + Arrays.toString(count);
  }
}
