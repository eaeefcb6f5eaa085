// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;

/**
 * Unit text that cannot be read, or two units that cannot be converted. The code of the problem is
 * one of {@code unit-unknown-word}, {@code unit-ambiguous}, {@code unit-placeholder}, {@code
 * unit-syntax}, {@code unit-not-convertible}, {@code unit-lost-exponent}, {@code unit-total},
 * {@code unit-substance}, {@code unit-needs-request}, {@code unit-calendar}.
 */
public final class UnitException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public UnitException(Problem problem) {
    super(problem);
  }

  /** The same trouble at a known place, for callers that know file and variable. */
  public UnitException at(Where where) {
    return new UnitException(problem().at(where));
  }

  static UnitException of(String code, String what, String found, String expected, String remedy) {
    return new UnitException(new Problem(code, Where.nowhere(), what, found, expected, remedy));
  }
}
