// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Forces what was written to the disk while more is being written, in a thread of its own, so that
 * little is left to wait for at the end. Promises nothing: who needs the content on the disk still
 * has to force it. But the system tells of a failure only once, so what goes wrong here is kept and
 * thrown by {@link #join}.
 *
 * <p>Safe for use by many threads. Small files never start a thread.
 */
final class EarlyForce {
  /** Bytes from one time to the next: few enough to be soon on the disk, enough to be worth it. */
  static final long STEP = 32L << 20;

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final FileChannel channel;
  private final AtomicLong pending = new AtomicLong();
  private @Nullable FutureTask<@Nullable IOException> running;
  private @Nullable IOException failure;

  EarlyForce(FileChannel channel) {
    this.channel = channel;
  }

  /** Tells of bytes that were written. */
  void wrote(int bytes) {
    if (pending.addAndGet(bytes) >= STEP) {
      begin();
    }
  }

  private synchronized void begin() {
    FutureTask<@Nullable IOException> before = running;
    if (failure != null || pending.get() < STEP || (before != null && !before.isDone())) {
      return;
    }
    keep(before);
    pending.set(0);
    FutureTask<@Nullable IOException> now = new FutureTask<>(this::force);
    running = now;
    Thread thread = new Thread(now, "force-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    thread.start();
  }

  private @Nullable IOException force() {
    try {
      channel.force(false);
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  /** Keeps how it went; waits for the end of it. */
  private void keep(@Nullable FutureTask<@Nullable IOException> done) {
    if (done == null) {
      return;
    }
    boolean interrupted = false;
    while (true) {
      try {
        IOException found = done.get();
        failure = failure == null ? found : failure;
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (java.util.concurrent.ExecutionException e) {
        failure = new IOException(e.getCause());
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until nothing is under way. Can be called again. */
  synchronized void await() {
    keep(running);
    running = null;
  }

  /**
   * Waits until nothing is under way. Can be called again.
   *
   * @throws IOException when anything could not be forced
   */
  synchronized void join() throws IOException {
    await();
    if (failure != null) {
      throw failure;
    }
  }
}
