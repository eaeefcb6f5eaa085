// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/** How a date of three bare numbers is meant when its year does not come first. */
public enum DateOrder {
  /** Only dates that begin with the year are read; others are refused as ambiguous. */
  YEAR_FIRST,
  /** {@code 31/12/2003}. */
  DAY_FIRST,
  /** {@code 12/31/2003}. */
  MONTH_FIRST
}
