// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Optional;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;

/**
 * A dimension of a data variable whose role is known.
 *
 * @param position position among the dimensions of the data variable, 0 for the slowest
 * @param dimension the dimension
 * @param coordinate the one-dimensional variable with its coordinates, if the file has one
 * @param evidence the role and why
 */
public record RecognisedAxis(
    int position, Dimension dimension, Optional<VariableHeader> coordinate, AxisEvidence evidence) {

  /** The role. */
  public AxisRole role() {
    return evidence.role();
  }
}
