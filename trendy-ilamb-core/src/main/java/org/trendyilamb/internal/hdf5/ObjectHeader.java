// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.List;

/**
 * Object header version 2, in one block, with the creation order of attributes tracked and indexed
 * (netCDF-C appends only to files that have it).
 */
final class ObjectHeader {
  private static final int VERSION = 2;
  private static final int SIZE_OF_CHUNK_0_IN_4_BYTES = 0x02;
  private static final int ATTRIBUTE_ORDER_TRACKED = 0x04;
  private static final int ATTRIBUTE_ORDER_INDEXED = 0x08;

  private ObjectHeader() {}

  /** Encodes a header; attributes are numbered in the order given. */
  static byte[] encode(List<Message> messages) {
    ByteSink body = new ByteSink();
    int attributes = 0;
    for (Message message : messages) {
      message.appendTo(body, message.isAttribute() ? attributes++ : 0);
    }
    return new ByteSink()
        .ascii("OHDR")
        .int8(VERSION)
        .int8(SIZE_OF_CHUNK_0_IN_4_BYTES | ATTRIBUTE_ORDER_TRACKED | ATTRIBUTE_ORDER_INDEXED)
        .int32(body.size())
        .bytes(body.toByteArray())
        .checksum()
        .toByteArray();
  }
}
