// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/**
 * A heap of objects of any length, as it holds the attributes of an object that has a long one:
 * small objects in one direct block, as large as they need, and by themselves those that are long
 * or find the block full.
 *
 * <p>Widths and limits are those the HDF5 library gives a heap of attributes, so that the library
 * goes on with it when attributes are added later. What is free at the end of the block is not
 * offered to it by a manager of free space; it takes a further block.
 *
 * <p>Source: HDF5 File Format Specification, III.G "Disk Format: Fractal Heap", tables "Fractal
 * Heap Header", "Fractal Heap ID for Managed Objects" and "... Huge Objects (sub-type 1)".
 */
final class FractalHeap {
  /** Bytes of an ID. */
  static final int ID_BYTES = 8;

  /** Longest object that lies in the block. */
  static final int MAX_MANAGED = 4096;

  private static final int VERSION = 0;
  private static final int HEADER_BYTES = 146;
  private static final int BLOCKS_HAVE_CHECKSUMS = 0x02;
  private static final int TABLE_WIDTH = 4;
  private static final int HEAP_BITS = 8 * DirectBlock.OFFSET_BYTES;
  private static final int FIRST_ROWS = 1;
  private static final int MANAGED_ID = 0x00;
  private static final int HUGE_ID = 0x10;

  private final FileSpace space;
  private final DirectBlock block = new DirectBlock();
  private final HugeObjects huge;

  FractalHeap(FileSpace space) {
    this.space = space;
    this.huge = new HugeObjects(space);
  }

  /** Adds an object and returns its ID. */
  byte[] add(byte[] object) {
    if (object.length <= MAX_MANAGED && block.hasRoom(object.length)) {
      int position = block.add(object);
      return new ByteSink()
          .int8(MANAGED_ID)
          .int32(position)
          .zeros(DirectBlock.OFFSET_BYTES - Integer.BYTES)
          .int16(object.length)
          .toByteArray();
    }
    long number = huge.add(object);
    return new ByteSink().int8(HUGE_ID).int32(number).zeros(3).toByteArray();
  }

  /** Writes the heap and returns the address of its header. */
  long write() {
    long index = huge.writeIndex();
    long address = space.allocate(HEADER_BYTES);
    long root = ByteSink.UNDEFINED;
    if (block.count() > 0) {
      root = space.allocate(block.bytes());
      space.write(root, block.encode(address), block.bytes());
    }
    byte[] header = header(index, root);
    space.write(address, header, header.length);
    return address;
  }

  private byte[] header(long index, long root) {
    boolean managed = block.count() > 0;
    int managedBytes = managed ? block.bytes() : 0;
    return new ByteSink()
        .ascii("FRHP")
        .int8(VERSION)
        .int16(ID_BYTES)
        .int16(0) // no filters
        .int8(BLOCKS_HAVE_CHECKSUMS)
        .int32(MAX_MANAGED)
        .int64(huge.count()) // the highest number given to a huge object
        .int64(index)
        .int64(managed ? block.free() : 0)
        .int64(ByteSink.UNDEFINED) // no manager of free space
        .int64(managedBytes)
        .int64(managedBytes)
        .int64(0) // where a second block would go: undecided
        .int64(block.count())
        .int64(huge.bytes())
        .int64(huge.count())
        .int64(0) // bytes of tiny objects
        .int64(0) // number of tiny objects
        .int16(TABLE_WIDTH)
        .int64(block.bytes())
        .int64(DirectBlock.MAX_BYTES)
        .int16(HEAP_BITS)
        .int16(FIRST_ROWS)
        .int64(root)
        .int16(0) // the root is a direct block
        .checksum()
        .toByteArray();
  }
}
