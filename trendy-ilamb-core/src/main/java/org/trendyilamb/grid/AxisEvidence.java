// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.List;

/**
 * How strongly a variable looks like a coordinate of one kind.
 *
 * @param role the kind
 * @param score higher is stronger; a standard name alone gives 100, a bare letter as name 20
 * @param reasons what was seen, such as {@code units 'degrees_north'}
 */
public record AxisEvidence(AxisRole role, int score, List<String> reasons) {
  public AxisEvidence {
    reasons = List.copyOf(reasons);
  }

  @Override
  public String toString() {
    return role + " (" + score + "): " + String.join(", ", reasons);
  }
}
