// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.sequential;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorLifecycle;
import org.trendyilamb.exec.ListenerGuard;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.exec.TaskAttempt;
import org.trendyilamb.exec.TaskBatch;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Runs tasks in the order given, on the caller's thread, with one runner. */
final class SequentialExecutor implements TaskExecutor {
  private static final String WORKER = "caller";
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

  private final Optional<Duration> deadline;
  private final ExecutorLifecycle lifecycle = new ExecutorLifecycle();

  SequentialExecutor(Optional<Duration> deadline) {
    this.deadline = deadline;
  }

  @Override
  public List<TaskOutcome> run(RunnerRecipe recipe, List<TaskSpec> tasks, TaskListener listener) {
    TaskBatch batch = new TaskBatch(tasks);
    lifecycle.begin();
    try {
      ListenerGuard events =
          new ListenerGuard(listener, () -> lifecycle.abort("the listener failed"));
      if (!tasks.isEmpty()) {
        deadline.ifPresent(
            d -> events.message("executor sequential does not enforce the deadline of " + d));
        runAll(recipe, tasks, batch, events);
      }
      events.rethrow();
      return batch.outcomes();
    } finally {
      lifecycle.end();
    }
  }

  private void runAll(
      RunnerRecipe recipe, List<TaskSpec> tasks, TaskBatch batch, ListenerGuard events) {
    TaskRunner runner = recipe.newRunner();
    try {
      for (TaskSpec task : tasks) {
        TaskOutcome outcome;
        if (cancelled() || lifecycle.draining()) {
          outcome = new TaskOutcome.Cancelled(task.id(), 0, Duration.ZERO, reason());
        } else {
          events.started(task, 1, WORKER);
          outcome = TaskAttempt.run(runner, task, new Context(task, events), this::reason, WORKER);
        }
        batch.finish(outcome);
        events.finished(task, outcome);
      }
    } finally {
      try {
        runner.close();
      } catch (RuntimeException e) {
        events.message("the task runner did not close: " + e);
      }
    }
  }

  private boolean cancelled() {
    if (Thread.currentThread().isInterrupted()) {
      lifecycle.abort("the run was interrupted");
    }
    return lifecycle.stopping();
  }

  private String reason() {
    return cancelled() || lifecycle.draining() ? lifecycle.reason() : "the task was interrupted";
  }

  @Override
  public void drain() {
    lifecycle.drain();
  }

  @Override
  public void stop() {
    lifecycle.stop();
  }

  @Override
  public void close() {
    lifecycle.close();
    if (!lifecycle.awaitIdle(CLOSE_LIMIT)) {
      throw new ExecutorException(
          new Problem(
              "executor-not-closed",
              Where.nowhere(),
              "executor sequential cannot be closed: the running task does not end",
              "still running after " + CLOSE_LIMIT,
              "a task that asks whether it is cancelled",
              "use executor processes, which can end any task"));
    }
  }

  private final class Context implements TaskContext {
    private final TaskSpec task;
    private final TaskListener events;

    Context(TaskSpec task, TaskListener events) {
      this.task = task;
      this.events = events;
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
      return SequentialExecutor.this.cancelled();
    }

    @Override
    public SerialLock serialLock() {
      return SerialLock.uncontended();
    }
  }
}
