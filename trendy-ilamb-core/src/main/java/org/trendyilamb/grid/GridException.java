// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;

/** Coordinates that make no latitude-longitude grid, or a grid that cannot be had. */
public final class GridException extends TrendyIlambException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public GridException(Problem problem) {
    super(problem);
  }
}
