// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** A strategy cannot be found, cannot start or cannot go on. */
public final class ExecutorException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public ExecutorException(Problem problem) {
    super(problem);
  }

  /** Creates the exception with its cause. */
  public ExecutorException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
