// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.problem;

/**
 * Root of the exceptions of this library. Each carries a {@link Problem}, so that a caller can show
 * place, finding, expectation and remedy apart. Unchecked: it stops one task, never the run.
 */
public abstract class TrendyIlambException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * Creates the exception.
   *
   * @param problem what happened
   */
  protected TrendyIlambException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /**
   * Creates the exception with a cause.
   *
   * @param problem what happened
   * @param cause what brought it about
   */
  protected TrendyIlambException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  /** What happened, where, and what to do. */
  public Problem problem() {
    return problem;
  }
}
