// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.zip.Deflater;

/** Compresses with the zlib of the JDK. */
final class JdkDeflateEngine implements DeflateEngine {
  private final Deflater deflater;

  JdkDeflateEngine(int level) {
    if (level < 1 || level > 9) {
      throw new IllegalArgumentException("deflate level " + level + " is not in 1..9");
    }
    this.deflater = new Deflater(level);
  }

  /** The bound of zlib's {@code deflateBound} for any setting, rounded up. */
  @Override
  public int maxLength(int length) {
    return Math.addExact(length, length / 8 + length / 64 + 64);
  }

  @Override
  public int deflate(byte[] in, int length, byte[] out) {
    deflater.reset();
    deflater.setInput(in, 0, length);
    deflater.finish();
    int done = 0;
    while (!deflater.finished()) {
      if (done == out.length) {
        throw new IllegalArgumentException("no room for the compressed bytes: " + out.length);
      }
      done += deflater.deflate(out, done, out.length - done);
    }
    return done;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
