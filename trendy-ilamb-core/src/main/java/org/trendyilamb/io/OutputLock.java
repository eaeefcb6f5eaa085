// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Keeps two runs from writing into one output folder. The lock is the operating system's: it goes
 * away with its process, however that ends, so it cannot go stale. The file also names the owner.
 */
public final class OutputLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private OutputLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock of an output folder.
   *
   * @param stateFolder folder for the lock file; made when it is missing
   * @param owner short name of the run or shard
   * @throws DatasetException with code {@code output-locked} when another run holds it, naming that
   *     run; with code {@code output-unwritable} when the folder cannot be used
   */
  public static OutputLock acquire(Path stateFolder, String owner) {
    return acquire(stateFolder, owner, false);
  }

  /**
   * Takes part in a lock that several processes may hold together, while nobody holds it alone.
   * Only one thread of a process can take part.
   *
   * @param stateFolder folder for the lock file; made when it is missing
   * @param owner name of the lock
   * @throws DatasetException as {@link #acquire(Path, String)}
   */
  public static OutputLock share(Path stateFolder, String owner) {
    return acquire(stateFolder, owner, true);
  }

  private static OutputLock acquire(Path stateFolder, String owner, boolean shared) {
    Path file = stateFolder.resolve("lock-" + owner);
    FileChannel channel = null;
    try {
      Files.createDirectories(stateFolder);
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel, shared);
      if (lock == null) {
        String holder = holder(channel);
        channel.close();
        throw locked(file, holder);
      }
      String text = (shared ? "one of several shards, " : "") + identity();
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
      return new OutputLock(channel, lock);
    } catch (IOException e) {
      closeQuietly(channel, e);
      throw new DatasetException(
          new Problem(
              "output-unwritable",
              Where.file(file),
              "the output folder cannot be used",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "a folder on a file system with locks, where you may write",
              "choose another output folder, or correct its permissions"),
          e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(
      FileChannel channel, boolean shared) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(512);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
  }

  private static String identity() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "unknown host";
    }
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return "process "
        + ProcessHandle.current().pid()
        + " on "
        + host
        + ", started "
        + java.time.Instant.ofEpochMilli(started);
  }

  private static DatasetException locked(Path file, String holder) {
    return new DatasetException(
        new Problem(
            "output-locked",
            Where.file(file),
            "another run is writing into this output folder",
            holder,
            "",
            "wait for it to end, or choose another output folder"));
  }

  private static void closeQuietly(
      @org.jspecify.annotations.Nullable FileChannel channel, IOException cause) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException suppressed) {
        cause.addSuppressed(suppressed);
      }
    }
  }

  /** Gives the lock back. Idempotent. */
  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        lock.release();
        channel.close();
      }
    } catch (IOException e) {
      org.slf4j.LoggerFactory.getLogger(OutputLock.class).debug("releasing the lock failed", e);
    }
  }
}
