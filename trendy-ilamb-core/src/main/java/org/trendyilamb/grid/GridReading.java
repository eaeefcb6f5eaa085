// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.problem.Issue;

/**
 * What a pair of latitude and longitude coordinates was understood to be.
 *
 * @param grid cells with latitude south to north and longitude ascending within -180 to 180
 * @param reorder how the values of the file come into the order of that grid
 * @param decisions everything decided, in order
 * @param issues what a user should know: assumptions and repairs
 */
public record GridReading(
    RectilinearGrid grid, GridReorder reorder, List<GridDecision> decisions, List<Issue> issues) {

  public GridReading {
    decisions = List.copyOf(decisions);
    issues = List.copyOf(issues);
  }

  /**
   * Understands a pair of coordinates.
   *
   * @throws GridException when one of them is empty, constant, not strictly monotonic, not finite
   *     or out of range, or when its cells cannot be told
   */
  public static GridReading of(AxisValues latitude, AxisValues longitude, GridOptions options) {
    AxisReading rows = LatitudeReading.of(latitude, options);
    AxisReading columns = LongitudeReading.of(longitude, options);
    List<String> steps = new ArrayList<>(rows.steps());
    steps.addAll(columns.steps());
    List<GridDecision> decisions = new ArrayList<>(rows.decisions());
    decisions.addAll(columns.decisions());
    List<Issue> issues = new ArrayList<>(rows.issues());
    issues.addAll(columns.issues());
    return new GridReading(
        RectilinearGrid.of(rows.axis(), columns.axis()),
        GridReorder.of(rows.sources(), latitude.size(), columns.sources(), longitude.size(), steps),
        decisions,
        issues);
  }
}
