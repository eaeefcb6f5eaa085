// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;

/** One question asked of all planes of a field. Used once, by one thread. */
interface FieldCheck {

  /**
   * Looks at a plane.
   *
   * @param plane its index among those written
   * @param values output values, south first, {@code IlambContract.FILL} where missing
   */
  default void see(int plane, float[] values) {}

  /** What can be said before the end; asked after each block. */
  default Optional<Finding> early(Extremes soFar) {
    return Optional.empty();
  }

  /** What can be said at the end. */
  default Optional<Finding> last(Extremes all) {
    return Optional.empty();
  }
}
