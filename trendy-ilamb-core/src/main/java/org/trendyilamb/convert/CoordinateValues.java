// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.cf.Slab;
import org.trendyilamb.grid.GridAxis;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.LevelKind;
import org.trendyilamb.interpret.Levels;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.time.EncodedTimeAxis;
import org.trendyilamb.verify.IlambContract;

/** Writes coordinates and bounds. Every edge is one number, used twice. */
final class CoordinateValues {
  private CoordinateValues() {}

  static void write(Interpretation meaning, DatasetWriter writer) {
    meaning
        .time()
        .ifPresent(
            time -> {
              EncodedTimeAxis axis = EncodedTimeAxis.of(time.output());
              double[] edges = axis.edges();
              write(
                  writer,
                  IlambContract.TIME,
                  axis.midpoints(),
                  IlambContract.TIME_BOUNDS,
                  pairs(edges));
            });
    meaning.levels().ifPresent(levels -> levels(writer, levels));
    axis(writer, IlambContract.LAT, IlambContract.LAT_BOUNDS, meaning.grid().grid().latitude());
    axis(writer, IlambContract.LON, IlambContract.LON_BOUNDS, meaning.grid().grid().longitude());
  }

  private static void levels(DatasetWriter writer, Levels levels) {
    if (levels.kind() == LevelKind.DEPTH) {
      write(
          writer,
          IlambContract.DEPTH,
          levels.centres(),
          IlambContract.DEPTH_BOUNDS,
          pairs(levels.edges()));
    } else {
      writer.put(
          IlambContract.TYPE,
          Slab.of(new long[] {0}, new long[] {levels.size()}),
          levels.centres());
    }
  }

  private static void axis(DatasetWriter writer, String name, String bounds, GridAxis axis) {
    write(writer, name, axis.centres(), bounds, axis.bounds());
  }

  private static double[] pairs(double[] edges) {
    double[] pairs = new double[2 * (edges.length - 1)];
    for (int i = 0; i < edges.length - 1; i++) {
      pairs[2 * i] = edges[i];
      pairs[2 * i + 1] = edges[i + 1];
    }
    return pairs;
  }

  private static void write(
      DatasetWriter writer, String name, double[] values, String boundsName, double[] bounds) {
    writer.put(name, Slab.of(new long[] {0}, new long[] {values.length}), values);
    writer.put(boundsName, Slab.of(new long[] {0, 0}, new long[] {values.length, 2}), bounds);
  }
}
