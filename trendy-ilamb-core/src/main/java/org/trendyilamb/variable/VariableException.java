// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** The table of variables cannot be used. */
public final class VariableException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public VariableException(Problem problem) {
    super(problem);
  }

  /** Creates the exception with its cause. */
  public VariableException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
