// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/** Sizes of blocks, which HDF5 wants to be powers of two. */
final class PowerOfTwo {
  private PowerOfTwo() {}

  /** The smallest power of two that is not below a positive number of at most 2^30. */
  static int atLeast(int number) {
    if (number < 1 || number > 1 << 30) {
      throw new IllegalArgumentException("no power of two for " + number);
    }
    return number == 1 ? 1 : Integer.highestOneBit(number - 1) << 1;
  }
}
