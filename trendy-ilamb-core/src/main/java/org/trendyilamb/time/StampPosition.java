// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/** Where in its period a time value stands. */
public enum StampPosition {
  /** At the first instant of the period. */
  START,
  /** Somewhere inside the period. */
  MIDDLE,
  /** At the last instant of the period, which is the first of the next one. */
  END
}
