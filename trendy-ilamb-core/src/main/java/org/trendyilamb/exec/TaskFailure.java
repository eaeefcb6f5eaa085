// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;

/**
 * Why a task failed, as data.
 *
 * @param type class name of the exception
 * @param problem what happened
 */
public record TaskFailure(String type, Problem problem) {

  /** Describes an exception; one that is not ours gets code {@code internal}. */
  public static TaskFailure of(Throwable thrown) {
    if (thrown instanceof TrendyIlambException known) {
      return new TaskFailure(thrown.getClass().getName(), known.problem());
    }
    String text = String.valueOf(thrown.getMessage());
    StackTraceElement[] stack = thrown.getStackTrace();
    String at = stack.length == 0 ? "" : " at " + stack[0];
    return new TaskFailure(
        thrown.getClass().getName(),
        new Problem(
            "internal",
            Where.nowhere(),
            "unexpected " + thrown.getClass().getSimpleName() + ": " + text + at,
            "",
            "",
            "please report this with the input's header"));
  }
}
