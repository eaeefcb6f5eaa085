// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.trendyilamb.exec.TaskExecutor;

/**
 * The executors at work, so that somebody else (a signal, a button) can end them. Safe for many
 * threads. What was asked for before an executor was there is passed on to it.
 */
public final class RunningExecutors {
  private final List<TaskExecutor> executors = new CopyOnWriteArrayList<>();
  private volatile boolean draining;
  private volatile boolean stopping;

  /** An executor while it is at work. */
  interface Entry extends AutoCloseable {
    @Override
    void close();
  }

  Entry add(TaskExecutor executor) {
    executors.add(executor);
    if (stopping) {
      executor.stop();
    } else if (draining) {
      executor.drain();
    }
    return () -> executors.remove(executor);
  }

  /** Running tasks end, no more are started. */
  public void drain() {
    draining = true;
    executors.forEach(TaskExecutor::drain);
  }

  /** Running tasks are ended. */
  public void stop() {
    stopping = true;
    executors.forEach(TaskExecutor::stop);
  }

  /** Whether an end was asked for. */
  public boolean ending() {
    return draining || stopping;
  }
}
