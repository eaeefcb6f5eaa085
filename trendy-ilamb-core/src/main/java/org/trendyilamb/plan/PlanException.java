// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** An input cannot be planned. */
public final class PlanException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public PlanException(Problem problem) {
    super(problem);
  }

  /** Creates the exception with its cause. */
  PlanException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
