// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing run of bytes that numbers are appended to, lowest byte first, as HDF5 stores metadata.
 * A number that does not fit its field is refused, so that no structure can be cut silently.
 */
final class ByteSink {
  /** The address HDF5 writes for "nowhere". */
  static final long UNDEFINED = -1L;

  private byte[] bytes = new byte[128];
  private int size;

  ByteSink int8(int value) {
    require(value >= 0 && value <= 0xFF, value, 1);
    return append(value, 1);
  }

  ByteSink int16(int value) {
    require(value >= 0 && value <= 0xFFFF, value, 2);
    return append(value, 2);
  }

  ByteSink int32(long value) {
    require(value >= 0 && value <= 0xFFFF_FFFFL, value, 4);
    return append(value, 4);
  }

  /** All 64 bits as they are; addresses and lengths, {@link #UNDEFINED} included. */
  ByteSink int64(long value) {
    return append(value, 8);
  }

  ByteSink bytes(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  ByteSink ascii(String text) {
    return bytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  ByteSink zeros(int count) {
    reserve(count);
    size += count;
    return this;
  }

  /** The checksum of everything appended so far. */
  ByteSink checksum() {
    return append(Lookup3.hash(bytes, size), 4);
  }

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private ByteSink append(long value, int count) {
    reserve(count);
    for (int i = 0; i < count; i++) {
      bytes[size++] = (byte) (value >>> (8 * i));
    }
    return this;
  }

  private void reserve(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, 1 << 30)));
    }
  }

  private static void require(boolean fits, long value, int count) {
    if (!fits) {
      throw new IllegalArgumentException(value + " does not fit " + count + " bytes");
    }
  }
}
