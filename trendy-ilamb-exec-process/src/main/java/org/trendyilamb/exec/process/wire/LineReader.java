// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads lines of printable ASCII and never keeps more than {@link #MOST_BYTES} of one, so that a
 * worker gone mad cannot fill the memory of the pool.
 */
public final class LineReader implements Closeable {
  /** Longest line, bytes. */
  public static final int MOST_BYTES = 16 << 20;

  private final InputStream in;

  /** Reads from here. */
  public LineReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * The next line without its end; nothing at the end of the stream, also when that comes within a
   * line.
   *
   * @throws MalformedLineException when the line is too long or holds other bytes
   */
  public Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        // A writer that died while it wrote: the death tells more than half a line.
        return Optional.empty();
      }
      if (b < 0x20 || b > 0x7e) {
        throw new MalformedLineException(
            "byte 0x" + Integer.toHexString(b) + " after: " + begin(line));
      }
      if (line.size() == MOST_BYTES) {
        throw new MalformedLineException("a line is longer than " + MOST_BYTES + " bytes");
      }
      line.write(b);
    }
    return Optional.of(line.toString(StandardCharsets.US_ASCII));
  }

  private static String begin(ByteArrayOutputStream line) {
    String text = line.toString(StandardCharsets.US_ASCII);
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
