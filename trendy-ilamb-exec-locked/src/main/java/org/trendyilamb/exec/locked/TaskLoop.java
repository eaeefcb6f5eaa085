// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.locked;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorLifecycle;
import org.trendyilamb.exec.ListenerGuard;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.exec.TaskAttempt;
import org.trendyilamb.exec.TaskBatch;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskSpec;

/** What each thread of a batch does: take a task, run it, until there is none. */
final class TaskLoop {
  private final RunnerRecipe recipe;
  private final TaskBatch batch;
  private final ExecutorLifecycle lifecycle;
  private final MeasuredLock lock;
  private final ListenerGuard events;
  private final Queue<TaskSpec> queue;
  private final AtomicReference<@Nullable ExecutorException> failure = new AtomicReference<>();

  TaskLoop(
      RunnerRecipe recipe,
      TaskBatch batch,
      ExecutorLifecycle lifecycle,
      MeasuredLock lock,
      ListenerGuard events) {
    this.recipe = recipe;
    this.batch = batch;
    this.lifecycle = lifecycle;
    this.lock = lock;
    this.events = events;
    this.queue = new ConcurrentLinkedQueue<>(batch.largestFirst());
  }

  /** Runs on the current thread until the queue is empty or the run shall end. */
  void run(String worker) {
    TaskRunner runner;
    try {
      runner = recipe.newRunner();
    } catch (ExecutorException e) {
      failure.compareAndSet(null, e);
      lifecycle.abort("no runner could be made");
      return;
    }
    try {
      while (!lifecycle.draining()) {
        TaskSpec task = queue.poll();
        if (task == null) {
          return;
        }
        runOne(runner, task, worker);
      }
    } finally {
      close(runner);
    }
  }

  /** Throws what kept a thread from starting, if anything did. */
  void rethrowFailure() {
    ExecutorException e = failure.get();
    if (e != null) {
      throw e;
    }
  }

  private void runOne(TaskRunner runner, TaskSpec task, String worker) {
    events.started(task, 1, worker);
    TaskOutcome outcome =
        TaskAttempt.run(runner, task, new Context(task), this::cancelReason, worker);
    if (lock.releaseLeaked()) {
      events.message("task " + task.id() + " kept the serial lock; it was taken from it");
    }
    lock.addTask(outcome.elapsed());
    if (!lifecycle.stopping() && Thread.interrupted()) {
      // Set by the task itself: it shall not reach the next one.
      events.message("task " + task.id() + " left its thread interrupted");
    }
    batch.finish(outcome);
    events.finished(task, outcome);
  }

  private String cancelReason() {
    return lifecycle.draining() ? lifecycle.reason() : "the task was interrupted";
  }

  private void close(TaskRunner runner) {
    try {
      runner.close();
    } catch (RuntimeException e) {
      events.message("a task runner did not close: " + e);
    }
  }

  private final class Context implements TaskContext {
    private final TaskSpec task;

    Context(TaskSpec task) {
      this.task = task;
    }

    @Override
    public int attempt() {
      return 1;
    }

    @Override
    public void progress(long done, String phase) {
      events.progressed(task, done, phase);
    }

    @Override
    public boolean cancelled() {
      return lifecycle.stopping() || Thread.currentThread().isInterrupted();
    }

    @Override
    public SerialLock serialLock() {
      return lock;
    }
  }
}
