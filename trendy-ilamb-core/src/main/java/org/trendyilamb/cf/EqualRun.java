// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.Arrays;

/**
 * How far the same value goes on in an array. Fields over land are mostly sea, which is one value
 * for long: where that is known, it need not be looked at value by value. Stateless.
 */
public final class EqualRun {

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
}
