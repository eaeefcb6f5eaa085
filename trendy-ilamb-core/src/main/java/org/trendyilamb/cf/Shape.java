// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.Arrays;

/** Lengths of an index space, slowest first (row-major). Immutable. */
public final class Shape {
  private final long[] lengths;

  private Shape(long[] lengths) {
    this.lengths = lengths;
  }

  /** These lengths, slowest first. */
  public static Shape of(long... lengths) {
    return new Shape(lengths.clone());
  }

  /** Number of dimensions. */
  public int rank() {
    return lengths.length;
  }

  /** Length of dimension {@code i}. */
  public long length(int i) {
    return lengths[i];
  }

  /** Product of the lengths; 1 for a scalar. */
  public long size() {
    long size = 1;
    for (long length : lengths) {
      size = Math.multiplyExact(size, length);
    }
    return size;
  }

  /** The lengths, as a copy. */
  public long[] toArray() {
    return lengths.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape that && Arrays.equals(lengths, that.lengths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(lengths);
  }

  @Override
  public String toString() {
    return Arrays.toString(lengths);
  }
}
