// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.io.DatasetException;

/**
 * SHA-256 of the inputs as they lie on disk, for provenance. Computed while the values are
 * converted: beside them, in a thread of its own, or between them, by {@link #upTo}, where a task
 * has one thread only. {@link #close} ends it.
 */
final class SourceChecksum implements AutoCloseable {
  /** As long as the checksum, for when it is not known yet. */
  static final String PLACEHOLDER = "0".repeat(64);

  private final HashedFiles hashed;
  private final long bytes;
  private final FutureTask<String> task;
  private final Thread thread;
  private final boolean beside;
  private volatile boolean stopped;

  private SourceChecksum(List<Path> files, boolean beside) {
    this.hashed = new HashedFiles(files);
    this.bytes = files.stream().mapToLong(SourceChecksum::size).sum();
    this.beside = beside;
    this.task = new FutureTask<>(this::compute);
    this.thread = new Thread(task, "checksum");
    thread.setDaemon(true);
  }

  /**
   * Begins.
   *
   * @param threads that the task may use; with one, the work is done in the calling thread
   */
  static SourceChecksum start(List<Path> files, int threads) {
    SourceChecksum checksum = new SourceChecksum(files, threads > 1);
    if (checksum.beside) {
      checksum.thread.start();
    }
    return checksum;
  }

  /** A file that is not there shows when it is read. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private String compute() {
    do {
      if (stopped || (!beside && Thread.currentThread().isInterrupted())) {
        throw new CancellationException("stopped");
      }
    } while (hashed.step());
    return hashed.results();
  }

  /**
   * So much of the values was converted: reads as much of the inputs, which are then still in the
   * memory of the system. Does nothing where another thread computes.
   *
   * @param share 0 to 1
   * @throws DatasetException when a file cannot be read
   */
  void upTo(double share) {
    if (beside) {
      return;
    }
    boolean more = true;
    while (more && hashed.read() < share * bytes) {
      more = hashed.step();
    }
  }

  /**
   * Gives the result, or waits for it: 64 hexadecimal digits for each input, with commas between
   * them.
   *
   * @throws DatasetException when the file cannot be read
   * @throws TaskCancelledException when the calling thread is interrupted; it stays so
   */
  String sha256() {
    if (!beside) {
      task.run();
    }
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskCancelledException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CancellationException && Thread.currentThread().isInterrupted()) {
        throw new TaskCancelledException("interrupted");
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
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
    try {
      hashed.close();
    } catch (IOException e) {
      org.slf4j.LoggerFactory.getLogger(SourceChecksum.class).debug("closing an input failed", e);
    }
  }
}
