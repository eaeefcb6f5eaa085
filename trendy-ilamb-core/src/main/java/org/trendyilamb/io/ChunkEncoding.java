// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import org.trendyilamb.cf.DataType;

/**
 * How values become the bytes of a stored chunk: encoded row-major, then shuffled, then deflated.
 *
 * @param type FLOAT, DOUBLE, SHORT or INT
 * @param littleEndian whether the lowest byte of a value comes first
 * @param shuffled whether bytes are shuffled: all first bytes of the values, then all second ones
 * @param deflated whether the result is a zlib stream (RFC 1950)
 */
public record ChunkEncoding(
    DataType type, boolean littleEndian, boolean shuffled, boolean deflated) {

  public ChunkEncoding {
    switch (type) {
      case FLOAT, DOUBLE, SHORT, INT -> {}
      default -> throw new IllegalArgumentException(type + " chunks are not read raw");
    }
  }
}
