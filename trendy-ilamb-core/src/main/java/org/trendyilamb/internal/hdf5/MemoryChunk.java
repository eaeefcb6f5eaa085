// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.Arrays;

/** An open chunk in memory. */
final class MemoryChunk extends OpenChunk {
  private final byte[] image;
  private final MemoryBudget budget;

  /** Copies the first {@code length} bytes, for which the budget was asked before. */
  MemoryChunk(byte[] raw, int length, MemoryBudget budget, boolean stored, long missing) {
    super(stored, missing);
    this.image = Arrays.copyOf(raw, length);
    this.budget = budget;
  }

  @Override
  void put(RunEncoder values, int from, int count, int at) {
    values.encode(from, count, image, at);
  }

  @Override
  void copyTo(byte[] raw) {
    System.arraycopy(image, 0, raw, 0, image.length);
  }

  @Override
  void release() {
    budget.giveBack(image.length);
  }
}
