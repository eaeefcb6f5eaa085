// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.util.Arrays;

/**
 * Writes one block: with codes made for it, or stored as it is where that is shorter (RFC 1951,
 * sections 3.2.3 to 3.2.7).
 */
final class BlockEncoder {
  /** Bytes of a stored block. */
  static final int MOST_STORED = 65535;

  private static final int STORED_BITS = 40;
  private static final int OWN_CODES = 2;

  /** So that four literals, or a match with its extra bits, fit into 64 bits with what waits. */
  private static final int LIMIT = 13;

  private final HuffmanCode literals = new HuffmanCode(SymbolTables.LITERALS_AND_LENGTHS, LIMIT);
  private final HuffmanCode distances = new HuffmanCode(SymbolTables.DISTANCES, LIMIT);
  private final CodeLengths header = new CodeLengths();

  /** Counts of literals at even and at odd places: the same count twice in a row would wait. */
  private final int[] even = new int[256];

  private final int[] odd = new int[256];
  private final int[] lengths = new int[Sequences.LONGEST + 1];

  /** Code and extra bits of each length that occurs, and how many bits that is. */
  private final int[] lengthBits = new int[Sequences.LONGEST + 1];

  private final int[] lengthSize = new int[Sequences.LONGEST + 1];

  /**
   * Writes a block.
   *
   * @param from first byte that it covers
   * @param to byte after the last
   * @param last whether it is the last one of the stream
   * @param sequences what it is made of
   */
  void encode(byte[] in, int from, int to, boolean last, Sequences sequences, BitSink sink) {
    count(in, from, sequences);
    long extra = extraBits();
    literals.build();
    distances.build();
    header.prepare(literals, distances);
    long bits = 3 + header.bits() + literals.bits() + distances.bits() + extra;
    int pieces = Math.max(1, (to - from + MOST_STORED - 1) / MOST_STORED);
    if (bits > 8L * (to - from) + (long) STORED_BITS * pieces) {
      store(in, from, to, last, sink);
      return;
    }
    sink.put((last ? 1 : 0) | OWN_CODES << 1, 3);
    header.write(sink);
    write(in, from, sequences, sink);
  }

  private void count(byte[] in, int from, Sequences sequences) {
    Arrays.fill(even, 0);
    Arrays.fill(odd, 0);
    Arrays.fill(lengths, 0);
    int[] far = distances.frequencies();
    Arrays.fill(far, 0);
    int at = from;
    for (int i = 0; i < sequences.size(); i++) {
      count(in, at, at + sequences.literals(i));
      int length = sequences.length(i);
      lengths[length]++;
      far[SymbolTables.distanceSymbol(sequences.distanceLessOne(i))]++;
      at += sequences.literals(i) + length;
    }
    count(in, at, at + sequences.rest());
    int[] all = literals.frequencies();
    Arrays.fill(all, 0);
    for (int i = 0; i < even.length; i++) {
      all[i] = even[i] + odd[i];
    }
    all[SymbolTables.END_OF_BLOCK] = 1;
    for (int i = 3; i < lengths.length; i++) {
      if (lengths[i] > 0) {
        all[SymbolTables.lengthSymbol(i)] += lengths[i];
      }
    }
  }

  private void count(byte[] in, int from, int to) {
    int i = from;
    for (; i + 2 <= to; i += 2) {
      even[in[i] & 0xff]++;
      odd[in[i + 1] & 0xff]++;
    }
    if (i < to) {
      even[in[i] & 0xff]++;
    }
  }

  private long extraBits() {
    long bits = 0;
    int[] all = literals.frequencies();
    for (int i = SymbolTables.END_OF_BLOCK + 1; i < all.length; i++) {
      bits += (long) all[i] * SymbolTables.lengthExtraBits(i);
    }
    int[] far = distances.frequencies();
    for (int i = 0; i < far.length; i++) {
      bits += (long) far[i] * SymbolTables.distanceExtraBits(i);
    }
    return bits;
  }

  private void write(byte[] in, int from, Sequences sequences, BitSink sink) {
    for (int i = 3; i < lengths.length; i++) {
      if (lengths[i] > 0) {
        int symbol = SymbolTables.lengthSymbol(i);
        int code = literals.length(symbol);
        lengthBits[i] = literals.code(symbol) | SymbolTables.lengthExtra(i) << code;
        lengthSize[i] = code + SymbolTables.lengthExtraBits(symbol);
      }
    }
    int[] codes = literals.codes();
    int at = from;
    for (int i = 0; i < sequences.size(); i++) {
      int end = at + sequences.literals(i);
      int length = sequences.length(i);
      int distance = sequences.distanceLessOne(i);
      int symbol = SymbolTables.distanceSymbol(distance);
      int code = distances.length(symbol);
      long far =
          distances.code(symbol) | (long) SymbolTables.distanceExtra(distance, symbol) << code;
      sink.putAll(
          in,
          at,
          end,
          codes,
          lengthBits[length] | far << lengthSize[length],
          lengthSize[length] + code + SymbolTables.distanceExtraBits(symbol));
      at = end + length;
    }
    sink.putAll(
        in,
        at,
        at + sequences.rest(),
        codes,
        literals.code(SymbolTables.END_OF_BLOCK),
        literals.length(SymbolTables.END_OF_BLOCK));
  }

  private static void store(byte[] in, int from, int to, boolean last, BitSink sink) {
    int at = from;
    do {
      int length = Math.min(MOST_STORED, to - at);
      sink.put(last && at + length == to ? 1 : 0, 3);
      sink.align();
      sink.put(length, 16);
      sink.put(~length & MOST_STORED, 16);
      sink.copy(in, at, length);
      at += length;
    } while (at < to);
  }
}
