// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;

/**
 * Linear in latitude and longitude between the centres around the target centre. Beyond the
 * outermost centres, but still inside the outermost cells, the value is constant. A target centre
 * outside the source grid, or with a missing value at any centre that has a weight, is missing.
 * Immutable and safe for use by many threads.
 */
final class BilinearRegridder implements Regridder {
  private final RectilinearGrid source;
  private final RectilinearGrid target;
  private final Stencil rows;
  private final Stencil columns;

  BilinearRegridder(RectilinearGrid source, RectilinearGrid target) {
    this.source = source;
    this.target = target;
    this.rows = new Stencil(target.rows());
    for (int r = 0; r < target.rows(); r++) {
      rows.set(r, source.latitude(), target.latitude().centre(r), false);
    }
    this.columns = new Stencil(target.columns());
    for (int c = 0; c < target.columns(); c++) {
      double longitude = AxisCell.turned(source.longitude(), target.longitude().centre(c));
      columns.set(c, source.longitude(), longitude, source.closesInLongitude());
    }
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
    for (int r = 0; r < target.rows(); r++) {
      for (int c = 0; c < target.columns(); c++) {
        into[next++] = value(values, offset, r, c, fill);
      }
    }
  }

  private double value(double[] values, int offset, int r, int c, double fill) {
    if (rows.first[r] == AxisCell.NONE || columns.first[c] == AxisCell.NONE) {
      return fill;
    }
    int south = offset + rows.first[r] * source.columns();
    int north = offset + rows.second[r] * source.columns();
    double up = rows.part[r];
    double east = columns.part[c];
    double sum = 0;
    for (int corner = 0; corner < 4; corner++) {
      double weight = ((corner & 1) == 0 ? 1 - east : east) * ((corner & 2) == 0 ? 1 - up : up);
      if (weight == 0) {
        continue;
      }
      double value =
          values[
              ((corner & 2) == 0 ? south : north)
                  + ((corner & 1) == 0 ? columns.first[c] : columns.second[c])];
      if (Planes.isMissing(value, fill)) {
        return fill;
      }
      sum += weight * value;
    }
    return sum;
  }

  @Override
  public String toString() {
    return "bilinear from " + source + " to " + target;
  }

  /** The two source cells around each target coordinate, and how far it is from the first. */
  private static final class Stencil {
    private final int[] first;
    private final int[] second;
    private final double[] part;

    private Stencil(int size) {
      first = new int[size];
      second = new int[size];
      part = new double[size];
      Arrays.fill(first, AxisCell.NONE);
    }

    private void set(int i, GridAxis axis, double degrees, boolean closes) {
      int cell = AxisCell.containing(axis, degrees);
      if (cell == AxisCell.NONE) {
        return;
      }
      int last = axis.size() - 1;
      boolean above = degrees >= axis.centre(cell);
      int low = above ? cell : cell - 1;
      boolean around = closes && (low < 0 || low == last);
      boolean touches = low >= 0 && low < last && axis.upper(low) == axis.lower(low + 1);
      if (!around && !touches) {
        first[i] = cell;
        second[i] = cell;
        return;
      }
      first[i] = low < 0 ? last : low;
      second[i] = low == last || low < 0 ? 0 : low + 1;
      double start = axis.centre(first[i]) - (low < 0 ? 360 : 0);
      double end = axis.centre(second[i]) + (low == last ? 360 : 0);
      part[i] = (degrees - start) / (end - start);
    }
  }
}
