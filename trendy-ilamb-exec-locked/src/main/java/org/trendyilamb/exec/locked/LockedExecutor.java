// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.locked;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorLifecycle;
import org.trendyilamb.exec.ListenerGuard;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskBatch;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Runs tasks on threads of this JVM, largest first, one runner per thread. Does not isolate: a task
 * that crashes, hangs or exhausts memory does so to the whole process. {@link #stop} interrupts the
 * threads; a task that neither looks nor waits goes on to its end.
 */
public final class LockedExecutor implements TaskExecutor {
  private final int workers;
  private final Optional<Duration> deadline;
  private final Duration grace;
  private final ExecutorLifecycle lifecycle = new ExecutorLifecycle();
  private final MeasuredLock lock = new MeasuredLock();
  private final TaskThreads threads = new TaskThreads();

  LockedExecutor(int workers, Optional<Duration> deadline, Duration grace) {
    this.workers = workers;
    this.deadline = deadline;
    this.grace = grace;
  }

  @Override
  public List<TaskOutcome> run(RunnerRecipe recipe, List<TaskSpec> tasks, TaskListener listener) {
    TaskBatch batch = new TaskBatch(tasks);
    lifecycle.begin();
    try {
      ListenerGuard events = new ListenerGuard(listener, () -> abort("the listener failed"));
      if (!tasks.isEmpty()) {
        deadline.ifPresent(
            d -> events.message("executor locked does not enforce the deadline of " + d));
        runAll(recipe, batch, Math.min(workers, tasks.size()), events);
        events.message(lock.statistics().toString());
      }
      events.rethrow();
      return batch.outcomes();
    } finally {
      lifecycle.end();
    }
  }

  private void runAll(RunnerRecipe recipe, TaskBatch batch, int count, ListenerGuard events) {
    TaskLoop loop = new TaskLoop(recipe, batch, lifecycle, lock, events);
    boolean interrupted =
        threads.runToEnd(count, loop::run, () -> abort("the run was interrupted"));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    loop.rethrowFailure();
    for (TaskSpec task : batch.unfinished()) {
      TaskOutcome outcome =
          new TaskOutcome.Cancelled(task.id(), 0, Duration.ZERO, lifecycle.reason());
      batch.finish(outcome);
      events.finished(task, outcome);
    }
  }

  private void abort(String why) {
    lifecycle.abort(why);
    threads.interrupt();
  }

  /** How the lock was used since this executor was made. Any thread. */
  public LockStatistics statistics() {
    return lock.statistics();
  }

  @Override
  public void drain() {
    lifecycle.drain();
  }

  @Override
  public void stop() {
    lifecycle.stop();
    threads.interrupt();
  }

  @Override
  public void close() {
    lifecycle.close();
    threads.interrupt();
    if (!lifecycle.awaitIdle(grace)) {
      throw new ExecutorException(
          new Problem(
              "executor-not-closed",
              Where.nowhere(),
              "executor locked cannot be closed: a task does not end",
              "after " + grace + ": " + threads.describe(),
              "tasks that ask whether they are cancelled",
              "use executor processes, which can end any task"));
    }
  }
}
