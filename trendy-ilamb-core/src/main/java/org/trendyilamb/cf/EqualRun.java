// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How far the same value goes on in an array. Fields over land are mostly sea, which is one value
 * for long: where that is known, it need not be looked at value by value. Stateless.
 */
public final class EqualRun {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** From this length on it pays to treat a run apart. */
  public static final int WORTH = 16;

  private EqualRun() {}

  /**
   * Length of a run of single values.
   *
   * @param from where it begins, less than {@code to}
   * @param to index after the last value that counts
   * @return how many values from {@code from} on have the bits of the first, at least 1; 1 for NaN
   */
  public static int length(float[] values, int from, int to) {
    // Most often the next one differs. Two NaN may differ in their bits: they never make a run.
    if (from + 1 == to || values[from] != values[from + 1]) {
      return 1;
    }
    int differs = Arrays.mismatch(values, from, to - 1, values, from + 1, to);
    return differs < 0 ? to - from : differs + 1;
  }

  /**
   * Length of a run of bytes that repeat.
   *
   * @param from where it begins
   * @param to index after the last byte that counts, at least {@code from + period}
   * @param period how many bytes make a value
   * @return how many bytes from {@code from} on, in whole values, repeat the first value; at least
   *     {@code period}
   */
  public static int length(byte[] bytes, int from, int to, int period) {
    if (from + period == to || bytes[from] != bytes[from + period]) {
      return period;
    }
    int differs = Arrays.mismatch(bytes, from, to - period, bytes, from + period, to);
    int same = differs < 0 ? to - from : differs + period;
    return same - same % period;
  }

  /**
   * Whether each of four stretches of bytes is one byte, again and again: the four bytes of a value
   * that repeats, where they lie apart. All at once and without calls, which short runs are many
   * of.
   *
   * @param from index of the first byte of the first stretch
   * @param apart from a stretch to the next one
   * @param count bytes of each, at least {@link Long#BYTES}
   */
  public static boolean isInEach(byte[] bytes, int from, int apart, int count) {
    int second = from + apart;
    int third = second + apart;
    int fourth = third + apart;
    long one = repeated(bytes[from]);
    long two = repeated(bytes[second]);
    long three = repeated(bytes[third]);
    long four = repeated(bytes[fourth]);
    int last = count - Long.BYTES;
    // The last word overlaps the one before it.
    long other =
        ((long) LONG.get(bytes, from + last) ^ one)
            | ((long) LONG.get(bytes, second + last) ^ two)
            | ((long) LONG.get(bytes, third + last) ^ three)
            | ((long) LONG.get(bytes, fourth + last) ^ four);
    if (other != 0) {
      return false;
    }
    // No way out of the loop, so that the compiler makes wide instructions of it.
    for (int i = 0; i < last; i += Long.BYTES) {
      other |=
          ((long) LONG.get(bytes, from + i) ^ one)
              | ((long) LONG.get(bytes, second + i) ^ two)
              | ((long) LONG.get(bytes, third + i) ^ three)
              | ((long) LONG.get(bytes, fourth + i) ^ four);
    }
    return other == 0;
  }

  private static long repeated(byte value) {
    return (value & 0xffL) * 0x0101_0101_0101_0101L;
  }
}
