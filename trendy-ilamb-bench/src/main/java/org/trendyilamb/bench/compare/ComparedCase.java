// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.util.List;

/**
 * One input and what every tool made of it.
 *
 * @param layout id of its layout
 * @param degrees step of the grid
 * @param months number of steps
 * @param rawBytes size of its values
 * @param inputBytes size of the file
 * @param tools one entry for each tool
 */
public record ComparedCase(
    String layout,
    double degrees,
    int months,
    long rawBytes,
    long inputBytes,
    List<ToolRuns> tools) {
  public ComparedCase {
    tools = List.copyOf(tools);
  }

  /**
   * Runs of one tool.
   *
   * @param tool id of the tool
   * @param own whether it is this project
   * @param converts whether it converts
   * @param verdict how its values compare with those of this project, or why there are none
   * @param agrees whether they are the same within rounding; otherwise no run is kept
   * @param runs one for each round
   */
  public record ToolRuns(
      String tool,
      boolean own,
      boolean converts,
      String verdict,
      boolean agrees,
      List<Measurement> runs) {
    public ToolRuns {
      runs = List.copyOf(runs);
    }
  }

  /** Whether another case measures the same. */
  boolean isSame(ComparedCase other) {
    return layout.equals(other.layout) && degrees == other.degrees && months == other.months;
  }
}
