// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/** Finding the cell of an axis in which a coordinate lies. */
final class AxisCell {
  /** No cell. */
  static final int NONE = -1;

  private AxisCell() {}

  /** The last cell whose lower edge is not above the coordinate, or {@link #NONE}. */
  static int at(GridAxis axis, double degrees) {
    int low = 0;
    int high = axis.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (axis.lower(middle) <= degrees) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The cell that contains the coordinate, its lower edge and, if nothing follows, its upper. */
  static int containing(GridAxis axis, double degrees) {
    int cell = at(axis, degrees);
    return cell != NONE && degrees <= axis.upper(cell) ? cell : NONE;
  }

  /** The longitude moved by full turns to where the axis begins. */
  static double turned(GridAxis longitude, double degrees) {
    double moved = degrees - 360 * Math.floor((degrees - longitude.first()) / 360);
    return moved >= longitude.first() + 360 ? longitude.first() : moved;
  }
}
