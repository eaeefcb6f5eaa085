// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All cases of a comparison.
 *
 * @param tools what the tools are, by id
 * @param cases one for each input
 */
public record ComparisonResult(Map<String, String> tools, List<ComparedCase> cases) {
  public ComparisonResult {
    tools = Map.copyOf(tools);
    cases = List.copyOf(cases);
  }

  /** The same with a case added, in the place of an earlier one of the same input. */
  public ComparisonResult with(ComparedCase added) {
    List<ComparedCase> all = new ArrayList<>(cases);
    all.removeIf(added::isSame);
    all.add(added);
    return new ComparisonResult(tools, all);
  }
}
