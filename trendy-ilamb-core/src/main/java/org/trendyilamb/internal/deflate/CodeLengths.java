// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

/** How a block with codes of its own tells their lengths (RFC 1951, section 3.2.7). */
final class CodeLengths {
  /** The order in which the lengths of the code for lengths come. */
  static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

  static final int REPEAT = 16;
  private static final int ZEROS = 17;
  static final int MANY_ZEROS = 18;
  static final int LEAST_CODES = 257;
  private static final int COUNT_BITS = 5 + 5 + 4;
  private static final int LIMIT = 7;

  private final HuffmanCode code = new HuffmanCode(ORDER.length, LIMIT);
  private final int[] symbols = new int[SymbolTables.LITERALS_AND_LENGTHS + SymbolTables.DISTANCES];
  private final byte[] all = new byte[symbols.length];
  private int literals;
  private int distances;
  private int size;
  private int ordered;

  /** Prepares the text. */
  void prepare(HuffmanCode first, HuffmanCode second) {
    literals = Math.max(LEAST_CODES, used(first.lengths()));
    distances = Math.max(1, used(second.lengths()));
    System.arraycopy(first.lengths(), 0, all, 0, literals);
    System.arraycopy(second.lengths(), 0, all, literals, distances);
    java.util.Arrays.fill(code.frequencies(), 0);
    size = 0;
    int count = literals + distances;
    for (int i = 0; i < count; ) {
      int run = 1;
      while (i + run < count && all[i + run] == all[i]) {
        run++;
      }
      i += run;
      tell(all[i - 1], run);
    }
    code.build();
    ordered = ORDER.length;
    while (ordered > 4 && code.length(ORDER[ordered - 1]) == 0) {
      ordered--;
    }
  }

  private static int used(byte[] lengths) {
    int used = lengths.length;
    while (used > 0 && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

  private void tell(int length, int run) {
    int left = run;
    if (length == 0) {
      while (left >= 11) {
        int now = Math.min(left, 138);
        add(MANY_ZEROS, now - 11, 7);
        left -= now;
      }
      if (left >= 3) {
        add(ZEROS, left - 3, 3);
        left = 0;
      }
    } else {
      add(length, 0, 0);
      left--;
      while (left >= 3) {
        int now = Math.min(left, 6);
        add(REPEAT, now - 3, 2);
        left -= now;
      }
    }
    for (; left > 0; left--) {
      add(length, 0, 0);
    }
  }

  private void add(int symbol, int extra, int extraBits) {
    symbols[size++] = symbol | extra << 8 | extraBits << 16;
    code.frequencies()[symbol]++;
  }

  /** Bits of the text. */
  long bits() {
    long bits = COUNT_BITS + 3L * ordered;
    for (int i = 0; i < size; i++) {
      bits += code.length(symbols[i] & 0xff) + (symbols[i] >>> 16);
    }
    return bits;
  }

  /** Writes the text. */
  void write(BitSink sink) {
    sink.put(literals - LEAST_CODES, 5);
    sink.put(distances - 1, 5);
    sink.put(ordered - 4, 4);
    for (int i = 0; i < ordered; i++) {
      sink.put(code.length(ORDER[i]), 3);
    }
    for (int i = 0; i < size; i++) {
      int symbol = symbols[i] & 0xff;
      sink.put(code.code(symbol), code.length(symbol));
      sink.put(symbols[i] >>> 8 & 0xff, symbols[i] >>> 16);
    }
  }
}
