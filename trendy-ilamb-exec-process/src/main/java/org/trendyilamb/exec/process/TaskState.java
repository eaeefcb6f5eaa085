// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.time.Duration;
import java.util.Optional;
import org.trendyilamb.exec.CrashReport;
import org.trendyilamb.exec.TaskSpec;

/** A task on its way to an outcome. Used by the pool's thread only. */
final class TaskState {
  /** Deaths of workers after which a task is in quarantine: once may be chance. */
  static final int MOST_CRASHES = 2;

  /** Machines that may be lost under a task before that counts as its doing. */
  static final int MOST_LOSSES = 5;

  private final TaskSpec spec;
  private final int order;
  private int attempts;
  private int crashes;
  private int losses;
  private Duration elapsed = Duration.ZERO;
  private Optional<CrashReport> shortOfMemory = Optional.empty();

  TaskState(TaskSpec spec, int order) {
    this.spec = spec;
    this.order = order;
  }

  TaskSpec spec() {
    return spec;
  }

  /** Place in the queue among those of the same cost. */
  int order() {
    return order;
  }

  /** How often it was started. */
  int attempts() {
    return attempts;
  }

  void begun() {
    attempts++;
  }

  /** Time in the last attempt. */
  Duration elapsed() {
    return elapsed;
  }

  void ended(Duration after) {
    elapsed = after;
  }

  /** Counts a death of the worker; whether the task may be tried again. */
  boolean mayRetryAfterCrash() {
    crashes++;
    return crashes < MOST_CRASHES;
  }

  /** Whether a worker died of it, as far as is known. */
  boolean hasCrashed() {
    return crashes > 0;
  }

  /** Counts a loss of the machine, which is not the task's doing; whether it may be tried again. */
  boolean mayRetryAfterLoss() {
    losses++;
    return losses < MOST_LOSSES;
  }

  /** What was found when it was short of memory among others; empty before that. */
  Optional<CrashReport> shortOfMemory() {
    return shortOfMemory;
  }

  void wasShortOfMemory(CrashReport report) {
    shortOfMemory = Optional.of(report);
  }
}
