// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.trendyilamb.cf.EqualRun;
import org.trendyilamb.cf.MissingRuns;

/**
 * The shuffle filter: all first bytes of the values, then all second bytes, and so on. Neighbouring
 * values differ mostly in their last bytes, so that the others compress well.
 */
final class Shuffle {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes 0, 2, 4 and 6 of a word. */
  private static final long BYTES = 0x00ff_00ff_00ff_00ffL;

  /** Bytes 0, 1, 4 and 5 of a word. */
  private static final long HALVES = 0x0000_ffff_0000_ffffL;

  private Shuffle() {}

  /**
   * Shuffles.
   *
   * @param in values of {@code elementBytes} bytes each
   * @param length number of bytes, a multiple of {@code elementBytes}
   * @param out receives as many bytes; another array
   */
  static void shuffle(byte[] in, int length, int elementBytes, byte[] out) {
    int n = length / elementBytes;
    if (elementBytes == 4) {
      shuffle4(in, n, out);
      return;
    }
    for (int b = 0; b < elementBytes; b++) {
      int plane = b * n;
      for (int i = 0, at = b; i < n; i++, at += elementBytes) {
        out[plane + i] = in[at];
      }
    }
  }

  /** Shuffles values of single precision, lowest byte first. */
  static void shuffle(float[] in, int n, byte[] out) {
    int at = 0;
    while (at < n) {
      int same = EqualRun.length(in, at, n);
      if (same >= EqualRun.WORTH) {
        repeat(Float.floatToRawIntBits(in[at]), at, same, n, out);
        at += same;
      } else {
        int end = Math.min(n, at + 4 * EqualRun.WORTH);
        shuffle(in, at, end, n, out);
        at = end;
      }
    }
  }

  /**
   * Shuffles values of single precision of which some are missing.
   *
   * @param missing where they are missing for long, all with the same bits
   * @param there whether these are shuffled already, from the values before
   */
  static void shuffle(float[] in, int n, MissingRuns missing, boolean there, byte[] out) {
    int at = 0;
    for (int run = 0; at < n; run++) {
      int start = run < missing.count() ? missing.start(run) : n;
      shuffle(in, at, start, n, out);
      at = run < missing.count() ? missing.after(run) : n;
      if (start < at && !there) {
        repeat(Float.floatToRawIntBits(in[start]), start, at - start, n, out);
      }
    }
  }

  private static void repeat(int bits, int at, int count, int n, byte[] out) {
    for (int b = 0; b < Float.BYTES; b++) {
      int from = b * n + at;
      Arrays.fill(out, from, from + count, (byte) (bits >>> (Byte.SIZE * b)));
    }
  }

  /**
   * Eight values at a time: of two values each in a word, halves are interlaced to words of low and
   * of high halves, then their bytes.
   */
  private static void shuffle(float[] in, int from, int to, int n, byte[] out) {
    int third = 2 * n;
    int fourth = 3 * n;
    int i = from;
    for (; i < to - 7; i += 8) {
      long first = two(in, i, i + 4);
      long next = two(in, i + 1, i + 5);
      long afterNext = two(in, i + 2, i + 6);
      long last = two(in, i + 3, i + 7);
      long even = (first & HALVES) | (afterNext & HALVES) << 16;
      long evenHigh = (first >>> 16 & HALVES) | (afterNext & ~HALVES);
      long odd = (next & HALVES) | (last & HALVES) << 16;
      long oddHigh = (next >>> 16 & HALVES) | (last & ~HALVES);
      LONG.set(out, i, (even & BYTES) | (odd & BYTES) << 8);
      LONG.set(out, n + i, (even >>> 8 & BYTES) | (odd & ~BYTES));
      LONG.set(out, third + i, (evenHigh & BYTES) | (oddHigh & BYTES) << 8);
      LONG.set(out, fourth + i, (evenHigh >>> 8 & BYTES) | (oddHigh & ~BYTES));
    }
    for (; i < to; i++) {
      int bits = Float.floatToRawIntBits(in[i]);
      out[i] = (byte) bits;
      out[n + i] = (byte) (bits >>> 8);
      out[third + i] = (byte) (bits >>> 16);
      out[fourth + i] = (byte) (bits >>> 24);
    }
  }

  private static long two(float[] in, int low, int high) {
    return (Float.floatToRawIntBits(in[low]) & 0xffff_ffffL)
        | (long) Float.floatToRawIntBits(in[high]) << 32;
  }

  /** The inverse of {@link #shuffle(byte[], int, int, byte[])}. */
  static void unshuffle(byte[] in, int length, int elementBytes, byte[] out) {
    int n = length / elementBytes;
    for (int b = 0; b < elementBytes; b++) {
      int plane = b * n;
      for (int i = 0, at = b; i < n; i++, at += elementBytes) {
        out[at] = in[plane + i];
      }
    }
  }

  /** One pass over the input instead of four: most output is single precision. */
  private static void shuffle4(byte[] in, int n, byte[] out) {
    int second = n;
    int third = 2 * n;
    int fourth = 3 * n;
    for (int i = 0; i < n; i++) {
      int bits = (int) INT.get(in, 4 * i);
      out[i] = (byte) bits;
      out[second + i] = (byte) (bits >>> 8);
      out[third + i] = (byte) (bits >>> 16);
      out[fourth + i] = (byte) (bits >>> 24);
    }
  }
}
