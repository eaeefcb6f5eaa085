// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

/** Which calendar the output has. */
public enum CalendarProfile {
  /** The calendar of the source: every time integral stays right. */
  SOURCE,
  /** The 365-day calendar that ILAMB counts in; dates keep year, month and day. */
  NOLEAP
}
