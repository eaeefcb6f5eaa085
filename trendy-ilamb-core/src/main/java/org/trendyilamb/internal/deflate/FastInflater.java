// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Inflates whole zlib streams (RFC 1950, RFC 1951) of known length, check value included. What is
 * not such a stream is not explained: the caller then asks the JDK, whose word is final. Every
 * access is to an array of Java with its bounds, whatever the stream holds. One thread at a time.
 */
public final class FastInflater {
  private static final VarHandle BIG_INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private static final int HEADER_BYTES = 2;
  private static final int CHECK_BYTES = 4;

  private final BlockCodes codes = new BlockCodes();
  private final BitSource source = new BitSource();
  private final Inflated inflated = new Inflated();
  private final ManySymbols many = new ManySymbols(source, codes, inflated);
  private final LastSymbols last = new LastSymbols(source, codes, inflated);
  private int end;

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
    inflated.start(into, first, expected);
    boolean more;
    do {
      source.fill();
      more = source.take(1) == 0;
      if (!block(source.take(2))) {
        return false;
      }
    } while (more);
    // Nothing may come from beyond the end, where the check value is.
    return inflated.next == inflated.end
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
    if (length != (~check & 0xffff) || length > end - at || length > inflated.end - inflated.next) {
      return false;
    }
    System.arraycopy(in, at, inflated.bytes, inflated.next, length);
    inflated.next += length;
    source.moveTo(at + length);
    return true;
  }

  private boolean symbols() {
    return switch (many.run()) {
      case END_OF_BLOCK -> true;
      case NEAR_AN_END -> last.run();
      case BROKEN -> false;
    };
  }
}
