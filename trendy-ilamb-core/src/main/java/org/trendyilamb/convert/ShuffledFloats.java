// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A few values of single precision that follow each other in a shuffled chunk, put together from
 * their bytes. One thread.
 *
 * <p>Eight values at a time: four words hold eight lowest bytes, eight second ones and so on, and
 * are interlaced in two steps, bytes to halves of a value and halves to values.
 */
final class ShuffledFloats {
  /** Most values that are put together at once. */
  static final int MOST = 128;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes 0, 2, 4 and 6 of a word. */
  private static final long BYTES = 0x00ff_00ff_00ff_00ffL;

  /** Bytes 0, 1, 4 and 5 of a word. */
  private static final long HALVES = 0x0000_ffff_0000_ffffL;

  private final int[] bits = new int[MOST];
  private final double[] wide = new double[MOST];
  private int count;
  private int least;
  private int most;

  /**
   * Puts values together.
   *
   * @param bytes where they are
   * @param low index of the lowest byte of the first value; those of the next ones follow
   * @param step from each byte of a value to the next higher one
   * @param values how many, at least 1, not more than {@link #MOST}
   */
  void gather(byte[] bytes, int low, int step, int values) {
    count = values;
    gather(bytes, low, step, values, bits);
    int lowest = Integer.MAX_VALUE;
    int highest = Integer.MIN_VALUE;
    for (int i = 0; i < values; i++) {
      int place = place(bits[i]);
      lowest = Math.min(lowest, place);
      highest = Math.max(highest, place);
    }
    least = lowest;
    most = highest;
  }

  private static void gather(byte[] bytes, int low, int step, int values, int[] into) {
    int second = low + step;
    int third = second + step;
    int fourth = third + step;
    int i = 0;
    for (; i < values - 7; i += 8) {
      long a = (long) LONG.get(bytes, low + i);
      long b = (long) LONG.get(bytes, second + i);
      long c = (long) LONG.get(bytes, third + i);
      long d = (long) LONG.get(bytes, fourth + i);
      long even = (a & BYTES) | (b & BYTES) << 8;
      long odd = (a >>> 8 & BYTES) | (b & ~BYTES);
      long evenHigh = (c & BYTES) | (d & BYTES) << 8;
      long oddHigh = (c >>> 8 & BYTES) | (d & ~BYTES);
      long first = (even & HALVES) | (evenHigh & HALVES) << 16;
      long next = (odd & HALVES) | (oddHigh & HALVES) << 16;
      long afterNext = (even >>> 16 & HALVES) | (evenHigh & ~HALVES);
      long last = (odd >>> 16 & HALVES) | (oddHigh & ~HALVES);
      into[i] = (int) first;
      into[i + 1] = (int) next;
      into[i + 2] = (int) afterNext;
      into[i + 3] = (int) last;
      into[i + 4] = (int) (first >>> 32);
      into[i + 5] = (int) (next >>> 32);
      into[i + 6] = (int) (afterNext >>> 32);
      into[i + 7] = (int) (last >>> 32);
    }
    for (; i < values; i++) {
      into[i] =
          (bytes[low + i] & 0xff)
              | (bytes[second + i] & 0xff) << 8
              | (bytes[third + i] & 0xff) << 16
              | bytes[fourth + i] << 24;
    }
  }

  /** Bits as a number that is the greater, the greater the value; its own inverse. NaN ends. */
  private static int place(int bits) {
    return bits ^ (bits >> 31 >>> 1);
  }

  /** The least of the values, minus zero below zero; NaN if one of them is a NaN with a sign. */
  double least() {
    return Float.intBitsToFloat(place(least));
  }

  /** The greatest of the values; NaN if one of them is a NaN without a sign. */
  double most() {
    return Float.intBitsToFloat(place(most));
  }

  /** The values, exactly; valid until others are gathered. */
  double[] inDouble() {
    for (int i = 0; i < count; i++) {
      wide[i] = Float.intBitsToFloat(bits[i]);
    }
    return wide;
  }

  /**
   * Converts all values: value times factor plus summand in double precision, rounded once.
   *
   * @param into receives the results
   * @param at index of the first of them
   * @param before what the results are added to, one after the other, before they are rounded
   * @return the sum
   */
  double convert(double factor, double summand, float[] into, int at, double before) {
    // One kind of work at a time: the middle loop is done with wide instructions then.
    double[] values = inDouble();
    for (int i = 0; i < count; i++) {
      values[i] = values[i] * factor + summand;
    }
    double sum = before;
    for (int i = 0; i < count; i++) {
      double converted = values[i];
      into[at + i] = (float) converted;
      sum += converted;
    }
    return sum;
  }
}
