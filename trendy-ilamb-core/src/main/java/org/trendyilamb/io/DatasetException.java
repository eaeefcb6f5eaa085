// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** A dataset cannot be opened, read or written. The file is named in the problem. */
public final class DatasetException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public DatasetException(Problem problem) {
    super(problem);
  }

  /** Creates the exception with its cause. */
  public DatasetException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
