// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.trendyilamb.io.DatasetException;

/**
 * The room in a file: hands out places one after another and writes to them.
 *
 * <p>Safe for use by many threads: places never overlap and writing is positional, so that threads
 * share nothing but the counter. Whatever goes wrong becomes a {@link DatasetException} that names
 * the file.
 */
final class FileSpace implements AutoCloseable {
  private static final int ALIGNMENT = 8;

  /** Longest single write: the JDK keeps a native buffer of the longest one for every thread. */
  private static final int PIECE = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final Optional<EarlyForce> early;
  private final AtomicLong end;

  /**
   * Takes over a channel.
   *
   * @param file for messages only
   * @param channel open for reading and writing, empty
   * @param reserved bytes at the beginning that are not handed out
   */
  FileSpace(Path file, FileChannel channel, long reserved) {
    this(file, channel, reserved, Optional.empty());
  }

  private FileSpace(Path file, FileChannel channel, long reserved, Optional<EarlyForce> early) {
    this.file = file;
    this.channel = channel;
    this.early = early;
    this.end = new AtomicLong(align(reserved));
  }

  /** The same for a file that is to stay: what is written begins to be forced to the disk early. */
  static FileSpace lasting(Path file, FileChannel channel, long reserved) {
    return new FileSpace(file, channel, reserved, Optional.of(new EarlyForce(channel)));
  }

  /** Hands out the next place of that many bytes; its address is a multiple of 8. */
  long allocate(long bytes) {
    long length = align(bytes);
    return end.getAndUpdate(address -> Math.addExact(address, length));
  }

  /** The address after everything handed out so far. */
  long end() {
    return end.get();
  }

  /** Writes the first {@code length} bytes at an address. */
  void write(long address, byte[] bytes, int length) {
    ByteBuffer source = ByteBuffer.wrap(bytes, 0, length);
    try {
      while (source.position() < length) {
        source.limit(Math.min(length, source.position() + PIECE));
        channel.write(source, address + source.position());
      }
      early.ifPresent(force -> force.wrote(length));
    } catch (IOException e) {
      throw WriteFailure.of(file, e, length);
    }
  }

  /** Reads {@code length} bytes that were written before. */
  void read(long address, byte[] into, int length) {
    ByteBuffer target = ByteBuffer.wrap(into, 0, length);
    try {
      while (target.position() < length) {
        target.limit(Math.min(length, target.position() + PIECE));
        if (channel.read(target, address + target.position()) < 0) {
          throw new EOFException("the file ends at " + channel.size() + " bytes");
        }
      }
    } catch (IOException e) {
      throw WriteFailure.of(file, e, 0);
    }
  }

  /** Lengthens the file to {@link #end}, so that no place lies outside. */
  void extendToEnd() {
    long last = end() - 1;
    try {
      if (channel.size() <= last) {
        write(last, new byte[1], 1);
      }
    } catch (IOException e) {
      throw WriteFailure.of(file, e, 1);
    }
  }

  /** Waits until the storage has everything written so far. */
  void sync() {
    try {
      if (early.isPresent()) {
        early.get().join();
      }
      channel.force(false);
    } catch (IOException e) {
      throw WriteFailure.of(file, e, 0);
    }
  }

  /** Closes the channel. Idempotent. */
  @Override
  public void close() {
    early.ifPresent(EarlyForce::await);
    try {
      channel.close();
    } catch (IOException e) {
      throw WriteFailure.of(file, e, 0);
    }
  }

  private static long align(long bytes) {
    return Math.addExact(bytes, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
