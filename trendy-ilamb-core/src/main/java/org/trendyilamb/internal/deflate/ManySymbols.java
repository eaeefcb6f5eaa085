// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import static org.trendyilamb.internal.deflate.BlockCodes.DISTANCE_BITS;
import static org.trendyilamb.internal.deflate.BlockCodes.END;
import static org.trendyilamb.internal.deflate.BlockCodes.LITERAL;
import static org.trendyilamb.internal.deflate.BlockCodes.LITERAL_BITS;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The symbols of a block as long as neither the end of what is read nor of what is wanted can be
 * met by one of them, so that this need not be asked for each.
 */
final class ManySymbols {
  /** How it came to an end. */
  enum Result {
    END_OF_BLOCK,
    NEAR_AN_END,
    BROKEN
  }

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int LITERAL_MASK = (1 << LITERAL_BITS) - 1;
  private static final int DISTANCE_MASK = (1 << DISTANCE_BITS) - 1;

  /** Bytes that are copied at once. */
  private static final int WIDE = 4 * Long.BYTES;

  /** The longest match, and what is written beyond it. */
  private static final int ROOM = 258 + WIDE;

  private final BitSource source;
  private final BlockCodes codes;
  private final Inflated inflated;

  ManySymbols(BitSource source, BlockCodes codes, Inflated inflated) {
    this.source = source;
    this.codes = codes;
    this.inflated = inflated;
  }

  /**
   * Inflates. Every round begins with the entry for the next symbol, and with {@link
   * BitSource#FILLED} bits or more: four codes of the first table are 44, a match at most 48. How
   * many bits there are is kept in the lowest eight bits of {@code have} only. Symbols that mean no
   * length or distance, and codes that mean no symbol, have 0 for it.
   */
  Result run() {
    byte[] in = source.bytes();
    byte[] target = inflated.bytes;
    int[] first = codes.literals();
    int[] second = codes.distances();
    int place = inflated.next;
    int lastPlace = inflated.end - ROOM;
    int lastNext = in.length - Long.BYTES;
    source.fill();
    int next = source.next();
    long open = source.bits();
    int have = source.count();
    int entry = first[(int) open & LITERAL_MASK];
    Result result = Result.NEAR_AN_END;
    while (place <= lastPlace && next <= lastNext) {
      if ((entry & LITERAL) != 0) {
        target[place++] = (byte) (entry >>> 16);
        open >>>= entry;
        have -= entry;
        entry = first[(int) open & LITERAL_MASK];
        if ((entry & LITERAL) != 0) {
          target[place++] = (byte) (entry >>> 16);
          open >>>= entry;
          have -= entry;
          entry = first[(int) open & LITERAL_MASK];
          if ((entry & LITERAL) != 0) {
            target[place++] = (byte) (entry >>> 16);
            open >>>= entry;
            have -= entry;
            entry = first[(int) open & LITERAL_MASK];
            if ((entry & LITERAL) != 0) {
              target[place++] = (byte) (entry >>> 16);
              open >>>= entry;
              have -= entry;
              entry = first[(int) open & LITERAL_MASK];
            }
          }
        }
        have &= Long.SIZE - 1;
        open |= (long) LONG.get(in, next) << have;
        next += 7 - (have >>> 3);
        have |= BitSource.FILLED;
        continue;
      }
      if ((entry & DecodeTable.LINK) != 0) {
        int within = (int) (open >>> LITERAL_BITS) & (1 << (entry >>> 8 & 15)) - 1;
        entry = first[(entry >>> 16) + within];
        if ((entry & LITERAL) != 0) {
          target[place++] = (byte) (entry >>> 16);
          open >>>= entry;
          have = have - entry & Long.SIZE - 1;
          open |= (long) LONG.get(in, next) << have;
          next += 7 - (have >>> 3);
          have |= BitSource.FILLED;
          entry = first[(int) open & LITERAL_MASK];
          continue;
        }
      }
      if ((entry & 0xff) == 0) {
        result = Result.BROKEN;
        break;
      }
      open >>>= entry;
      have -= entry;
      if ((entry & END) != 0) {
        result = Result.END_OF_BLOCK;
        break;
      }
      int extra = entry >>> 8 & 7;
      int length = (entry >>> 16) + ((int) open & (1 << extra) - 1);
      open >>>= extra;
      have -= extra;
      int far = second[(int) open & DISTANCE_MASK];
      if ((far & DecodeTable.LINK) != 0) {
        int within = (int) (open >>> DISTANCE_BITS) & (1 << (far >>> 8 & 15)) - 1;
        far = second[(far >>> 16) + within];
      }
      open >>>= far;
      have -= far;
      extra = far >>> 8 & 15;
      int distance = (far >>> 16) + ((int) open & (1 << extra) - 1);
      open >>>= extra;
      have = have - extra & Long.SIZE - 1;
      open |= (long) LONG.get(in, next) << have;
      next += 7 - (have >>> 3);
      have |= BitSource.FILLED;
      entry = first[(int) open & LITERAL_MASK];
      int from = place - distance;
      if (length == 0 || distance == 0 || from < inflated.first) {
        result = Result.BROKEN;
        break;
      }
      if (distance < Long.BYTES) {
        Inflated.near(target, place, distance, length);
      } else {
        // What is written too much is overwritten by what follows.
        LONG.set(target, place, (long) LONG.get(target, from));
        if (length > Long.BYTES) {
          LONG.set(target, place + 8, (long) LONG.get(target, from + 8));
          LONG.set(target, place + 16, (long) LONG.get(target, from + 16));
          LONG.set(target, place + 24, (long) LONG.get(target, from + 24));
          if (length > WIDE) {
            copy(target, place + WIDE, distance, place + length);
          }
        }
      }
      place += length;
    }
    inflated.next = place;
    source.set(next, open, have & Long.SIZE - 1);
    return result;
  }

  private static void copy(byte[] target, int from, int distance, int end) {
    for (int at = from; at < end; at += WIDE) {
      LONG.set(target, at, (long) LONG.get(target, at - distance));
      LONG.set(target, at + 8, (long) LONG.get(target, at + 8 - distance));
      LONG.set(target, at + 16, (long) LONG.get(target, at + 16 - distance));
      LONG.set(target, at + 24, (long) LONG.get(target, at + 24 - distance));
    }
  }
}
