// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import static org.trendyilamb.internal.deflate.BlockCodes.DISTANCE_BITS;
import static org.trendyilamb.internal.deflate.BlockCodes.END;
import static org.trendyilamb.internal.deflate.BlockCodes.LITERAL;
import static org.trendyilamb.internal.deflate.BlockCodes.LITERAL_BITS;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Inflates whole zlib streams (RFC 1950, RFC 1951) of known length, check value included. What is
 * not such a stream is not explained: the caller then asks the JDK, whose word is final. Every
 * access is to an array of Java with its bounds, whatever the stream holds. One thread at a time.
 */
public final class FastInflater {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int LITERAL_MASK = (1 << LITERAL_BITS) - 1;
  private static final int DISTANCE_MASK = (1 << DISTANCE_BITS) - 1;

  /** Bytes that are copied at once. */
  private static final int WIDE = 4 * Long.BYTES;

  /** The least multiple of a distance that eight bytes can be copied over. */
  private static final int[] EIGHT_OR_MORE = {0, 0, 8, 9, 8, 10, 12, 14};

  private static final int HEADER_BYTES = 2;
  private static final int CHECK_BYTES = 4;

  private final BlockCodes codes = new BlockCodes();
  private final BitSource source = new BitSource();
  private int end;
  private byte[] out = new byte[0];
  private int start;
  private int to;
  private int full;

  /**
   * Inflates a stream.
   *
   * @param stream the bytes, from index 0
   * @param length how many
   * @param into receives the values
   * @param first index of the first
   * @param expected how many bytes the stream must give
   * @return whether it is a stream of exactly that many bytes; if not, what was received is void
   */
  public boolean inflate(byte[] stream, int length, byte[] into, int first, int expected) {
    if (length < HEADER_BYTES + CHECK_BYTES || !isHeader(stream[0] & 0xff, stream[1] & 0xff)) {
      return false;
    }
    source.start(stream, HEADER_BYTES);
    end = length - CHECK_BYTES;
    out = into;
    start = first;
    to = first;
    full = first + expected;
    boolean last;
    do {
      source.fill();
      last = source.take(1) == 1;
      if (!block(source.take(2))) {
        return false;
      }
    } while (!last);
    // Nothing may come from beyond the end, where the check value is.
    return to == full
        && source.place() == end
        && (int) BIG_INT.get(stream, end) == WideAdler32.of(into, first, expected);
  }

  /** RFC 1950, section 2.2: deflate, a window of at most 32 KiB, no dictionary, check bits. */
  private static boolean isHeader(int method, int flags) {
    return (method & 0x0f) == 8
        && method >>> 4 <= 7
        && (flags & 0x20) == 0
        && (method << 8 | flags) % 31 == 0;
  }

  private boolean block(int kind) {
    return switch (kind) {
      case 0 -> stored();
      case 1 -> codes.fixed() && symbols();
      case 2 -> codes.read(source) && symbols();
      default -> false;
    };
  }

  private boolean stored() {
    byte[] in = source.bytes();
    int at = source.place();
    if (at + 4 > end) {
      return false;
    }
    int length = (in[at] & 0xff) | (in[at + 1] & 0xff) << 8;
    int check = (in[at + 2] & 0xff) | (in[at + 3] & 0xff) << 8;
    at += 4;
    if (length != (~check & 0xffff) || length > end - at || length > full - to) {
      return false;
    }
    System.arraycopy(in, at, out, to, length);
    to += length;
    source.moveTo(at + length);
    return true;
  }

