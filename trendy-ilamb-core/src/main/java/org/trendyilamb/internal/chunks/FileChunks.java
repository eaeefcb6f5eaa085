// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.chunks;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.io.ChunkEncoding;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Chunks read from a file at known places. The channel belongs to whoever made this. */
public final class FileChunks implements RawChunks {
  /** Longest single read: the JDK keeps a native buffer of the longest one for every thread. */
  private static final int PIECE = 1 << 20;

  private final FileChannel channel;
  private final Where where;
  private final ChunkEncoding encoding;
  private final ChunkPlaces places;

  /**
   * Chunks of a variable.
   *
   * @param file for messages
   * @param variable for messages
   * @param channel open for reading
   */
  public FileChunks(
      Path file, String variable, FileChannel channel, ChunkEncoding encoding, ChunkPlaces places) {
    this.channel = channel;
    this.where = Where.file(file).variable(variable);
    this.encoding = encoding;
    this.places = places;
  }

  @Override
  public ChunkEncoding encoding() {
    return encoding;
  }

  @Override
  public Shape shape() {
    return places.shape();
  }

  @Override
  public Shape chunk() {
    return places.chunk();
  }

  @Override
  public int storedLength(int number) {
    return places.length(number);
  }

  @Override
  public void read(int number, byte[] into) {
    int length = places.length(number);
    long address = places.address(number);
    ByteBuffer target = ByteBuffer.wrap(into, 0, length);
    try {
      while (target.position() < length) {
        target.limit(Math.min(length, target.position() + PIECE));
        if (channel.read(target, address + target.position()) < 0) {
          throw new EOFException("the file ends inside chunk number " + number);
        }
      }
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              where,
              "values cannot be read",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              "check the disk, or copy the file again"),
          e);
    }
  }
}
