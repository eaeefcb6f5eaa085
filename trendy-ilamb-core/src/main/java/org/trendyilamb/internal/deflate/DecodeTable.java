// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.util.Arrays;

/**
 * Which symbol the next bits of a stream stand for: a first table for the lowest bits, and behind
 * it further ones for longer codes. An entry has in its lowest eight bits how many bits the code
 * has, above them what the user of the table wants for the symbol ({@link #LINK} aside).
 */
final class DecodeTable {
  /** Marks an entry that leads to a further table: its place above 16 bits, its bits above 8. */
  static final int LINK = 1 << 15;

  /** What no code stands for: takes no bits. */
  static final int NOTHING = 0;

  private static final int LONGEST = 15;

  private final int firstBits;
  private final int[] entries;
  private final int[] perLength = new int[LONGEST + 1];
  private final int[] offsets = new int[LONGEST + 2];
  private final int[] sorted;

  /**
   * A table.
   *
   * @param firstBits bits that the first table looks at
   * @param symbols most symbols of a code
   */
  DecodeTable(int firstBits, int symbols) {
    this.firstBits = firstBits;
    // Further tables: no more than one for each symbol, each as long as the longest code asks for.
    this.entries = new int[(1 << firstBits) + (symbols << (LONGEST - firstBits))];
    this.sorted = new int[symbols];
  }

  int[] entries() {
    return entries;
  }

  /**
   * Builds the table.
   *
   * @param lengths bits of the code of each symbol; 0 for none
   * @param from index of the first symbol in them
   * @param count how many symbols
   * @param meanings what an entry tells of each symbol, in the bits above the lowest eight
   * @param mayLack whether one symbol with one bit is a code too
   * @return whether the lengths are those of a code: complete, or of no symbol
   */
  boolean build(byte[] lengths, int from, int count, int[] meanings, boolean mayLack) {
    Arrays.fill(perLength, 0);
    Arrays.fill(offsets, 0);
    for (int i = 0; i < count; i++) {
      perLength[lengths[from + i]]++;
    }
    int used = count - perLength[0];
    perLength[0] = 0;
    int left = 1;
    for (int length = 1; length < perLength.length; length++) {
      left = (left << 1) - perLength[length];
      if (left < 0) {
        return false;
      }
      offsets[length + 1] = offsets[length] + perLength[length];
    }
    if (left > 0 && used > 0 && !(mayLack && used == 1 && perLength[1] == 1)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      int length = lengths[from + i];
      if (length > 0) {
        sorted[offsets[length]++] = i;
      }
    }
    fill(used, meanings);
    return true;
  }

  /**
   * Enters the symbols, those with the shortest codes first. The table begins with two entries and
   * is doubled whenever codes become a bit longer, so that each symbol is entered once.
   */
  private void fill(int used, int[] meanings) {
    // The code as it lies in the stream, its first bit lowest: a longer one begins with the same.
    int code = 0;
    int length = 1;
    int inLength = 0;
    int end = 1 << firstBits;
    int prefix = -1;
    int place = 0;
    int placeBits = 0;
    entries[0] = NOTHING;
    entries[1] = NOTHING;
    for (int i = 0; i < used; i++) {
      while (inLength == perLength[length]) {
        length = longer(length);
        inLength = 0;
      }
      int entry = meanings[sorted[i]] | length;
      if (length <= firstBits) {
        entries[code] = entry;
      } else {
        int low = code & ((1 << firstBits) - 1);
        if (low != prefix) {
          prefix = low;
          place = end;
          placeBits = bits(length, inLength);
          end += 1 << placeBits;
          entries[low] = place << 16 | LINK | placeBits << 8;
        }
        for (int at = code >>> firstBits; at < 1 << placeBits; at += 1 << (length - firstBits)) {
          entries[place + at] = entry;
        }
      }
      // One more, counted from the highest bit down; after the last code there is none.
      int bit = Integer.highestOneBit(code ^ ((1 << length) - 1));
      code = bit == 0 ? 0 : (code & (bit - 1)) | bit;
      inLength++;
    }
    while (length < firstBits) {
      length = longer(length);
    }
  }

  /** Doubles the first table if a longer length needs it; returns that length. */
  private int longer(int length) {
    if (length < firstBits) {
      System.arraycopy(entries, 0, entries, 1 << length, 1 << length);
    }
    return length + 1;
  }

  /** Bits of a further table that begins with a code: until its prefix is full. */
  private int bits(int length, int inLength) {
    int bits = length - firstBits;
    // Codes of this length that still have the prefix, then the longer ones, until there is no
    // room.
    int room = 1 << bits;
    int at = length;
    int here = perLength[length] - inLength;
    room -= here;
    while (room > 0 && at < LONGEST) {
      at++;
      room = (room << 1) - perLength[at];
      bits++;
    }
    return Math.min(bits, LONGEST - firstBits);
  }
}
