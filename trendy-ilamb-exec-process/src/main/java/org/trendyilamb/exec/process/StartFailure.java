// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * The last worker that was of no use.
 *
 * @param worker its name
 * @param reason why
 * @param log last lines that it printed
 */
record StartFailure(String worker, String reason, String log) {

  static StartFailure of(String worker, String reason) {
    return new StartFailure(worker, reason, "");
  }

  /** What the run fails with when every slot has given up. */
  ExecutorException toException(PoolSettings settings) {
    return new ExecutorException(
        new Problem(
            "workers-do-not-start",
            Where.nowhere(),
            "no worker process could be started ("
                + settings.launcher().describe()
                + "), no task was begun by the last ones",
            reason + (log.isEmpty() || reason.contains(log) ? "" : "; it printed: " + log),
            "a worker that says HELLO within " + settings.startLimit(),
            "see the logs in " + settings.diagnostics()));
  }
}
