// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** Options or configuration that cannot be used. */
final class UsageException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  UsageException(Problem problem) {
    super(problem);
  }
}
