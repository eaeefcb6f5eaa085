// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/** A number of bytes that the open chunks of one file may take in memory. */
final class MemoryBudget {
  private long left;

  MemoryBudget(long bytes) {
    this.left = bytes;
  }

  /** Takes that many bytes if they are left. */
  boolean tryTake(int bytes) {
    if (bytes > left) {
      return false;
    }
    left -= bytes;
    return true;
  }

  /** Gives back what was taken. */
  void giveBack(int bytes) {
    left += bytes;
  }
}
