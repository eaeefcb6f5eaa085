// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

/**
 * Makes a whole deflate stream one that another can follow, without inflating it. For that the end
 * of its last block must be known to the bit: the head of a block tells the code that ends it, and
 * after that code the last byte is filled with zeros. One thread at a time.
 */
public final class BlockEnd {
  /** Returned for a stream that is neither one block with codes of its own nor stored bytes. */
  public static final int UNKNOWN = -1;

  private static final int HEAD_BITS = 3;
  private static final int LAST = 1;

  /** A last block, with codes of its own (RFC 1951, section 3.2.3). */
  private static final int ONLY_BLOCK = LAST | 2 << 1;

  /** A stored block after its first three bits and up to a whole byte: length, and check. */
  private static final int STORED_HEAD_BYTES = 4;

  /** The most bytes that a stream grows by. */
  public static final int MOST_ADDED = 1 + STORED_HEAD_BYTES;

  private final BitSource source = new BitSource();
  private final BlockCodes codes = new BlockCodes();

  /**
   * Opens the end of a stream: its last block is not marked so any more, and an empty stored block
   * fills it up to a whole byte (RFC 1951, section 3.2.4), where another stream can be put.
   *
   * @param stream the stream, from index 0, with room for {@link #MOST_ADDED} bytes more
   * @param length its bytes
   * @return its bytes now; or {@link #UNKNOWN}, and then it was not changed
   */
  public int open(byte[] stream, int length) {
    source.start(stream, 0);
    source.fill();
    int head = source.take(HEAD_BITS);
    if ((head & ~LAST) == 0) {
      return openStored(stream, length);
    }
    if (head != ONLY_BLOCK || !codes.readLengths(source)) {
      return UNKNOWN;
    }
    int spare = spareBits(stream, length);
    if (spare == UNKNOWN) {
      return UNKNOWN;
    }
    stream[0] &= ~LAST;
    int end = length;
    if (spare < HEAD_BITS) {
      stream[end++] = 0;
    }
    stream[end++] = 0;
    stream[end++] = 0;
    stream[end++] = (byte) 0xff;
    stream[end++] = (byte) 0xff;
    return end;
  }

  /** Stored blocks end with a whole byte. */
  private static int openStored(byte[] stream, int length) {
    int at = 0;
    while (at <= length - 1 - STORED_HEAD_BYTES && (stream[at] & 0xff & ~LAST) == 0) {
      int head = at;
      int bytes = (stream[at + 1] & 0xff) | (stream[at + 2] & 0xff) << 8;
      at += 1 + STORED_HEAD_BYTES + bytes;
      if (stream[head] == LAST) {
        if (at == length) {
          stream[head] = 0;
          return length;
        }
        break;
      }
    }
    return UNKNOWN;
  }

  /** How many bits of the last byte come after the code that ends the block whose head was read. */
  private int spareBits(byte[] stream, int length) {
    int code = codes.endCode();
    int bits = codes.endLength();
    int last = length - 1;
    while (last > 0 && stream[last] == 0) {
      last--;
    }
    int zeros =
        (length - 1 - last) * Byte.SIZE
            + Integer.numberOfLeadingZeros(stream[last] & 0xff)
            - (Integer.SIZE - Byte.SIZE);
    // The zeros are the last ones of the code, and those after it; a code of zeros tells nothing.
    int spare = zeros - Integer.numberOfTrailingZeros(code);
    if (code == 0 || spare < 0 || spare >= Byte.SIZE) {
      return UNKNOWN;
    }
    for (int i = 0; i < bits; i++) {
      long at = (long) length * Byte.SIZE - spare - 1 - i;
      if ((stream[(int) (at / Byte.SIZE)] >>> (at % Byte.SIZE) & 1) != (code >>> i & 1)) {
        return UNKNOWN;
      }
    }
    return spare;
  }
}
