// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The bits of a stream, the lowest of each byte first; beyond its end there are zeros. */
final class BitSource {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bits that are there after filling up. */
  static final int FILLED = 56;

  private byte[] in = new byte[0];
  private int next;
  private long bits;
  private int count;

  /** Begins at a place in an array. */
  void start(byte[] bytes, int at) {
    in = bytes;
    moveTo(at);
  }

  /** Goes on at a place. */
  void moveTo(int at) {
    set(at, 0, 0);
  }

  /** Goes on with what another loop has left. */
  void set(int at, long open, int have) {
    next = at;
    bits = open;
    count = have;
  }

  byte[] bytes() {
    return in;
  }

  /** Place of the first byte that was not read ahead. */
  int next() {
    return next;
  }

  /** The bits read ahead, the next one lowest. */
  long bits() {
    return bits;
  }

  /** How many they are. */
  int count() {
    return count;
  }

  /** The first whole byte that was not taken. */
  int place() {
    return next - count / Byte.SIZE;
  }

  /** Makes at least {@link #FILLED} bits available. */
  void fill() {
    if (next + Long.BYTES <= in.length) {
      bits |= (long) LONG.get(in, next) << count;
      next += (Long.SIZE - 1 - count) >>> 3;
      count |= FILLED;
      return;
    }
    while (count <= FILLED) {
      bits |= (next < in.length ? in[next] & 0xffL : 0) << count;
      next++;
      count += Byte.SIZE;
    }
  }

  /** Takes bits; they must be there. */
  int take(int length) {
    int taken = (int) bits & ((1 << length) - 1);
    bits >>>= length;
    count -= length;
    return taken;
  }
}
