// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/**
 * Superblock version 2: the first bytes of a file, which make it an HDF5 file. As long as they are
 * zero no reader opens it, so they are written last.
 */
final class Superblock {
  /** Bytes it takes. */
  static final int BYTES = 48;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final int VERSION = 2;
  private static final int SIZE_OF_OFFSETS = 8;
  private static final int SIZE_OF_LENGTHS = 8;

  private Superblock() {}

  /**
   * Encodes it.
   *
   * @param endOfFile length of the file; readers refuse a file that is shorter
   * @param rootGroup address of the object header of the root group
   */
  static byte[] encode(long endOfFile, long rootGroup) {
    return new ByteSink()
        .bytes(SIGNATURE)
        .int8(VERSION)
        .int8(SIZE_OF_OFFSETS)
        .int8(SIZE_OF_LENGTHS)
        .int8(0) // consistency flags: not open for writing
        .int64(0) // base address
        .int64(ByteSink.UNDEFINED) // no superblock extension
        .int64(endOfFile)
        .int64(rootGroup)
        .checksum()
        .toByteArray();
  }
}
