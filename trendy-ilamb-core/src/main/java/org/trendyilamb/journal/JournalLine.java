// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

/**
 * The end of one task.
 *
 * @param task id of the task
 * @param key digest of everything that decides the output: input identity, request, settings,
 *     version
 * @param verdict how it ended
 * @param outputBytes size of the output; 0 when there is none
 */
public record JournalLine(String task, String key, Verdict verdict, long outputBytes) {

  /** How a task ended, as far as a later run cares. */
  public enum Verdict {
    DONE,
    FAILED,
    QUARANTINED
  }
}
