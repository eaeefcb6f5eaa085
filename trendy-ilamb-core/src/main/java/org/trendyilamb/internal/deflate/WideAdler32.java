// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Adler-32 (RFC 1950, section 8.2), in a way that the compiler makes wide instructions of: next to
 * a fast compressor the usual way, byte by byte, takes a third of the time.
 *
 * <p>The check value is {@code b << 16 | a}, where a is 1 plus the sum of the bytes and b the sum
 * of all intermediate a. Of n bytes, the one at place p therefore adds n - p times itself to b. A
 * few rows of bytes are laid one below the other, and each place of a row has its own sums: of the
 * bytes there, and of what these sums were before each row, which tell how often a byte counts for
 * the rows behind its own. Sums have lanes of 16 bits, four of them in a word, bytes at even places
 * apart from those at odd ones. With 16 rows no lane reaches 65536.
 */
public final class WideAdler32 {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Largest prime below 65536. */
  private static final int BASE = 65521;

  private static final int MOST_ROWS = 16;

  /** Bytes of a row: long enough for wide instructions, short enough for the fastest memory. */
  private static final int ROW = 4096;

  private static final int WORDS = ROW / Long.BYTES;

  /** Where the sums of bytes at odd places begin, and those of sums before each row. */
  private static final int ODD = WORDS;

  private static final int BEFORE = 2 * WORDS;

  private static final long LANES = 0x00ff_00ff_00ff_00ffL;
  private static final long WIDE_LANES = 0x0000_ffff_0000_ffffL;
  private static final long ONES = 0x0001_0001_0001_0001L;

  /** Places of bytes 0, 2, 4 and 6, the first in the top lane: a product adds up there. */
  private static final long EVEN_PLACES = 0x0000_0002_0004_0006L;

  /** Places of bytes 1, 3, 5 and 7. */
  private static final long ODD_PLACES = 0x0001_0003_0005_0007L;

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
    long[] sums = new long[length < ROW ? 0 : 3 * WORDS];
    while (last - at >= ROW) {
      int rows = Math.min(MOST_ROWS, (last - at) / ROW);
      for (int r = 0; r < rows; r++) {
        row(bytes, at + r * ROW, sums);
      }
      long total = 0;
      long rowsBehind = 0;
      long placesBefore = 0;
      for (int i = 0; i < WORDS; i++) {
        long even = sums[i];
        long odd = sums[ODD + i];
        long before = sums[BEFORE + i];
        long sum = ((even + odd) * ONES) >>> 48;
        total += sum;
        rowsBehind += (before & WIDE_LANES) + (before >>> 16 & WIDE_LANES);
        placesBefore +=
            (long) i * Long.BYTES * sum
                + ((even * EVEN_PLACES) >>> 48)
                + ((odd * ODD_PLACES) >>> 48);
      }
      rowsBehind = (rowsBehind & 0xffff_ffffL) + (rowsBehind >>> 32);
      Arrays.fill(sums, 0);
      int n = rows * ROW;
      b = (b + n * a + ROW * (rowsBehind + total) - placesBefore) % BASE;
      a = (a + total) % BASE;
      at += n;
    }
    for (; at < last; at++) {
      a += bytes[at] & 0xff;
      b += a;
    }
    return (int) ((b % BASE << 16) | a % BASE);
  }

  /** Adds a row. All sums are in one array, whose places the compiler can tell from each other. */
  private static void row(byte[] bytes, int at, long[] sums) {
    for (int i = 0; i < WORDS; i++) {
      long eight = (long) LONG.get(bytes, at + Long.BYTES * i);
      long even = sums[i];
      long odd = sums[ODD + i];
      sums[BEFORE + i] += even + odd;
      sums[i] = even + (eight & LANES);
      sums[ODD + i] = odd + (eight >>> 8 & LANES);
    }
  }
}
