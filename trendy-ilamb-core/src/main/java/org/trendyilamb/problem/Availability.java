// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.problem;

/**
 * Whether something can be used here.
 *
 * @param available whether it can
 * @param reason why, or why not and what to do; never empty when not available
 */
public record Availability(boolean available, String reason) {
  public Availability {
    if (!available && reason.isBlank()) {
      throw new IllegalArgumentException("unavailable without a reason");
    }
  }

  /** It can be used. */
  public static Availability yes() {
    return new Availability(true, "");
  }

  /** It can be used, and this is worth saying. */
  public static Availability yes(String remark) {
    return new Availability(true, remark);
  }

  /** It cannot be used. */
  public static Availability no(String reason) {
    return new Availability(false, reason);
  }
}
