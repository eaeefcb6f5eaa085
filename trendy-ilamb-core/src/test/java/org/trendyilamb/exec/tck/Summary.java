// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import org.trendyilamb.exec.TaskOutcome;

/** One line about an outcome, without times, so that strategies can be compared. */
public final class Summary {
  private Summary() {}

  /** For example {@code t1 Succeeded 42}. */
  public static String of(TaskOutcome outcome) {
    String detail;
    if (outcome instanceof TaskOutcome.Succeeded done) {
      detail = done.result().text();
    } else if (outcome instanceof TaskOutcome.Failed failed) {
      detail = failed.failure().type() + " " + failed.failure().problem().code();
    } else if (outcome instanceof TaskOutcome.Cancelled cancelled) {
      detail = cancelled.reason();
    } else if (outcome instanceof TaskOutcome.Quarantined quarantined) {
      detail = quarantined.crash().summary();
    } else if (outcome instanceof TaskOutcome.TimedOut late) {
      detail = late.crash().summary();
    } else if (outcome instanceof TaskOutcome.OutOfMemory memory) {
      detail = memory.crash().summary();
    } else {
      throw new AssertionError(outcome);
    }
    return outcome.taskId() + " " + outcome.getClass().getSimpleName() + " " + detail;
  }
}
