// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/** Runs one task on the current thread and turns whatever happens into an outcome. */
public final class TaskAttempt {
  private TaskAttempt() {}

  /**
   * Runs the task. Never throws; an interrupt stays set.
   *
   * @param cancelReason asked for when the task ended because it was cancelled
   * @param worker name of the thread or process, for the report
   */
  public static TaskOutcome run(
      TaskRunner runner,
      TaskSpec task,
      TaskContext context,
      Supplier<String> cancelReason,
      String worker) {
    long begin = System.nanoTime();
    try {
      Payload result =
          Objects.requireNonNull(runner.run(task, context), "the runner gave no result");
      return new TaskOutcome.Succeeded(task.id(), context.attempt(), since(begin), result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TaskOutcome.Cancelled(
          task.id(), context.attempt(), since(begin), cancelReason.get());
    } catch (OutOfMemoryError e) {
      return new TaskOutcome.OutOfMemory(
          task.id(),
          context.attempt(),
          since(begin),
          CrashReport.of("the memory of this process was not enough: " + e.getMessage(), worker));
    } catch (Throwable thrown) {
      // Linkage and assertion errors included: they end one task, not the run.
      if (context.cancelled() && isCancellation(thrown)) {
        return new TaskOutcome.Cancelled(
            task.id(), context.attempt(), since(begin), cancelReason.get());
      }
      return new TaskOutcome.Failed(
          task.id(), context.attempt(), since(begin), TaskFailure.of(thrown));
    }
  }

  private static boolean isCancellation(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < 20; t = t.getCause(), depth++) {
      if (t instanceof TaskCancelledException
          || t instanceof InterruptedException
          || t instanceof ClosedByInterruptException) {
        return true;
      }
    }
    return false;
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
