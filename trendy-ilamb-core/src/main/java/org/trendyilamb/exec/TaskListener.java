// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/**
 * Hears what happens. Calls about one task come in order and never overlap; calls about different
 * tasks may come from different threads.
 */
public interface TaskListener {

  /** A task was started, on the named worker. */
  default void started(TaskSpec task, int attempt, String worker) {}

  /** A running task told its progress. */
  default void progressed(TaskSpec task, long done, String phase) {}

  /** An attempt ended badly and the task will be started again. */
  default void retrying(TaskSpec task, int attempt, String reason) {}

  /** A task reached its final outcome. */
  default void finished(TaskSpec task, TaskOutcome outcome) {}

  /** A line worth telling the user, not about one task. */
  default void message(String text) {}

  /** A listener that does nothing. */
  static TaskListener silent() {
    return new TaskListener() {};
  }
}
