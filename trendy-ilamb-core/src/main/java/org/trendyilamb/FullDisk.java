// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;

/**
 * Watches for a disk without space: every further task would fail in the same way, so no more are
 * handed out, and those left stay to be done by the next run. Safe for many threads.
 */
final class FullDisk {
  private static final String CODE = "disk-full";
  private static final String REASON = "no space is left on the disk";

  private final TaskExecutor executor;
  private final TaskListener listener;
  private boolean full;
  private @Nullable DatasetException journalFailure;

  FullDisk(TaskExecutor executor, TaskListener listener) {
    this.executor = executor;
    this.listener = listener;
  }

  /** Whether a task ended because of it. */
  static boolean isReasonOf(TaskOutcome outcome) {
    return outcome instanceof TaskOutcome.Failed failed && isIn(failed.failure().problem());
  }

  private static boolean isIn(Problem problem) {
    return problem.code().equals(CODE);
  }

  /** A task ended because of it. */
  void taskFailed() {
    synchronized (this) {
      if (full) {
        return;
      }
      full = true;
    }
    executor.drain();
    listener.message(REASON + ": running files end, no more are started");
  }

  /**
   * The journal could not be written.
   *
   * @throws DatasetException the failure itself, when it is of another kind
   */
  void journalFailed(DatasetException failure) {
    if (!isIn(failure.problem())) {
      throw failure;
    }
    synchronized (this) {
      if (journalFailure == null) {
        journalFailure = failure;
      }
    }
    taskFailed();
  }

  /** Gives tasks that were not started for this reason that reason. */
  synchronized TaskOutcome explain(TaskOutcome outcome) {
    return full && outcome instanceof TaskOutcome.Cancelled cancelled
        ? new TaskOutcome.Cancelled(
            cancelled.taskId(), cancelled.attempts(), cancelled.elapsed(), REASON)
        : outcome;
  }

  /** Ends the run with the journal's failure, if there was one. */
  synchronized void rethrow() {
    Optional.ofNullable(journalFailure)
        .ifPresent(
            failure -> {
              throw failure;
            });
  }
}
