// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.classic;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Big-endian reading of a header from its start on, through one buffer. */
final class HeaderBytes {
  private final FileChannel channel;
  private final long size;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
  private final boolean wide;
  private long position;

  /**
   * Starts reading.
   *
   * @param start first byte
   * @param wide whether counts have 8 bytes (CDF-5)
   */
  HeaderBytes(FileChannel channel, long start, boolean wide) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.position = start;
    this.wide = wide;
    buffer.limit(0);
  }

  private void need(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) {
      return;
    }
    buffer.compact();
    while (buffer.position() < bytes) {
      int read = channel.read(buffer, position);
      if (read < 0) {
        throw new EOFException("the header ends at byte " + position);
      }
      position += read;
    }
    buffer.flip();
  }

  int int32() throws IOException {
    need(4);
    return buffer.getInt();
  }

  long int64() throws IOException {
    need(8);
    return buffer.getLong();
  }

  /** A count or a length: 4 bytes, or 8 in CDF-5. Never more than the file could hold. */
  long count() throws IOException {
    long count = wide ? int64() : Integer.toUnsignedLong(int32());
    if (count < 0 || count > size) {
      throw new IOException("a count of " + count + " in a file of " + size + " bytes");
    }
    return count;
  }

  /** A count that is only a number, such as a dimension length. */
  long length() throws IOException {
    long length = wide ? int64() : Integer.toUnsignedLong(int32());
    if (length < 0) {
      throw new IOException("a negative length " + length);
    }
    return length;
  }

  String name() throws IOException {
    return new String(padded(count()), StandardCharsets.UTF_8);
  }

  /** Bytes that are padded to a multiple of four. */
  byte[] padded(long n) throws IOException {
    if (n > size || n > Integer.MAX_VALUE - 8) {
      throw new IOException("a text of " + n + " bytes in a file of " + size + " bytes");
    }
    byte[] bytes = new byte[(int) n];
    int done = 0;
    while (done < bytes.length) {
      int part = Math.min(buffer.capacity(), bytes.length - done);
      need(part);
      buffer.get(bytes, done, part);
      done += part;
    }
    int padding = (int) (-n & 3);
    need(padding);
    buffer.position(buffer.position() + padding);
    return bytes;
  }
}
