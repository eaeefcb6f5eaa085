// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.util.Arrays;

/**
 * A prefix code for symbols by their frequency, no code longer than a limit: lengths by the
 * in-place algorithm of Moffat and Katajainen (1995, "In-place calculation of minimum-redundancy
 * codes"), shortened to the limit by lengthening others until Kraft's sum is 1 again, codes as in
 * RFC 1951, section 3.2.2. Made anew for every block.
 */
final class HuffmanCode {
  private static final int LENGTH_SHIFT = 16;

  /** So few symbols are sorted by comparing them. */
  private static final int FEW = 64;

  private final int limit;
  private final int[] frequencies;
  private final int[] codes;
  private final byte[] lengths;
  private final long[] sorted;
  private final long[] spare;
  private final int[] starts = new int[1 << Byte.SIZE];
  private final int[] work;
  private final int[] perLength = new int[33];
  private final int[] next = new int[17];

  /**
   * A code.
   *
   * @param symbols how many symbols there are
   * @param limit most bits of a code, at most 15
   */
  HuffmanCode(int symbols, int limit) {
    this.limit = limit;
    this.frequencies = new int[symbols];
    this.codes = new int[symbols];
    this.lengths = new byte[symbols];
    this.sorted = new long[symbols];
    this.spare = new long[symbols];
    this.work = new int[symbols];
  }

  /** How often each symbol comes; to be filled in before {@link #build}. */
  int[] frequencies() {
    return frequencies;
  }

  /** Codes as they go into the stream, the first bit lowest; above 16 bits their lengths. */
  int[] codes() {
    return codes;
  }

  int code(int symbol) {
    return codes[symbol] & 0xffff;
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  byte[] lengths() {
    return lengths;
  }

  /** Bits that all symbols take together. */
  long bits() {
    long bits = 0;
    for (int i = 0; i < lengths.length; i++) {
      bits += (long) frequencies[i] * lengths[i];
    }
    return bits;
  }

  /** Makes the code. Two symbols always have one, also when fewer occur, as zlib does. */
  void build() {
    int used = 0;
    for (int i = 0; i < frequencies.length; i++) {
      if (frequencies[i] > 0) {
        sorted[used++] = (long) frequencies[i] << LENGTH_SHIFT | i;
      }
    }
    for (int i = 0; used < 2; i++) {
      if (frequencies[i] == 0) {
        sorted[used++] = 1L << LENGTH_SHIFT | i;
      }
    }
    sort(used);
    for (int i = 0; i < used; i++) {
      work[i] = (int) (sorted[i] >>> LENGTH_SHIFT);
    }
    minimumRedundancy(work, used);
    countLengths(used);
    keepLimit();
    Arrays.fill(lengths, (byte) 0);
    int at = 0;
    for (int length = limit; length > 0; length--) {
      for (int i = perLength[length]; i > 0; i--) {
        lengths[(int) sorted[at++] & 0xffff] = (byte) length;
      }
    }
    assignCodes();
  }

  /** By frequency, then by symbol. Frequencies of 16 bits take two passes, no comparisons. */
  private void sort(int used) {
    long all = 0;
    for (int i = 0; i < used; i++) {
      all |= sorted[i];
    }
    if (used < FEW || all >>> (2 * LENGTH_SHIFT) != 0) {
      Arrays.sort(sorted, 0, used);
      return;
    }
    distribute(sorted, spare, used, LENGTH_SHIFT);
    distribute(spare, sorted, used, LENGTH_SHIFT + Byte.SIZE);
  }

  /** Sorts by one byte and keeps the order of what is equal in it. */
  private void distribute(long[] from, long[] to, int used, int shift) {
    Arrays.fill(starts, 0);
    for (int i = 0; i < used; i++) {
      starts[(int) (from[i] >>> shift) & 0xff]++;
    }
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      int count = starts[i];
      starts[i] = start;
      start += count;
    }
    for (int i = 0; i < used; i++) {
      to[starts[(int) (from[i] >>> shift) & 0xff]++] = from[i];
    }
  }

  private void countLengths(int used) {
    Arrays.fill(perLength, 0);
    for (int i = 0; i < used; i++) {
      perLength[Math.min(work[i], limit)]++;
    }
  }

  private void keepLimit() {
    long sum = 0;
    for (int length = 1; length <= limit; length++) {
      sum += (long) perLength[length] << (limit - length);
    }
    for (; sum > 1L << limit; sum--) {
      perLength[limit]--;
      int shorter = limit - 1;
      while (perLength[shorter] == 0) {
        shorter--;
      }
      perLength[shorter]--;
      perLength[shorter + 1] += 2;
    }
  }

  private void assignCodes() {
    int code = 0;
    for (int length = 1; length <= limit; length++) {
      code = (code + perLength[length - 1]) << 1;
      next[length] = code;
    }
    for (int i = 0; i < lengths.length; i++) {
      int length = lengths[i];
      codes[i] =
          length == 0
              ? 0
              : Integer.reverse(next[length]++) >>> (Integer.SIZE - length)
                  | length << LENGTH_SHIFT;
    }
  }

  /** Turns frequencies, rising, into lengths of codes, falling; in place. */
  private static void minimumRedundancy(int[] a, int n) {
    int root = 0;
    int leaf = 2;
    a[0] += a[1];
    for (int i = 1; i < n - 1; i++) {
      if (leaf >= n || a[root] < a[leaf]) {
        a[i] = a[root];
        a[root++] = i;
      } else {
        a[i] = a[leaf++];
      }
      if (leaf >= n || (root < i && a[root] < a[leaf])) {
        a[i] += a[root];
        a[root++] = i;
      } else {
        a[i] += a[leaf++];
      }
    }
    a[n - 2] = 0;
    for (int i = n - 3; i >= 0; i--) {
      a[i] = a[a[i]] + 1;
    }
    int available = 1;
    int taken = 0;
    int depth = 0;
    root = n - 2;
    int next = n - 1;
    while (available > 0) {
      while (root >= 0 && a[root] == depth) {
        taken++;
        root--;
      }
      while (available > taken) {
        a[next--] = depth;
        available--;
      }
      available = 2 * taken;
      depth++;
      taken = 0;
    }
  }
}
