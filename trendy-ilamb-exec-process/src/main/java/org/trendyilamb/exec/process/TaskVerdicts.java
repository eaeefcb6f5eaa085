// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.time.Duration;
import org.trendyilamb.exec.CrashReport;
import org.trendyilamb.exec.ExecutorLifecycle;
import org.trendyilamb.exec.ListenerGuard;
import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.TaskBatch;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.process.wire.Message;

/**
 * Turns what workers say and how they die into retries and outcomes. A task is charged only with
 * what happens after its worker said that it began. Used by the pool's thread only.
 */
final class TaskVerdicts {
  private final PoolSettings settings;
  private final ExecutorLifecycle lifecycle;
  private final TaskBatch batch;
  private final ListenerGuard listener;
  private final TaskQueue queue;

  TaskVerdicts(
      PoolSettings settings,
      ExecutorLifecycle lifecycle,
      TaskBatch batch,
      ListenerGuard listener,
      TaskQueue queue) {
    this.settings = settings;
    this.lifecycle = lifecycle;
    this.batch = batch;
    this.listener = listener;
    this.queue = queue;
  }

  /** Takes a message about a task; whether it made sense. */
  boolean hear(Worker worker, Message message) {
    TaskState task = worker.task;
    if (task == null) {
      return false;
    }
    String id = task.spec().id();
    boolean begun = worker.phase == Worker.Phase.BUSY;
    if (message instanceof Message.Start start && !begun && start.task().equals(id)) {
      begun(worker, task);
    } else if (message instanceof Message.Progress progress
        && begun
        && progress.task().equals(id)) {
      worker.lastProgress = progress.phase();
      listener.progressed(task.spec(), progress.done(), progress.phase());
    } else if (message instanceof Message.Result result && begun && result.task().equals(id)) {
      done(worker, task);
      Payload given = Payload.of(result.text());
      finish(task, new TaskOutcome.Succeeded(id, task.attempts(), task.elapsed(), given));
    } else if (message instanceof Message.Failed failed && begun && failed.task().equals(id)) {
      failed(worker, task, failed);
    } else {
      return false;
    }
    return true;
  }

  private void begun(Worker worker, TaskState task) {
    task.begun();
    worker.limit = settings.deadline().of(task.spec());
    worker.lastProgress = "";
    worker.enter(Worker.Phase.BUSY);
    listener.started(task.spec(), task.attempts(), worker.describe());
  }

  private void failed(Worker worker, TaskState task, Message.Failed failed) {
    if (failed.memory()) {
      worker.kill(KillReason.MEMORY, failed.what());
      return;
    }
    done(worker, task);
    finish(
        task,
        new TaskOutcome.Failed(
            task.spec().id(), task.attempts(), task.elapsed(), failed.failure()));
  }

  private static void done(Worker worker, TaskState task) {
    task.ended(Duration.ofNanos(System.nanoTime() - worker.since));
    worker.task = null;
    worker.tasksDone++;
    worker.due = KillReason.NONE;
    worker.slot.worked();
    worker.enter(Worker.Phase.IDLE);
  }

  /** The worker that had the task has died. */
  void died(Worker worker, TaskState task, CrashReports found) {
    CrashReport report = found.report();
    if (worker.kill == KillReason.STOP) {
      task.ended(Duration.ofNanos(System.nanoTime() - worker.since));
      cancelled(task);
      return;
    }
    if (worker.phase != Worker.Phase.BUSY) {
      // It never began: not its fault.
      listener.message(report.summary() + ", before it began task " + task.spec().id());
      worker.slot.failed();
      queue.add(task);
      return;
    }
    task.ended(Duration.ofNanos(System.nanoTime() - worker.since));
    String id = task.spec().id();
    if (worker.kill == KillReason.DEADLINE) {
      finish(
          task,
          new TaskOutcome.TimedOut(id, task.attempts(), task.elapsed(), worker.limit, report));
    } else if (found.autopsy().memory()) {
      shortOfMemory(worker, task, report);
    } else if (found.machineLost() ? task.mayRetryAfterLoss() : task.mayRetryAfterCrash()) {
      listener.retrying(task.spec(), task.attempts(), report.summary());
      queue.add(task);
    } else {
      finish(task, new TaskOutcome.Quarantined(id, task.attempts(), task.elapsed(), report));
    }
  }

  private void shortOfMemory(Worker worker, TaskState task, CrashReport report) {
    if (worker.alone) {
      outOfMemory(task, report);
      return;
    }
    task.wasShortOfMemory(report);
    listener.retrying(
        task.spec(), task.attempts(), report.summary() + "; next with the memory of all workers");
    queue.add(task);
  }

  /** No large worker can be started: what was found among others stands. */
  void cannotRunAlone(TaskState task, String reason) {
    listener.message("task " + task.spec().id() + " cannot run alone: " + reason);
    outOfMemory(task, task.shortOfMemory().orElseThrow());
  }

  private void outOfMemory(TaskState task, CrashReport report) {
    finish(
        task,
        new TaskOutcome.OutOfMemory(task.spec().id(), task.attempts(), task.elapsed(), report));
  }

  /** The run ends before the task does. */
  void cancelled(TaskState task) {
    finish(
        task,
        new TaskOutcome.Cancelled(
            task.spec().id(), task.attempts(), task.elapsed(), lifecycle.reason()));
  }

  private void finish(TaskState task, TaskOutcome outcome) {
    batch.finish(outcome);
    listener.finished(task.spec(), outcome);
  }
}
