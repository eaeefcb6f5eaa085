// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.util.Arrays;

/** The two codes of a block being inflated: fixed ones, or as the block tells them. */
final class BlockCodes {
  static final int LITERAL_BITS = 11;
  static final int DISTANCE_BITS = 8;

  /** Marks of an entry for literals and lengths: a literal; the end of the block. */
  static final int LITERAL = 1 << 14;

  static final int END = 1 << 13;

  private static final int LENGTH_BITS = 7;

  /** Symbols of the fixed code (RFC 1951, section 3.2.6), two of which stand for nothing. */
  private static final int FIXED_SYMBOLS = 288;

  private static final int FIXED_DISTANCES = 32;

  private static final int[] LITERAL_MEANINGS = literalMeanings();
  private static final int[] DISTANCE_MEANINGS = distanceMeanings();
  private static final int[] LENGTH_MEANINGS = lengthMeanings();

  private final DecodeTable literals = new DecodeTable(LITERAL_BITS, FIXED_SYMBOLS);
  private final DecodeTable distances = new DecodeTable(DISTANCE_BITS, FIXED_DISTANCES);
  private final DecodeTable codeLengths = new DecodeTable(LENGTH_BITS, CodeLengths.ORDER.length);
  private final byte[] lengths = new byte[FIXED_SYMBOLS + FIXED_DISTANCES];
  private int literalCount;
  private int distanceCount;

  /**
   * What the next {@link #LITERAL_BITS} bits stand for: above 16 bits the literal or the shortest
   * length, above 8 the number of extra bits; a length of 0 stands for nothing.
   */
  int[] literals() {
    return literals.entries();
  }

  /** The same of distances, with {@link #DISTANCE_BITS} bits. */
  int[] distances() {
    return distances.entries();
  }

  /** The codes that need not be told (RFC 1951, section 3.2.6). */
  boolean fixed() {
    Arrays.fill(lengths, 0, 144, (byte) 8);
    Arrays.fill(lengths, 144, 256, (byte) 9);
    Arrays.fill(lengths, 256, 280, (byte) 7);
    Arrays.fill(lengths, 280, FIXED_SYMBOLS, (byte) 8);
    Arrays.fill(lengths, FIXED_SYMBOLS, FIXED_SYMBOLS + FIXED_DISTANCES, (byte) 5);
    return literals.build(lengths, 0, FIXED_SYMBOLS, LITERAL_MEANINGS, false)
        && distances.build(lengths, FIXED_SYMBOLS, FIXED_DISTANCES, DISTANCE_MEANINGS, false);
  }

  /** Reads the codes of a block (RFC 1951, section 3.2.7); whether they are codes. */
  boolean read(BitSource source) {
    return readLengths(source)
        && literals.build(lengths, 0, literalCount, LITERAL_MEANINGS, true)
        && distances.build(lengths, literalCount, distanceCount, DISTANCE_MEANINGS, true);
  }

  /** Reads how long the codes of a block are, no more; whether they may be so. */
  boolean readLengths(BitSource source) {
    source.fill();
    literalCount = CodeLengths.LEAST_CODES + source.take(5);
    distanceCount = 1 + source.take(5);
    int ordered = 4 + source.take(4);
    if (literalCount > SymbolTables.LITERALS_AND_LENGTHS
        || distanceCount > SymbolTables.DISTANCES) {
      return false;
    }
    Arrays.fill(lengths, 0, CodeLengths.ORDER.length, (byte) 0);
    for (int i = 0; i < ordered; i++) {
      source.fill();
      lengths[CodeLengths.ORDER[i]] = (byte) source.take(3);
    }
    return codeLengths.build(lengths, 0, CodeLengths.ORDER.length, LENGTH_MEANINGS, false)
        && readLengths(source, literalCount + distanceCount)
        && lengths[SymbolTables.END_OF_BLOCK] != 0;
  }

  /** Bits of the code that ends the block whose lengths were read. */
  int endLength() {
    return lengths[SymbolTables.END_OF_BLOCK];
  }

  /**
   * The code that ends the block whose lengths were read, its first bit highest: after all shorter
   * codes, and those of the same length that stand for lesser symbols (RFC 1951, section 3.2.2).
   */
  int endCode() {
    int length = endLength();
    int code = 0;
    for (int i = 0; i < literalCount; i++) {
      int other = lengths[i];
      if (other != 0 && (other < length || (other == length && i < SymbolTables.END_OF_BLOCK))) {
        code += 1 << (length - other);
      }
    }
    return code;
  }

  private boolean readLengths(BitSource source, int all) {
    int[] entries = codeLengths.entries();
    int i = 0;
    while (i < all) {
      source.fill();
      int entry = entries[(int) source.bits() & ((1 << LENGTH_BITS) - 1)];
      int used = entry & 0xff;
      if (used == 0) {
        return false;
      }
      source.take(used);
      int symbol = entry >>> 8;
      if (symbol < CodeLengths.REPEAT) {
        lengths[i++] = (byte) symbol;
        continue;
      }
      boolean again = symbol == CodeLengths.REPEAT;
      boolean many = symbol == CodeLengths.MANY_ZEROS;
      int times = many ? 11 + source.take(7) : 3 + source.take(again ? 2 : 3);
      if (times > all - i || (again && i == 0)) {
        return false;
      }
      Arrays.fill(lengths, i, i + times, again ? lengths[i - 1] : 0);
      i += times;
    }
    return true;
  }

  private static int[] literalMeanings() {
    int[] meanings = new int[FIXED_SYMBOLS];
    for (int i = 0; i < SymbolTables.END_OF_BLOCK; i++) {
      meanings[i] = i << 16 | LITERAL;
    }
    meanings[SymbolTables.END_OF_BLOCK] = END;
    for (int length = 3; length <= Sequences.LONGEST; length++) {
      int symbol = SymbolTables.lengthSymbol(length);
      int base = length - SymbolTables.lengthExtra(length);
      meanings[symbol] = base << 16 | SymbolTables.lengthExtraBits(symbol) << 8;
    }
    return meanings;
  }

  private static int[] distanceMeanings() {
    int[] meanings = new int[FIXED_DISTANCES];
    for (int i = 0; i < SymbolTables.DISTANCES; i++) {
      int base = 1 - SymbolTables.distanceExtra(0, i);
      meanings[i] = base << 16 | SymbolTables.distanceExtraBits(i) << 8;
    }
    return meanings;
  }

  private static int[] lengthMeanings() {
    int[] meanings = new int[CodeLengths.ORDER.length];
    for (int i = 0; i < meanings.length; i++) {
      meanings[i] = i << 8;
    }
    return meanings;
  }
}
