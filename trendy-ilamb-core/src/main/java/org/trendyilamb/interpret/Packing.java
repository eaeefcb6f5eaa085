// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import org.trendyilamb.cf.Attributes;

/**
 * CF packing: value = stored · scale_factor + add_offset (CF conventions, section 8.1).
 *
 * @param scale the {@code scale_factor}, 1 when there is none
 * @param offset the {@code add_offset}, 0 when there is none
 */
public record Packing(double scale, double offset) {

  /** The packing that the attributes declare. */
  public static Packing of(Attributes attributes) {
    return new Packing(
        attributes.number("scale_factor").orElse(1), attributes.number("add_offset").orElse(0));
  }

  /** Whether stored values are the values. */
  public boolean isNone() {
    return scale == 1 && offset == 0;
  }
}
