// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;

/** A file cannot be understood well enough to be converted. */
public final class InterpretException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public InterpretException(Problem problem) {
    super(problem);
  }

  static InterpretException of(
      String code, Where where, String what, String found, String expected, String remedy) {
    return new InterpretException(new Problem(code, where, what, found, expected, remedy));
  }
}
