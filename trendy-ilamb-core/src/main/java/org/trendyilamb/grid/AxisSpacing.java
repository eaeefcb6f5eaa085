// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/** How the centres of an axis follow each other. */
public enum AxisSpacing {
  /** Equal steps; single cells of the pattern may be absent. */
  REGULAR,
  /** Latitudes at the roots of a Legendre polynomial. */
  GAUSSIAN,
  /** Neither; the cell edges come from the file or lie halfway between the centres. */
  IRREGULAR
}
