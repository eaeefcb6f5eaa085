// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

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

/**
 * A monthly field of gross primary production to convert, in any layout.
 *
 * @param writer id of the writer
 * @param type type of the stored values; SHORT and INT are packed
 * @param months steps
 * @param rows latitude rows
 * @param columns longitude columns
 * @param storage how values lie in the file, in order time, latitude, longitude
 * @param northFirst whether the first row is the northernmost
 * @param swapped whether longitude stands before latitude
 * @param fill what stands for the sea
 */
record FieldFile(
    String writer,
    DataType type,
    int months,
    int rows,
    int columns,
    Storage storage,
    boolean northFirst,
    boolean swapped,
    double fill) {

  static FieldFile of(DataType type, int months, int rows, int columns, Storage storage) {
    double fill = type.isFloating() ? -99999 : -32768;
    return new FieldFile("netcdf4", type, months, rows, columns, storage, true, false, fill);
  }

  FieldFile writtenAs(String id) {
    return new FieldFile(id, type, months, rows, columns, storage, northFirst, swapped, fill);
  }

  FieldFile southFirst() {
    return new FieldFile(writer, type, months, rows, columns, storage, false, swapped, fill);
  }

  FieldFile longitudeFirst() {
    return new FieldFile(writer, type, months, rows, columns, storage, northFirst, true, fill);
  }

  FieldFile filledWith(double value) {
    return new FieldFile(writer, type, months, rows, columns, storage, northFirst, swapped, value);
  }

  Path write(Path file) {
    Dimension time = new Dimension("time", months, true);
    Dimension lat = Dimension.fixed("lat", rows);
    Dimension lon = Dimension.fixed("lon", columns);
    List<Dimension> order = swapped ? List.of(time, lon, lat) : List.of(time, lat, lon);
    Attributes attributes =
        Attributes.of(
            Attribute.text("units", "gC m-2 d-1"), Attribute.numbers("_FillValue", type, fill));
    if (!type.isFloating()) {
      attributes =
          attributes
              .with(Attribute.numbers("scale_factor", DataType.DOUBLE, 1e-4))
              .with(Attribute.numbers("add_offset", DataType.DOUBLE, 2.5));
    }
    DatasetHeader header =
        new DatasetHeader(
            "",
            List.of(time, lat, lon),
            List.of(
                coordinate("time", time, "months since 1700-01-01"),
                coordinate("lat", lat, "degrees_north"),
                coordinate("lon", lon, "degrees_east"),
                VariableHeader.of("gpp", type, order, attributes).withStorage(storage)),
            Attributes.none());
    try (DatasetWriter out = FileFormats.writer(writer).create(file, header)) {
      put(out, "time", months, 0, months);
      put(out, "lat", rows, northFirst ? 90 : -90, northFirst ? -180 : 180);
      put(out, "lon", columns, 0, 360);
      int inner = swapped ? rows : columns;
      int outer = rows * columns / inner;
      double[] plane = new double[rows * columns];
      for (int step = 0; step < months; step++) {
        for (int i = 0; i < plane.length; i++) {
          plane[i] = value(step, i);
        }
        Slab slab = Slab.of(new long[] {step, 0, 0}, new long[] {1, outer, inner});
        out.put("gpp", slab, plane);
      }
      out.finish();
    }
    return file;
  }

  /** Three of four cells are sea; the rest differs from cell to cell and month to month. */
  double value(int step, int cell) {
    if (cell / 3 % 4 != 0) {
      return fill;
    }
    int mixed = (step * 31 + cell) * 0x9E3779B1;
    double value = (mixed >>> 12) * 1e-6;
    return type.isFloating() ? value : Math.rint(value * 1000);
  }

  private static VariableHeader coordinate(String name, Dimension dimension, String units) {
    return VariableHeader.of(
        name,
        DataType.DOUBLE,
        List.of(dimension),
        Attributes.of(
            name.equals("time")
                ? List.of(Attribute.text("units", units), Attribute.text("calendar", "noleap"))
                : List.of(Attribute.text("units", units))));
  }

  private static void put(DatasetWriter out, String name, int n, double from, double extent) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = name.equals("time") ? i : from + extent * (i + 0.5) / n;
    }
    out.put(name, Slab.of(new long[] {0}, new long[] {n}), values);
  }
}
