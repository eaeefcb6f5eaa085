// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** Values cannot be what they are said to be. */
public final class CheckException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public CheckException(Problem problem) {
    super(problem);
  }
}
