// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state every strategy has: open or closed, a batch running or not, drained, stopped. Safe for
 * many threads. For whoever writes a strategy.
 */
public final class ExecutorLifecycle {
  private @Nullable Thread running;
  private boolean draining;
  private boolean stopping;
  private boolean closed;
  private @Nullable String aborted;

  /**
   * Begins a batch on the current thread.
   *
   * @throws IllegalStateException when closed, or when a batch is running
   */
  public synchronized void begin() {
    if (closed) {
      throw new IllegalStateException("the executor is closed");
    }
    if (running != null) {
      throw new IllegalStateException("the executor is running another batch");
    }
    running = Thread.currentThread();
    aborted = null;
  }

  /** Ends the batch. */
  public synchronized void end() {
    running = null;
    notifyAll();
  }

  /** No more tasks shall start. */
  public synchronized void drain() {
    draining = true;
  }

  /** No more tasks shall start and the running ones shall end. */
  public synchronized void stop() {
    draining = true;
    stopping = true;
  }

  /**
   * The running batch shall end as after {@link #stop}; later ones are not touched.
   *
   * @param why the reason, for outcomes
   */
  public synchronized void abort(String why) {
    if (aborted == null) {
      aborted = why;
    }
  }

  /** Whether no more tasks shall start. */
  public synchronized boolean draining() {
    return draining || aborted != null;
  }

  /** Whether the running tasks shall end. */
  public synchronized boolean stopping() {
    return stopping || aborted != null;
  }

  /** Why tasks are cancelled, for their outcome. */
  public synchronized String reason() {
    if (aborted != null) {
      return aborted;
    }
    if (closed) {
      return "the executor was closed";
    }
    return stopping ? "the run was stopped" : "the run was drained";
  }

  /** Closes; begins to refuse batches. */
  public synchronized void close() {
    closed = true;
    stop();
  }

  /**
   * Waits until no other thread runs a batch. Returns at once on the thread that runs it. An
   * interrupt does not end the wait and stays set.
   *
   * @return whether no other thread runs a batch
   */
  public synchronized boolean awaitIdle(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    try {
      while (running != null && running != Thread.currentThread()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        try {
          wait(left / 1_000_000 + 1);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
