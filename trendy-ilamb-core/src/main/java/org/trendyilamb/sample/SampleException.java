// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** The sample tree cannot be written, or its tables contradict themselves. */
public final class SampleException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  SampleException(Problem problem) {
    super(problem);
  }

  SampleException(Problem problem, Throwable cause) {
    super(problem, cause);
  }
}
