// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.isal;

import com.intel.gkl.compression.IntelDeflater;
import org.trendyilamb.internal.deflate.WideAdler32;
import org.trendyilamb.internal.hdf5.DeflateEngine;

/**
 * Compresses with ISA-L. The library gives a bare deflate stream (RFC 1951); the header and the
 * check value of the zlib format (RFC 1950) are added here.
 */
final class IsalDeflateEngine implements DeflateEngine {
  /** RFC 1950, section 2.2: deflate with a window of 32 KiB; fastest level; check bits. */
  private static final byte[] HEADER = {0x78, 0x01};

  private static final int CHECK_BYTES = 4;

  private final IntelDeflater deflater;
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
    int room = maxLength(length);
    if (stream.length < room) {
      stream = new byte[room];
    }
    int done = 0;
    if (length == 0) {
      // The library takes no empty input: one empty block of fixed codes, which is the last one.
      stream[done++] = 3;
      stream[done++] = 0;
    } else {
      deflater.reset();
      deflater.setInput(in, 0, length);
      deflater.finish();
      done = deflater.deflate(stream, 0, stream.length);
      if (done <= 0 || !deflater.finished()) {
        throw new IllegalStateException("ISA-L did not finish " + length + " bytes");
      }
    }
    System.arraycopy(HEADER, 0, out, 0, HEADER.length);
    System.arraycopy(stream, 0, out, HEADER.length, done);
    int value = WideAdler32.of(in, length);
    int end = HEADER.length + done;
    for (int i = 0; i < CHECK_BYTES; i++) {
      out[end + i] = (byte) (value >>> (8 * (CHECK_BYTES - 1 - i)));
    }
    return end + CHECK_BYTES;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      deflater.end();
    }
  }
}
