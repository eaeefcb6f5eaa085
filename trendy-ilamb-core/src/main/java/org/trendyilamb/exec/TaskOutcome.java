// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.time.Duration;

/** How a task ended. Exactly one per task. */
public sealed interface TaskOutcome {

  /** The task. */
  String taskId();

  /** How often it was started; 0 when never. */
  int attempts();

  /** Time in the last attempt. */
  Duration elapsed();

  /** The runner returned. */
  record Succeeded(String taskId, int attempts, Duration elapsed, Payload result)
      implements TaskOutcome {}

  /** The runner threw. */
  record Failed(String taskId, int attempts, Duration elapsed, TaskFailure failure)
      implements TaskOutcome {}

  /** The worker died, as often as the retry policy allows: the task is in quarantine. */
  record Quarantined(String taskId, int attempts, Duration elapsed, CrashReport crash)
      implements TaskOutcome {}

  /** The task took longer than its deadline. */
  record TimedOut(String taskId, int attempts, Duration elapsed, Duration limit, CrashReport crash)
      implements TaskOutcome {}

  /** There was not enough memory; where the strategy can run a task alone, also alone. */
  record OutOfMemory(String taskId, int attempts, Duration elapsed, CrashReport crash)
      implements TaskOutcome {}

  /** The run ended before the task did. */
  record Cancelled(String taskId, int attempts, Duration elapsed, String reason)
      implements TaskOutcome {}
}
