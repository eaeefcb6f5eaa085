// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * SHA-256 of the inputs as they lie on disk, for provenance. Computed in a thread of its own while
 * the values are converted; {@link #close} ends that thread.
 */
final class SourceChecksum implements AutoCloseable {
  /** As long as the checksum, for when it is not known yet. */
  static final String PLACEHOLDER = "0".repeat(64);

  private static final int PIECE = 1 << 18;

  private final List<Path> files;
  private final FutureTask<String> task;
  private final Thread thread;
  private volatile boolean stopped;

  private SourceChecksum(List<Path> files) {
    this.files = List.copyOf(files);
    this.task = new FutureTask<>(this::compute);
    this.thread = new Thread(task, "checksum");
    thread.setDaemon(true);
  }

  /** Begins. */
  static SourceChecksum start(List<Path> files) {
    SourceChecksum checksum = new SourceChecksum(files);
    checksum.thread.start();
    return checksum;
  }

  private String compute() {
    List<String> all = new ArrayList<>();
    for (Path file : files) {
      try {
        all.add(compute(file));
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    return String.join(", ", all);
  }

  private String compute(Path file) throws IOException {
    Hasher hasher = Hashing.sha256().newHasher();
    byte[] bytes = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.read(bytes);
      while (read >= 0) {
        if (stopped) {
          throw new CancellationException("stopped");
        }
        hasher.putBytes(bytes, 0, read);
        read = in.read(bytes);
      }
    }
    return hasher.hash().toString();
  }

  /**
   * Waits for the result: 64 hexadecimal digits for each input, with commas between them.
   *
   * @throws DatasetException when the file cannot be read
   * @throws TaskCancelledException when the calling thread is interrupted; it stays so
   */
  String sha256() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskCancelledException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static DatasetException unreadable(Path file, IOException cause) {
    return new DatasetException(
        new Problem(
            "input-unreadable",
            Where.file(file),
            "the file cannot be read",
            cause.getClass().getSimpleName() + ": " + cause.getMessage(),
            "",
            "copy the file again"),
        cause);
  }

  /** Ends the thread, whether it is done or not. */
  @Override
  public void close() {
    stopped = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