  private boolean symbols() {
    byte[] in = source.bytes();
    byte[] target = out;
    int[] first = codes.literals();
    int[] second = codes.distances();
    int place = to;
    int stop = full;
    int fewLeft = stop - 4;
    int next = source.next();
    long open = source.bits();
    int have = source.count();
    int safe = in.length - Long.BYTES;
    // Further than this no input can be: bits beyond its end were made up.
    int never = in.length + 2 * Long.BYTES;
    while (true) {
      if (next <= safe) {
        open |= (long) LONG.get(in, next) << have;
        next += (Long.SIZE - 1 - have) >>> 3;
        have |= BitSource.FILLED;
      } else {
        while (have <= BitSource.FILLED) {
          open |= (next < in.length ? in[next] & 0xffL : 0) << have;
          next++;
          have += Byte.SIZE;
        }
        if (next > never) {
          return false;
        }
      }
      int entry = first[(int) open & LITERAL_MASK];
      if ((entry & LITERAL) != 0 && place < fewLeft) {
        // Four codes of the first table are at most 44 bits.
        target[place] = (byte) (entry >>> 16);
        open >>>= entry;
        have -= entry & 0xff;
        entry = first[(int) open & LITERAL_MASK];
        if ((entry & LITERAL) != 0) {
          target[place + 1] = (byte) (entry >>> 16);
          open >>>= entry;
          have -= entry & 0xff;
          entry = first[(int) open & LITERAL_MASK];
          if ((entry & LITERAL) != 0) {
            target[place + 2] = (byte) (entry >>> 16);
            open >>>= entry;
            have -= entry & 0xff;
            entry = first[(int) open & LITERAL_MASK];
            if ((entry & LITERAL) != 0) {
              target[place + 3] = (byte) (entry >>> 16);
              open >>>= entry;
              have -= entry & 0xff;
              place += 4;
              continue;
            }
            place++;
          }
          place++;
        }
        place++;
        continue;
      }
      if ((entry & DecodeTable.LINK) != 0) {
        int within = (int) (open >>> LITERAL_BITS) & (1 << (entry >>> 8 & 15)) - 1;
        entry = first[(entry >>> 16) + within];
      }
      int used = entry & 0xff;
      if (used == 0) {
        return false;
      }
      open >>>= used;
      have -= used;
      if ((entry & LITERAL) != 0) {
        if (place >= stop) {
          return false;
        }
        target[place++] = (byte) (entry >>> 16);
        continue;
      }
      if ((entry & END) != 0) {
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
      used = far & 0xff;
      if (used == 0) {
        return false;
      }
      open >>>= used;
      have -= used;
      extra = far >>> 8 & 15;
      int distance = (far >>> 16) + ((int) open & (1 << extra) - 1);
      open >>>= extra;
      have -= extra;
      if (length == 0 || length > stop - place || !copy(target, place, distance, length)) {
        return false;
      }
      place += length;
    }
    to = place;
    source.set(next, open, have);
    return true;
  }

  private boolean copy(byte[] target, int place, int distance, int length) {
    int from = place - distance;
    if (distance == 0 || from < start) {
      return false;
    }
    int after = place + length;
    if (distance == 1) {
      Arrays.fill(target, place, after, target[from]);
      return true;
    }
    int far = distance;
    int at = place;
    if (distance < Long.BYTES || after + WIDE > full) {
      boolean ends = after + WIDE > full || length <= Long.BYTES;
      at = slowly(target, place, distance, ends ? length : Long.BYTES);
      if (ends) {
        return true;
      }
      far = EIGHT_OR_MORE[distance];
    }
    // What is written too much is overwritten by what follows.
    if (after - at <= Long.BYTES) {
      LONG.set(target, at, (long) LONG.get(target, at - far));
      return true;
    }
    for (; at < after; at += WIDE) {
      LONG.set(target, at, (long) LONG.get(target, at - far));
      LONG.set(target, at + 8, (long) LONG.get(target, at + 8 - far));
      LONG.set(target, at + 16, (long) LONG.get(target, at + 16 - far));
      LONG.set(target, at + 24, (long) LONG.get(target, at + 24 - far));
    }
    return true;
  }

  /** Byte by byte; returns the place after the last. */
  private static int slowly(byte[] target, int place, int distance, int length) {
    for (int i = place; i < place + length; i++) {
      target[i] = target[i - distance];
    }
    return place + length;
  }
}
