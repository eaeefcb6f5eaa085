// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import java.util.function.BooleanSupplier;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.exec.process.wire.Message;

/** What a task in a worker may ask and tell. */
final class WorkerContext implements TaskContext {
  /** A task that tells the same phase more often than this is not repeated. */
  private static final long LEAST_NANOS = 100_000_000;

  private final Message.Task task;
  private final Answers answers;
  private final BooleanSupplier cancelled;
  private String phase = "";
  private long lastSent;
  private boolean sent;

  WorkerContext(Message.Task task, Answers answers, BooleanSupplier cancelled) {
    this.task = task;
    this.answers = answers;
    this.cancelled = cancelled;
  }

  @Override
  public int attempt() {
    return task.attempt();
  }

  @Override
  public void progress(long done, String newPhase) {
    long now = System.nanoTime();
    if (!sent || !newPhase.equals(phase) || now - lastSent >= LEAST_NANOS) {
      sent = true;
      phase = newPhase;
      lastSent = now;
      answers.send(new Message.Progress(task.id(), done, newPhase));
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled.getAsBoolean();
  }

  @Override
  public SerialLock serialLock() {
    return SerialLock.uncontended();
  }
}
