// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

/** The symbols of lengths and distances, and their extra bits (RFC 1951, section 3.2.5). */
final class SymbolTables {
  /** Literals, the end of a block, lengths. */
  static final int LITERALS_AND_LENGTHS = 286;

  static final int DISTANCES = 30;
  static final int END_OF_BLOCK = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int LEAST_LENGTH = 3;
  private static final int LENGTHS = 29;
  private static final int HALF = 256;

  /** Symbol of each length. */
  private static final short[] LENGTH_SYMBOL = new short[Sequences.LONGEST + 1];

  private static final int[] LENGTH_BASE = new int[LENGTHS];
  private static final int[] LENGTH_EXTRA = new int[LENGTHS];

  /** Symbols of the distances below 256, then of every 128th distance; of distances less 1. */
  private static final byte[] DISTANCE_SYMBOL = new byte[2 * HALF];

  private static final int[] DISTANCE_BASE = new int[DISTANCES];
  private static final int[] DISTANCE_EXTRA = new int[DISTANCES];

  static {
    int length = LEAST_LENGTH;
    for (int i = 0; i < LENGTHS - 1; i++) {
      LENGTH_EXTRA[i] = i < 8 ? 0 : (i - 4) / 4;
      LENGTH_BASE[i] = length;
      for (int k = 0; k < 1 << LENGTH_EXTRA[i] && length <= Sequences.LONGEST; k++) {
        LENGTH_SYMBOL[length++] = (short) (FIRST_LENGTH + i);
      }
    }
    // The longest has a symbol of its own, though the one before could tell it too.
    LENGTH_BASE[LENGTHS - 1] = Sequences.LONGEST;
    LENGTH_SYMBOL[Sequences.LONGEST] = FIRST_LENGTH + LENGTHS - 1;
    int distance = 0;
    for (int i = 0; i < DISTANCES; i++) {
      DISTANCE_EXTRA[i] = i < 4 ? 0 : (i - 2) / 2;
      DISTANCE_BASE[i] = distance;
      int end = distance + (1 << DISTANCE_EXTRA[i]);
      for (; distance < end; distance++) {
        DISTANCE_SYMBOL[distance < HALF ? distance : HALF + (distance >> 7)] = (byte) i;
      }
    }
  }

  private SymbolTables() {}

  static int lengthSymbol(int length) {
    return LENGTH_SYMBOL[length];
  }

  /** What the extra bits of a length tell. */
  static int lengthExtra(int length) {
    return length - LENGTH_BASE[LENGTH_SYMBOL[length] - FIRST_LENGTH];
  }

  /** How many extra bits a symbol of a length has. */
  static int lengthExtraBits(int symbol) {
    return LENGTH_EXTRA[symbol - FIRST_LENGTH];
  }

  /**
   * The symbol of a distance.
   *
   * @param distance less 1
   */
  static int distanceSymbol(int distance) {
    return DISTANCE_SYMBOL[distance < HALF ? distance : HALF + (distance >> 7)];
  }

  /** What the extra bits of a distance, less 1, tell. */
  static int distanceExtra(int distance, int symbol) {
    return distance - DISTANCE_BASE[symbol];
  }

  /** How many extra bits a symbol of a distance has. */
  static int distanceExtraBits(int symbol) {
    return DISTANCE_EXTRA[symbol];
  }
}
