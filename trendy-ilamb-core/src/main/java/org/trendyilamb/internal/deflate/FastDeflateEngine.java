// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import org.trendyilamb.internal.hdf5.DeflateEngine;

/**
 * Compresses to the zlib format in plain Java, at about the ratio of zlib's level 1. The result
 * depends on the input alone. One thread at a time.
 */
public final class FastDeflateEngine implements DeflateEngine {
  /** RFC 1950, section 2.2: deflate with a window of 32 KiB; fastest level; check bits. */
  private static final byte[] HEADER = {0x78, 0x01};

  private static final int CHECK_BYTES = 4;

  private final MatchFinder finder = new MatchFinder();
  private final Sequences sequences = new Sequences();
  private final BlockEncoder encoder = new BlockEncoder();

  /**
   * An engine for a level: this one for 1, else that of the JDK.
   *
   * @param level 1 (fast) to 9 (small)
   */
  public static DeflateEngine orJdk(int level) {
    return level == 1 ? new FastDeflateEngine() : DeflateEngine.jdk(level);
  }

  /** Stored blocks, which are the worst case, take 5 bytes more for every 65535. */
  @Override
  public int maxLength(int length) {
    int blocks = 2 + length / Sequences.LEAST_BYTES + length / BlockEncoder.MOST_STORED;
    return Math.addExact(length, Math.multiplyExact(6, blocks) + 64);
  }

  @Override
  public int deflate(byte[] in, int length, byte[] out) {
    BitSink sink = new BitSink(out, HEADER.length);
    System.arraycopy(HEADER, 0, out, 0, HEADER.length);
    finder.start(in, length);
    int from = 0;
    do {
      int to = finder.fill(from, sequences);
      encoder.encode(in, from, to, to == length, sequences, sink);
      from = to;
    } while (from < length);
    int end = sink.finish();
    int check = WideAdler32.of(in, length);
    for (int i = 0; i < CHECK_BYTES; i++) {
      out[end + i] = (byte) (check >>> (8 * (CHECK_BYTES - 1 - i)));
    }
    return end + CHECK_BYTES;
  }

  /** Nothing is held outside the heap. */
  @Override
  public void close() {
    // Nothing to free.
  }
}
