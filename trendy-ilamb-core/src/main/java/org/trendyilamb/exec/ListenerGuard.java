// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps trouble of a listener away from tasks: the first exception stops the run and is thrown when
 * the run has ended; later calls are swallowed. Safe for many threads. For whoever writes a
 * strategy.
 */
public final class ListenerGuard implements TaskListener {
  private final TaskListener listener;
  private final Runnable stop;
  private final AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();

  /**
   * Guards a listener.
   *
   * @param stop called on the thread of the listener's first exception
   */
  public ListenerGuard(TaskListener listener, Runnable stop) {
    this.listener = listener;
    this.stop = stop;
  }

  @Override
  public void started(TaskSpec task, int attempt, String worker) {
    tell(() -> listener.started(task, attempt, worker));
  }

  @Override
  public void progressed(TaskSpec task, long done, String phase) {
    tell(() -> listener.progressed(task, done, phase));
  }

  @Override
  public void retrying(TaskSpec task, int attempt, String reason) {
    tell(() -> listener.retrying(task, attempt, reason));
  }

  @Override
  public void finished(TaskSpec task, TaskOutcome outcome) {
    tell(() -> listener.finished(task, outcome));
  }

  @Override
  public void message(String text) {
    tell(() -> listener.message(text));
  }

  /** Throws what the listener threw first, if it did. */
  public void rethrow() {
    RuntimeException thrown = first.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private void tell(Runnable call) {
    if (first.get() != null) {
      return;
    }
    try {
      call.run();
    } catch (RuntimeException e) {
      if (first.compareAndSet(null, e)) {
        stop.run();
      }
    }
  }
}
