// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/** What a coordinate stands for, in the letters of the CF {@code axis} attribute. */
public enum AxisRole {
  /** Time. */
  T,
  /** Depth or height. */
  Z,
  /** Latitude. */
  Y,
  /** Longitude. */
  X
}
