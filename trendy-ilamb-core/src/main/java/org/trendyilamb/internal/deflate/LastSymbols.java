// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import static org.trendyilamb.internal.deflate.BlockCodes.DISTANCE_BITS;
import static org.trendyilamb.internal.deflate.BlockCodes.END;
import static org.trendyilamb.internal.deflate.BlockCodes.LITERAL;
import static org.trendyilamb.internal.deflate.BlockCodes.LITERAL_BITS;

/**
 * The symbols of a block one by one, each with all that may be wrong: for those near the end of
 * what is read or wanted.
 */
final class LastSymbols {
  private final BitSource source;
  private final BlockCodes codes;
  private final Inflated inflated;

  LastSymbols(BitSource source, BlockCodes codes, Inflated inflated) {
    this.source = source;
    this.codes = codes;
    this.inflated = inflated;
  }

  /** Inflates to the end of the block; returns whether it has one, within what is wanted. */
  boolean run() {
    while (true) {
      source.fill();
      int entry = take(codes.literals(), LITERAL_BITS);
      if (entry == DecodeTable.NOTHING || (entry & END) != 0) {
        return entry != DecodeTable.NOTHING;
      }
      boolean good = (entry & LITERAL) != 0 ? inflated.add(entry >>> Character.SIZE) : match(entry);
      if (!good) {
        return false;
      }
    }
  }

  /** A length and a distance: at most 48 bits. Where there is none, it is 0. */
  private boolean match(int entry) {
    int length = (entry >>> Character.SIZE) + source.take(entry >>> 8 & 7);
    int far = take(codes.distances(), DISTANCE_BITS);
    int distance = (far >>> Character.SIZE) + source.take(far >>> 8 & 15);
    return inflated.repeat(distance, length);
  }

  /** Takes a code; returns what it stands for. */
  private int take(int[] table, int firstBits) {
    long bits = source.bits();
    int entry = table[(int) bits & (1 << firstBits) - 1];
    if ((entry & DecodeTable.LINK) != 0) {
      int within = (int) (bits >>> firstBits) & (1 << (entry >>> 8 & 15)) - 1;
      entry = table[(entry >>> Character.SIZE) + within];
    }
    source.take(entry & 0xff);
    return entry;
  }
}
