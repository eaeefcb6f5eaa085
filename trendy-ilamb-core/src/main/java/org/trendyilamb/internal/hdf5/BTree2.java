// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.List;

/**
 * Version 2 B-tree of one node: a header and a leaf with all records. A node may have any size, so
 * that the leaf is made as large as the records need. Source: HDF5 File Format Specification,
 * III.A.2 "Disk Format: Version 2 B-trees".
 */
final class BTree2 {
  /** Smallest node, as the HDF5 library makes it for attributes. */
  static final int MIN_NODE_BYTES = 512;

  private static final int VERSION = 0;
  private static final int LEAF_OVERHEAD = 4 + 1 + 1 + 4;
  private static final int DEPTH = 0;
  private static final int SPLIT_PERCENT = 100;
  private static final int MERGE_PERCENT = 40;

  /** What the records are, with the numbers and lengths of the specification. */
  enum Type {
    /** Address, length and number of a huge object of a fractal heap. */
    HUGE_OBJECTS(1, 24),
    /** Attributes by the hash of their name. */
    ATTRIBUTE_NAMES(8, 17),
    /** Attributes by the order of their creation. */
    ATTRIBUTE_ORDER(9, 13);

    private final int number;
    private final int recordBytes;

    Type(int number, int recordBytes) {
      this.number = number;
      this.recordBytes = recordBytes;
    }
  }

  private BTree2() {}

  /**
   * Writes a tree and returns the address of its header.
   *
   * @param records encoded, in the order of their keys, at least one
   */
  static long write(FileSpace space, Type type, List<byte[]> records) {
    byte[] leaf = leaf(type, records);
    long leafAddress = space.allocate(leaf.length);
    space.write(leafAddress, leaf, leaf.length);
    byte[] header = header(type, records.size(), leaf.length, leafAddress);
    long address = space.allocate(header.length);
    space.write(address, header, header.length);
    return address;
  }

  /** The header of a tree whose root is a leaf. */
  static byte[] header(Type type, int records, int nodeBytes, long leafAddress) {
    return new ByteSink()
        .ascii("BTHD")
        .int8(VERSION)
        .int8(type.number)
        .int32(nodeBytes)
        .int16(type.recordBytes)
        .int16(DEPTH)
        .int8(SPLIT_PERCENT)
        .int8(MERGE_PERCENT)
        .int64(leafAddress)
        .int16(records) // in the root
        .int64(records) // in the tree
        .checksum()
        .toByteArray();
  }

  /** The leaf; its checksum follows the last record, and zeros fill the node. */
  static byte[] leaf(Type type, List<byte[]> records) {
    ByteSink sink = new ByteSink().ascii("BTLF").int8(VERSION).int8(type.number);
    for (byte[] record : records) {
      if (record.length != type.recordBytes) {
        throw new IllegalArgumentException(type + " record of " + record.length + " bytes");
      }
      sink.bytes(record);
    }
    sink.checksum();
    return sink.zeros(nodeBytes(type, records.size()) - sink.size()).toByteArray();
  }

  private static int nodeBytes(Type type, int records) {
    int needed = Math.addExact(LEAF_OVERHEAD, Math.multiplyExact(records, type.recordBytes));
    return Math.max(MIN_NODE_BYTES, PowerOfTwo.atLeast(needed));
  }
}
