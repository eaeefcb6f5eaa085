// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.List;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetWriter;

/** Writes a TRENDY-like monthly gpp file of any size, step by step. */
final class TestField {
  private TestField() {}

  /**
   * Writes the file.
   *
   * @param file a name of the TRENDY form
   * @param writer id of a writer
   * @param rows latitude rows, north first in the file
   * @param columns longitude columns
   * @param months number of months from January 1700 on, calendar noleap
   */
  static Path write(Path file, String writer, int rows, int columns, int months) {
    return write(file, writer, rows, columns, months, Attributes.none());
  }

  /** The same with attributes of the file. */
  static Path write(
      Path file, String writer, int rows, int columns, int months, Attributes globals) {
    Dimension time = new Dimension("time", months, true);
    Dimension lat = Dimension.fixed("latitude", rows);
    Dimension lon = Dimension.fixed("longitude", columns);
    DatasetHeader header =
        new DatasetHeader(
            "",
            List.of(time, lat, lon),
            List.of(
                coordinate("time", time, "months since 1700-01-01", "noleap"),
                coordinate("latitude", lat, "degrees_north", ""),
                coordinate("longitude", lon, "degrees_east", ""),
                VariableHeader.of(
                        "gpp",
                        DataType.FLOAT,
                        List.of(time, lat, lon),
                        Attributes.of(
                            Attribute.text("units", "gC m-2 d-1"),
                            Attribute.numbers("_FillValue", DataType.FLOAT, -99999)))
                    .withStorage(Storage.deflated(List.of(1, rows, columns), 1))),
            globals);
    try (DatasetWriter out = FileFormats.writer(writer).create(file, header)) {
      double[] steps = new double[months];
      for (int i = 0; i < months; i++) {
        steps[i] = i;
      }
      out.put("time", Slab.of(new long[] {0}, new long[] {months}), steps);
      out.put("latitude", Slab.of(new long[] {0}, new long[] {rows}), centres(rows, 90, -180));
      out.put("longitude", Slab.of(new long[] {0}, new long[] {columns}), centres(columns, 0, 360));
      float[] plane = new float[rows * columns];
      for (int step = 0; step < months; step++) {
        for (int i = 0; i < plane.length; i++) {
          plane[i] = value(step, i, columns);
        }
        out.put("gpp", Slab.of(new long[] {step, 0, 0}, new long[] {1, rows, columns}), plane);
      }
      out.finish();
    }
    return file;
  }

  /** A value that differs from cell to cell and month to month; two of three cells are sea. */
  static float value(int step, int cell, int columns) {
    int column = cell % columns;
    if (column % 3 != 0) {
      return -99999;
    }
    int mixed = (step * 31 + cell) * 0x9E3779B1;
    return 5f + (mixed >>> 12) * 1e-6f;
  }

  private static VariableHeader coordinate(
      String name, Dimension dimension, String units, String calendar) {
    Attributes attributes = Attributes.of(Attribute.text("units", units));
    return VariableHeader.of(
        name,
        DataType.DOUBLE,
        List.of(dimension),
        calendar.isEmpty() ? attributes : attributes.with(Attribute.text("calendar", calendar)));
  }

  private static double[] centres(int n, double from, double extent) {
    double[] centres = new double[n];
    for (int i = 0; i < n; i++) {
      centres[i] = from + extent * (i + 0.5) / n;
    }
    return centres;
  }
}
