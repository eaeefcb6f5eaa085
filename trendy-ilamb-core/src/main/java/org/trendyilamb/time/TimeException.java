// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;

/** A time, a calendar or a time axis that cannot be read, or must not be guessed. */
public final class TimeException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param problem what happened
   */
  public TimeException(Problem problem) {
    super(problem);
  }

  private TimeException(Problem problem, Throwable cause) {
    super(problem, cause);
  }

  /** A problem that does not know its place yet. */
  static TimeException of(String code, String what, String found, String expected, String remedy) {
    return new TimeException(new Problem(code, Where.nowhere(), what, found, expected, remedy));
  }

  /** The same trouble, told at the place where the caller met it. */
  TimeException at(Where where) {
    return new TimeException(problem().at(where), this);
  }
}
