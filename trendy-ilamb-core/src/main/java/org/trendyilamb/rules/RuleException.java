// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;

/** A table of rules cannot be used. */
public final class RuleException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public RuleException(Problem problem) {
    super(problem);
  }

  static RuleException of(String code, Where where, String what, String found, String expected) {
    return new RuleException(
        new Problem(code, where, what, found, expected, "correct the table of rules"));
  }
}
