// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/**
 * Where the values of one latitude-longitude plane lie in an array: the value of row {@code r} and
 * column {@code c} is at {@code offset + r * rowStride + c * columnStride}.
 *
 * @param offset index of the value of row 0, column 0
 * @param rowStride distance between two latitude rows
 * @param columnStride distance between two longitude columns
 */
public record PlaneLayout(int offset, int rowStride, int columnStride) {
  public PlaneLayout {
    if (offset < 0 || rowStride < 1 || columnStride < 1) {
      throw new IllegalArgumentException(
          "offset " + offset + ", strides " + rowStride + " and " + columnStride);
    }
  }

  /** Order (latitude, longitude). */
  public static PlaneLayout latLon(int columns) {
    return new PlaneLayout(0, columns, 1);
  }

  /** Order (longitude, latitude). */
  public static PlaneLayout lonLat(int rows) {
    return new PlaneLayout(0, 1, rows);
  }

  /** The same plane further on in the array. */
  public PlaneLayout at(int newOffset) {
    return new PlaneLayout(newOffset, rowStride, columnStride);
  }

  /** Index of a value. */
  public int index(int row, int column) {
    return offset + row * rowStride + column * columnStride;
  }
}
