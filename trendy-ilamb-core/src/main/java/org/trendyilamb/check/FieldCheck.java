// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;

/** One question asked of all planes of a field. Used once. */
interface FieldCheck {

  /**
   * Looks at a plane. Many threads may look at different planes at once; everything else is asked
   * by one thread, after the planes it is about.
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
