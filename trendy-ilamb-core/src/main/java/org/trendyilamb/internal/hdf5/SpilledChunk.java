// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/**
 * An open chunk in the scratch file. Every run is written to its place there at once, so that a
 * chunk is never read back before it is complete, however many chunks are open in turn.
 */
final class SpilledChunk extends OpenChunk {
  private final ScratchFile scratch;
  private final int length;
  private final int elementBytes;
  private final long address;

  /** Copies the first {@code length} bytes to the scratch file. */
  SpilledChunk(
      byte[] raw, int length, int elementBytes, ScratchFile scratch, boolean stored, long missing) {
    super(stored, missing);
    this.scratch = scratch;
    this.length = length;
    this.elementBytes = elementBytes;
    this.address = scratch.take(length);
    scratch.space().write(address, raw, length);
  }

  @Override
  void put(RunEncoder values, int from, int count, int at) {
    byte[] run = new byte[count * elementBytes];
    values.encode(from, count, run, 0);
    scratch.space().write(address + at, run, run.length);
  }

  @Override
  void copyTo(byte[] raw) {
    scratch.space().read(address, raw, length);
  }

  @Override
  void release() {
    scratch.giveBack(address, length);
  }
}
