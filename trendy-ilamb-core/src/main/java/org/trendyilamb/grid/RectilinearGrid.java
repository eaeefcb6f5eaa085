// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/**
 * Cells bounded by meridians and parallels: every latitude row crosses every longitude column.
 * Planes of such a grid have shape [latitude][longitude], row-major, south first. Immutable.
 */
public final class RectilinearGrid {
  /** Edges further apart than this, in degrees, are not one edge. */
  private static final double CLOSED = 1e-9;

  private final GridAxis latitude;
  private final GridAxis longitude;

  private RectilinearGrid(GridAxis latitude, GridAxis longitude) {
    this.latitude = latitude;
    this.longitude = longitude;
  }

  /**
   * The grid of two axes.
   *
   * @throws IllegalArgumentException when a latitude edge lies beyond a pole or the longitudes span
   *     more than a full turn
   */
  public static RectilinearGrid of(GridAxis latitude, GridAxis longitude) {
    if (latitude.first() < -90 || latitude.last() > 90) {
      throw new IllegalArgumentException("latitude edges beyond a pole: " + latitude);
    }
    if (longitude.last() - longitude.first() > 360 + CLOSED) {
      throw new IllegalArgumentException("longitudes overlap themselves: " + longitude);
    }
    return new RectilinearGrid(latitude, longitude);
  }

  /** The rows, south first. */
  public GridAxis latitude() {
    return latitude;
  }

  /** The columns, west first. */
  public GridAxis longitude() {
    return longitude;
  }

  /** Number of latitude rows. */
  public int rows() {
    return latitude.size();
  }

  /** Number of longitude columns. */
  public int columns() {
    return longitude.size();
  }

  /** Number of cells. */
  public int size() {
    return Math.multiplyExact(rows(), columns());
  }

  /** Whether the columns close around the Earth without a gap. */
  public boolean closesInLongitude() {
    return longitude.isContiguous()
        && Math.abs(longitude.last() - longitude.first() - 360) <= CLOSED;
  }

  /** Whether the cells cover the whole Earth. */
  public boolean isGlobal() {
    return closesInLongitude()
        && latitude.isContiguous()
        && latitude.first() <= -90 + CLOSED
        && latitude.last() >= 90 - CLOSED;
  }

  /** Whether both grids have the same shape and no edge or centre differs by more than this. */
  public boolean isCloseTo(RectilinearGrid other, double degrees) {
    return latitude.isCloseTo(other.latitude, degrees)
        && longitude.isCloseTo(other.longitude, degrees);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RectilinearGrid that
        && latitude.equals(that.latitude)
        && longitude.equals(that.longitude);
  }

  @Override
  public int hashCode() {
    return latitude.hashCode() * 31 + longitude.hashCode();
  }

  @Override
  public String toString() {
    return "latitude " + latitude + ", longitude " + longitude;
  }
}
