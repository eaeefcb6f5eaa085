// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/** A chunk that has got some of its values and waits for the others. */
abstract class OpenChunk {
  private final boolean stored;
  private long missing;

  /**
   * Opens a chunk.
   *
   * @param stored whether an earlier state of it lies in the file
   * @param missing values it waits for
   */
  OpenChunk(boolean stored, long missing) {
    this.stored = stored;
    this.missing = missing;
  }

  /** Whether an earlier state of it lies in the file. */
  final boolean isStored() {
    return stored;
  }

  /**
   * Counts values that were put. Values that are put twice count twice, so that the chunk may seem
   * complete too early; it is then written, and opened again when more comes.
   */
  final void received(long values) {
    missing -= values;
  }

  /** Whether as many values were put as it waited for. */
  final boolean isComplete() {
    return missing <= 0;
  }

  /** Puts a run of values; {@code at} is the index of its first byte in the chunk. */
  abstract void put(RunEncoder values, int from, int count, int at);

  /** Copies the bytes of the chunk to the beginning of an array. */
  abstract void copyTo(byte[] raw);

  /** Gives back what the chunk holds. */
  abstract void release();
}
