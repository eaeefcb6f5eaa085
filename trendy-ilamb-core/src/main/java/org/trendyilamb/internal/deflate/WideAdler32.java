// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.trendyilamb.cf.EqualRun;

/**
 * Adler-32 (RFC 1950, section 8.2), 64 bytes at a time and runs of one byte at once: next to a fast
 * compressor the usual way, byte by byte, takes a third of the time.
 *
 * <p>The check value is {@code b << 16 | a}, where a is 1 plus the sum of the bytes and b the sum
 * of all intermediate a. Eight bytes c0..c7 add {@code 8 a + 8 c0 + 7 c1 + ... + c7} to b. The
 * bytes at even and at odd places are spread over four lanes of 16 bits each. Over eight such words
 * the lanes are added up, and so are the sums before each word, which tell how often a word before
 * counts for those after it; a product with lanes of weights then has the weighted sum in its top
 * lane. With eight words no lane reaches 65536.
 */
public final class WideAdler32 {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Largest prime below 65536. */
  private static final int BASE = 65521;

  /** Bytes after which the sums are reduced; far from an overflow of 63 bits. */
  private static final int STRIPE = 1 << 16;

  private static final int BLOCK = 64;
  private static final long LANES = 0x00ff_00ff_00ff_00ffL;
  private static final long ONES = 0x0001_0001_0001_0001L;

  /** Weights of bytes 0, 2, 4, 6, the first in the top lane. */
  private static final long EVEN_WEIGHTS = 0x0008_0006_0004_0002L;

  /** Weights of bytes 1, 3, 5, 7. */
  private static final long ODD_WEIGHTS = 0x0007_0005_0003_0001L;

  private WideAdler32() {}

  /** The check value of the first {@code length} bytes. */
  public static int of(byte[] bytes, int length) {
    return of(bytes, 0, length);
  }

  /** The check value of {@code length} bytes from an index on. */
  public static int of(byte[] bytes, int from, int length) {
    long a = 1;
    long b = 0;
    int at = from;
    int last = from + length;
    int reduced = from;
    while (at + BLOCK <= last) {
      long first = (long) LONG.get(bytes, at);
      if (first == Long.rotateLeft(first, Byte.SIZE)
          && first == (long) LONG.get(bytes, at + BLOCK - Long.BYTES)) {
        // All of it at once: a run of n adds n c to a, and n a + c n (n + 1) / 2 to b.
        long n = Math.min(STRIPE, EqualRun.length(bytes, at, last, 1));
        long c = first & 0xff;
        b += n * a + c * (n * (n + 1) / 2);
        a += n * c;
        at += (int) n;
        if (at - reduced >= STRIPE) {
          a %= BASE;
          b %= BASE;
          reduced = at;
        }
        continue;
      }
      long even = 0;
      long odd = 0;
      long evenBefore = 0;
      long oddBefore = 0;
      for (int i = 0; i < BLOCK; i += Long.BYTES) {
        long eight = (long) LONG.get(bytes, at + i);
        evenBefore += even;
        oddBefore += odd;
        even += eight & LANES;
        odd += (eight >>> 8) & LANES;
      }
      b +=
          BLOCK * a
              + 8 * (((evenBefore + oddBefore) * ONES) >>> 48)
              + ((even * EVEN_WEIGHTS) >>> 48)
              + ((odd * ODD_WEIGHTS) >>> 48);
      a += ((even + odd) * ONES) >>> 48;
      at += BLOCK;
      if (at - reduced >= STRIPE) {
        a %= BASE;
        b %= BASE;
        reduced = at;
      }
    }
    for (; at < last; at++) {
      a += bytes[at] & 0xff;
      b += a;
    }
    return (int) ((b % BASE << 16) | a % BASE);
  }
}
