// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds earlier occurrences: of the last place where the same eight bytes hash to the same slot.
 * Every other position is looked at, and fewer where nothing is found for long, at least one in
 * {@link #MOST_SKIPPED}; a match is extended backwards over what was passed over. Runs are found by
 * their short distance.
 */
final class MatchFinder {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int SLOT_BITS = 11;
  private static final int WINDOW = 1 << 15;

  /**
   * Shortest match taken: where bytes are few but without order, as the highest ones of an
   * exponent, a shorter one takes more bits than its literals.
   */
  private static final int LEAST = 8;

  /** The step grows by one for every that many bytes without a match. */
  private static final int PATIENCE_BITS = 5;

  private static final int MOST_SKIPPED = 8;

  /** Multiplicative hash after Knuth: 2^64 by the golden ratio. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Lower bits of a place: enough for twice the window. */
  private static final int LOW = 0xffff;

  /** Bits of the hash that are kept beside the place: where they differ, the bytes do. */
  private static final int TAG = ~LOW;

  /** Leaves bits of the hash above the tag that choose no slot. */
  private static final int TAG_SHIFT = 20;

  private final int[] slots = new int[1 << SLOT_BITS];
  private byte[] in = new byte[0];
  private int length;

  /** Begins with another input. */
  void start(byte[] bytes, int count) {
    in = bytes;
    length = count;
    Arrays.fill(slots, 0);
  }

  /**
   * Fills one block.
   *
   * @param from where it begins
   * @return where it ends
   */
  int fill(int from, Sequences into) {
    into.clear();
    byte[] bytes = in;
    int[] places = slots;
    // The last bytes are not looked at: eight are read at once.
    int last = length - LEAST;
    int anchor = from;
    int at = from;
    int symbols = 0;
    while (into.hasRoom()) {
      int stop = (int) Math.min(last, (long) anchor + Sequences.MOST_SYMBOLS - symbols);
      int before = 0;
      boolean found = false;
      while (at <= stop) {
        long eight = (long) LONG.get(bytes, at);
        long hash = eight * GOLDEN;
        int slot = (int) (hash >>> (Long.SIZE - SLOT_BITS));
        int entry = ((int) (hash >>> TAG_SHIFT) & TAG) | (at & LOW);
        int old = places[slot];
        places[slot] = entry;
        if (((old ^ entry) & TAG) == 0) {
          before = at - ((at - old) & LOW);
          if (at - before <= WINDOW
              && before >= 0
              && before < at
              && (long) LONG.get(bytes, before) == eight) {
            found = true;
            break;
          }
        }
        at += Math.min(MOST_SKIPPED, 2 + ((at - anchor) >> PATIENCE_BITS));
      }
      if (!found) {
        break;
      }
      int distance = at - before;
      int end = at + LEAST;
      end += matching(bytes, end, end - distance);
      // What was passed over may belong to the match.
      while (at > anchor && at > distance && bytes[at - 1] == bytes[at - 1 - distance]) {
        at--;
      }
      int literals = at - anchor;
      while (end - at >= LEAST && into.hasRoom()) {
        int piece = piece(end - at);
        into.add(literals, piece, distance);
        symbols += literals + 1;
        literals = 0;
        at += piece;
      }
      anchor = at;
    }
    int to = at >= last ? length : at;
    into.end(to - anchor);
    return to;
  }

  /** How much of a long match is taken at once: no rest may be too short for a match. */
  private static int piece(int matched) {
    int piece = Math.min(matched, Sequences.LONGEST);
    int left = matched - piece;
    return left > 0 && left < LEAST ? matched - LEAST : piece;
  }

  /** How many bytes from one place on are those from an earlier place on. */
  private int matching(byte[] bytes, int at, int before) {
    if (at + Long.BYTES <= length) {
      long differing = (long) LONG.get(bytes, at) ^ (long) LONG.get(bytes, before);
      if (differing != 0) {
        return Long.numberOfTrailingZeros(differing) / Byte.SIZE;
      }
    }
    int found = Arrays.mismatch(bytes, at, length, bytes, before, before + (length - at));
    return found < 0 ? length - at : found;
  }
}
