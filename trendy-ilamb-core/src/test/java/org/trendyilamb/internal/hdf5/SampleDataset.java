// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.List;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/** A small file with one of everything, in the shape of the output of a land model. */
final class SampleDataset {
  static final int TIMES = 5;
  static final int LATITUDES = 4;
  static final int LONGITUDES = 6;

  static final Dimension TIME = new Dimension("time", TIMES, true);
  static final Dimension LAT = Dimension.fixed("lat", LATITUDES);
  static final Dimension LON = Dimension.fixed("lon", LONGITUDES);
  static final Dimension BOUNDS = Dimension.fixed("nv", 2);

  private SampleDataset() {}

  static DatasetHeader header() {
    return new DatasetHeader(
        "netCDF-4",
        List.of(TIME, LAT, LON, BOUNDS),
        List.of(
            VariableHeader.of(
                "time",
                DataType.DOUBLE,
                List.of(TIME),
                Attributes.of(
                    Attribute.text("units", "days since 1700-01-01"),
                    Attribute.text("bounds", "time_bnds"))),
            VariableHeader.of(
                "time_bnds", DataType.DOUBLE, List.of(TIME, BOUNDS), Attributes.none()),
            VariableHeader.of(
                "lat",
                DataType.DOUBLE,
                List.of(LAT),
                Attributes.of(Attribute.text("units", "degrees_north"))),
            VariableHeader.of(
                "lon",
                DataType.DOUBLE,
                List.of(LON),
                Attributes.of(Attribute.text("units", "degrees_east"))),
            VariableHeader.of("crs", DataType.INT, List.of(), Attributes.none()),
            new VariableHeader(
                "gpp",
                DataType.FLOAT,
                List.of(TIME, LAT, LON),
                Attributes.of(
                    Attribute.text("units", "kg m-2 s-1"),
                    Attribute.numbers("_FillValue", DataType.FLOAT, -99999),
                    Attribute.numbers("valid_range", DataType.FLOAT, 0, 10)),
                Storage.deflated(List.of(2, 3, 4), 1))),
        Attributes.of(
            Attribute.text("Conventions", "CF-1.8"), Attribute.text("title", "flux in µmol")));
  }

  /** Writes the file; {@code gpp} is put one time at a time, the last time never. */
  static void write(Path file) {
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header())) {
      put(writer);
      writer.finish();
    }
  }

  static void put(NetCdf4Writer writer) {
    writer.put(
        "lat",
        Slab.of(new long[] {0}, new long[] {LATITUDES}),
        new double[] {-67.5, -22.5, 22.5, 67.5});
    writer.put(
        "lon",
        Slab.of(new long[] {0}, new long[] {LONGITUDES}),
        new double[] {30, 90, 150, 210, 270, 330});
    writer.put("crs", Slab.of(new long[0], new long[0]), new double[] {7});
    for (int t = 0; t < TIMES; t++) {
      Slab one = Slab.of(new long[] {t}, new long[] {1});
      writer.put("time", one, new double[] {15 + 30 * t});
      Slab bounds = Slab.of(new long[] {t, 0}, new long[] {1, 2});
      writer.put("time_bnds", bounds, new double[] {30 * t, 30 * t + 30});
    }
    for (int t = 0; t < TIMES - 1; t++) {
      float[] values = new float[LATITUDES * LONGITUDES];
      for (int i = 0; i < values.length; i++) {
        values[i] = gpp(t, i);
      }
      Slab month = Slab.of(new long[] {t, 0, 0}, new long[] {1, LATITUDES, LONGITUDES});
      writer.put("gpp", month, values);
    }
  }

  /** The value at a time and a linear index of the map; exact in single precision. */
  static float gpp(int time, int cell) {
    return time + cell / 32f;
  }
}
