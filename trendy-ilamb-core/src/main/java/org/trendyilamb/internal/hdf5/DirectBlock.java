// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/**
 * The only block of a fractal heap: small objects one after another. Source: HDF5 File Format
 * Specification, III.G "Disk Format: Fractal Heap", table "Fractal Heap Direct Block".
 */
final class DirectBlock {
  /** Smallest block, as the HDF5 library makes it for attributes. */
  static final int MIN_BYTES = 1024;

  /** Largest block, the same. */
  static final int MAX_BYTES = 1 << 16;

  /** Bytes of a position in the heap, which has 40 bits. */
  static final int OFFSET_BYTES = 5;

  private static final int VERSION = 0;
  private static final int CHECKSUM_AT = 4 + 1 + 8 + OFFSET_BYTES;
  private static final int OVERHEAD = CHECKSUM_AT + 4;

  private final ByteSink objects = new ByteSink();
  private int count;

  /** Whether an object of that many bytes still fits. */
  boolean hasRoom(int bytes) {
    return bytes <= MAX_BYTES - OVERHEAD - objects.size();
  }

  /**
   * Adds an object for which there is room, and returns its position in the heap, where the block
   * begins at 0.
   */
  int add(byte[] object) {
    int position = OVERHEAD + objects.size();
    objects.bytes(object);
    count++;
    return position;
  }

  int count() {
    return count;
  }

  /** Bytes of the whole block. */
  int bytes() {
    return Math.max(MIN_BYTES, PowerOfTwo.atLeast(OVERHEAD + objects.size()));
  }

  /** Bytes behind the last object. */
  int free() {
    return bytes() - OVERHEAD - objects.size();
  }

  /** The block; its checksum is that of the block with zeros in its place. */
  byte[] encode(long heap) {
    byte[] block =
        new ByteSink()
            .ascii("FHDB")
            .int8(VERSION)
            .int64(heap)
            .zeros(OFFSET_BYTES) // it is the first block
            .zeros(4)
            .bytes(objects.toByteArray())
            .zeros(free())
            .toByteArray();
    int checksum = Lookup3.hash(block, block.length);
    for (int i = 0; i < 4; i++) {
      block[CHECKSUM_AT + i] = (byte) (checksum >>> (8 * i));
    }
    return block;
  }
}
