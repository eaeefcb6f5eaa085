// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.stream.IntStream;

/**
 * The value of the cell in which a target centre lies; on an edge, that of the northern or eastern
 * cell. A target centre outside the source grid, or on a cell without value, is missing. Immutable
 * and safe for use by many threads.
 */
final class NearestRegridder implements Regridder {
  private final RectilinearGrid source;
  private final RectilinearGrid target;
  private final int[] rows;
  private final int[] columns;

  NearestRegridder(RectilinearGrid source, RectilinearGrid target) {
    this.source = source;
    this.target = target;
    GridAxis latitude = source.latitude();
    GridAxis longitude = source.longitude();
    this.rows =
        IntStream.range(0, target.rows())
            .map(r -> AxisCell.containing(latitude, target.latitude().centre(r)))
            .toArray();
    this.columns =
        IntStream.range(0, target.columns())
            .map(
                c ->
                    AxisCell.containing(
                        longitude, AxisCell.turned(longitude, target.longitude().centre(c))))
            .toArray();
  }

  @Override
  public RectilinearGrid source() {
    return source;
  }

  @Override
  public RectilinearGrid target() {
    return target;
  }

  @Override
  public void apply(double[] values, int offset, double[] into, int intoOffset, double fill) {
    Planes.check(this, values, offset, into, intoOffset);
    int next = intoOffset;
    for (int row : rows) {
      for (int column : columns) {
        double value =
            row == AxisCell.NONE || column == AxisCell.NONE
                ? fill
                : values[offset + row * source.columns() + column];
        into[next++] = Double.isNaN(value) ? fill : value;
      }
    }
  }

  @Override
  public String toString() {
    return "nearest from " + source + " to " + target;
  }
}
