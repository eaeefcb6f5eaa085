// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** A table of names that belongs to the library or was supplied to it cannot be used. */
public final class TrendyNameException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public TrendyNameException(Problem problem) {
    super(problem);
  }

  /** Creates the exception with its cause. */
  public TrendyNameException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
