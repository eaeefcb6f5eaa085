// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits on their way into bytes, the lowest bit first (RFC 1951, section 3.1.1). Eight bytes are
 * stored at once: the array must have so much room beyond the end.
 */
final class BitSink {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] out;
  private int at;
  private long bits;
  private int count;

  /** Begins at a place in an array. */
  BitSink(byte[] out, int at) {
    this.out = out;
    this.at = at;
  }

  /**
   * Appends bits.
   *
   * @param value the bits; all others are 0
   * @param length how many, at most 48
   */
  void put(long value, int length) {
    bits |= value << count;
    count += length;
    LONG.set(out, at, bits);
    at += count >>> 3;
    bits >>>= count & ~7;
    count &= 7;
  }

  /**
   * Appends the codes of bytes, and what comes after them.
   *
   * @param bytes where they are
   * @param from index of the first
   * @param to index after the last
   * @param codes for each value of a byte its code, and above the lowest 16 bits its length, which
   *     is at most 13
   * @param value bits after them
   * @param valueLength how many, at most 48
   */
  void putAll(byte[] bytes, int from, int to, int[] codes, long value, int valueLength) {
    byte[] target = out;
    long open = bits;
    int length = count;
    int place = at;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      int a = codes[bytes[i] & 0xff];
      int b = codes[bytes[i + 1] & 0xff];
      int c = codes[bytes[i + 2] & 0xff];
      int d = codes[bytes[i + 3] & 0xff];
      open |= (long) (a & 0xffff) << length;
      length += a >>> 16;
      open |= (long) (b & 0xffff) << length;
      length += b >>> 16;
      open |= (long) (c & 0xffff) << length;
      length += c >>> 16;
      open |= (long) (d & 0xffff) << length;
      length += d >>> 16;
      LONG.set(target, place, open);
      place += length >>> 3;
      open >>>= length & ~7;
      length &= 7;
    }
    for (; i < to; i++) {
      int code = codes[bytes[i] & 0xff];
      open |= (long) (code & 0xffff) << length;
      length += code >>> 16;
    }
    LONG.set(target, place, open);
    place += length >>> 3;
    open >>>= length & ~7;
    length &= 7;
    open |= value << length;
    length += valueLength;
    LONG.set(target, place, open);
    at = place + (length >>> 3);
    bits = open >>> (length & ~7);
    count = length & 7;
  }

  /** Fills up to a whole byte with zeros. */
  void align() {
    if (count > 0) {
      put(0, 8 - count);
    }
  }

  /** Appends bytes; the bits before must end with a byte. */
  void copy(byte[] bytes, int from, int length) {
    System.arraycopy(bytes, from, out, at, length);
    at += length;
  }

  /** Fills up the last byte; returns the place after it. */
  int finish() {
    align();
    return at;
  }
}
