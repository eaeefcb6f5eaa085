// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** A task cannot be completed. */
public final class ConvertException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public ConvertException(Problem problem) {
    super(problem);
  }
}
