// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.isal;

import static org.trendyilamb.internal.deflate.BlockEnd.UNKNOWN;

import com.intel.gkl.compression.IntelDeflater;
import org.trendyilamb.internal.deflate.BlockEnd;
import org.trendyilamb.internal.deflate.WideAdler32;
import org.trendyilamb.internal.hdf5.DeflateEngine;

/**
 * Compresses with ISA-L. The library gives a bare deflate stream (RFC 1951); the header and the
 * check value of the zlib format (RFC 1950) are added here.
 *
 * <p>The library makes few blocks, so that bytes of different kinds share one code. A chunk is
 * therefore given to it in four pieces or a multiple of that, which for shuffled floats of four
 * bytes is each of their bytes alone, and the streams are joined: about 1 % less for land models.
 */
final class IsalDeflateEngine implements DeflateEngine {
  /** RFC 1950, section 2.2: deflate with a window of 32 KiB; fastest level; check bits. */
  private static final byte[] HEADER = {0x78, 0x01};

  private static final int CHECK_BYTES = 4;
  private static final int LEAST_PIECES = 4;

  /** Shorter chunks are given as a whole: pieces of them cost more time than they save bytes. */
  private static final int WORTH_PIECES = 128 * 1024;

  /** Longer pieces often get more than one block; a byte of half-degree land (259,200) does not. */
  private static final int LONGEST_PIECE = 384 * 1024;

  /** Pieces of this length get one block unless they are stored, by measurement. */
  private static final int SHORTEST_PIECE = 96 * 1024;

  private final IntelDeflater deflater;
  private final BlockEnd blockEnd = new BlockEnd();
  private byte[] piece = new byte[0];
  private byte[] stream = new byte[0];
  private boolean closed;

  /**
   * An engine; the native library must have been loaded.
   *
   * @param level 1 or 2
   */
  IsalDeflateEngine(int level) {
    this.deflater = new IntelDeflater(level, true);
  }

  /** Stored blocks, which are its worst case, take 5 bytes more for every 65535. */
  @Override
  public int maxLength(int length) {
    return Math.addExact(length, length / 8 + 512);
  }

  @Override
  public int deflate(byte[] in, int length, byte[] out) {
    System.arraycopy(HEADER, 0, out, 0, HEADER.length);
    int end = length < WORTH_PIECES ? UNKNOWN : inPieces(in, length, out);
    if (end == UNKNOWN) {
      int done = compress(in, length);
      System.arraycopy(stream, 0, out, HEADER.length, done);
      end = HEADER.length + done;
    }
    int value = WideAdler32.of(in, length);
    for (int i = 0; i < CHECK_BYTES; i++) {
      out[end + i] = (byte) (value >>> (8 * (CHECK_BYTES - 1 - i)));
    }
    return end + CHECK_BYTES;
  }

  /** Index after the last byte in {@code out}; unknown if the pieces cannot be joined. */
  private int inPieces(byte[] in, int length, byte[] out) {
    int each = pieceLength(length);
    int limit = maxLength(length) - CHECK_BYTES;
    int end = HEADER.length;
    int from = 0;
    while (from < length) {
      int count = Math.min(each, length - from);
      int done = compress(from == 0 ? in : copy(in, from, count), count);
      if (from + count < length) {
        done = blockEnd.open(stream, done);
      }
      if (done == UNKNOWN && each > SHORTEST_PIECE) {
        // More than one block: so many different bytes ask for shorter pieces.
        each = (each + 1) / 2;
        continue;
      }
      if (done == UNKNOWN || done > limit - end) {
        return UNKNOWN;
      }
      System.arraycopy(stream, 0, out, end, done);
      end += done;
      from += count;
    }
    return end;
  }

  /** The library knows no offsets. */
  private byte[] copy(byte[] in, int from, int count) {
    if (piece.length < count) {
      piece = new byte[count];
    }
    System.arraycopy(in, from, piece, 0, count);
    return piece;
  }

  private static int pieceLength(int length) {
    int pieces = LEAST_PIECES;
    while (length / pieces > LONGEST_PIECE) {
      pieces *= 2;
    }
    return (length + pieces - 1) / pieces;
  }

  /** Compresses into {@link #stream}; how many bytes. */
  private int compress(byte[] in, int length) {
    int room = maxLength(length);
    if (stream.length < room + BlockEnd.MOST_ADDED) {
      stream = new byte[room + BlockEnd.MOST_ADDED];
    }
    if (length == 0) {
      // The library takes no empty input: one empty block of fixed codes, which is the last one.
      stream[0] = 3;
      stream[1] = 0;
      return 2;
    }
    deflater.reset();
    deflater.setInput(in, 0, length);
    deflater.finish();
    int done = deflater.deflate(stream, 0, room);
    if (done <= 0 || !deflater.finished()) {
      throw new IllegalStateException("ISA-L did not finish " + length + " bytes");
    }
    return done;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      deflater.end();
    }
  }
}
