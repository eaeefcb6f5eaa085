// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.nio.file.Files;
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
 * Deterministic TRENDY-like files: three quarters of the cells are sea, land values are a smooth
 * field with three per cent of noise, which deflates about as well as real output.
 */
public final class BenchmarkData {
  private static final float FILL = -99999f;
  private static final double SEA_SHARE = 0.25;

  private BenchmarkData() {}

  /**
   * Writes monthly gpp of some models into {@code folder/MODEL/S3/MODEL_S3_gpp.nc}.
   *
   * @param folder made when missing
   * @param writer id of the writer for the inputs
   * @param rows latitude rows
   * @param months number of months from January 1901 on
   * @param models names that the table of models knows
   */
  public static void write(Path folder, String writer, int rows, int months, List<String> models) {
    for (String model : models) {
      Path file = folder.resolve(model).resolve("S3").resolve(model + "_S3_gpp.nc");
      try {
        Files.createDirectories(file.resolveSibling("."));
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      write(file, writer, rows, months);
    }
  }

  private static void write(Path file, String writer, int rows, int months) {
    int columns = 2 * rows;
    Dimension time = new Dimension("time", months, true);
    Dimension lat = Dimension.fixed("latitude", rows);
    Dimension lon = Dimension.fixed("longitude", columns);
    DatasetHeader header =
        new DatasetHeader(
            "",
            List.of(time, lat, lon),
            List.of(
                VariableHeader.of(
                    "time",
                    DataType.DOUBLE,
                    List.of(time),
                    Attributes.of(
                        Attribute.text("units", "months since 1901-01-01"),
                        Attribute.text("calendar", "noleap"))),
                VariableHeader.of(
                    "latitude",
                    DataType.DOUBLE,
                    List.of(lat),
                    Attributes.of(Attribute.text("units", "degrees_north"))),
                VariableHeader.of(
                    "longitude",
                    DataType.DOUBLE,
                    List.of(lon),
                    Attributes.of(Attribute.text("units", "degrees_east"))),
                VariableHeader.of(
                        "gpp",
                        DataType.FLOAT,
                        List.of(time, lat, lon),
                        Attributes.of(
                            Attribute.text("units", "gC m-2 d-1"),
                            Attribute.numbers("_FillValue", DataType.FLOAT, FILL)))
                    .withStorage(Storage.deflated(List.of(1, rows, columns), 1))),
            Attributes.none());
    try (DatasetWriter out = FileFormats.writer(writer).create(file, header)) {
      out.put("time", Slab.of(new long[] {0}, new long[] {months}), steps(months));
      out.put("latitude", Slab.of(new long[] {0}, new long[] {rows}), centres(rows, 90, -180));
      out.put("longitude", Slab.of(new long[] {0}, new long[] {columns}), centres(columns, 0, 360));
      float[] plane = new float[rows * columns];
      for (int step = 0; step < months; step++) {
        fill(plane, rows, columns, step);
        out.put("gpp", Slab.of(new long[] {step, 0, 0}, new long[] {1, rows, columns}), plane);
      }
      out.finish();
    }
  }

  private static void fill(float[] plane, int rows, int columns, int step) {
    for (int r = 0; r < rows; r++) {
      double north = Math.PI * (0.5 - (r + 0.5) / rows);
      double season = 1 + Math.sin(north) * Math.cos(2 * Math.PI * (step % 12 - 6.5) / 12);
      for (int c = 0; c < columns; c++) {
        double east = 2 * Math.PI * c / columns;
        double land = Math.sin(3 * east + 2 * north) + Math.sin(5 * north - east);
        int at = r * columns + c;
        if (land < 2 * SEA_SHARE) {
          plane[at] = FILL;
          continue;
        }
        int mixed = (step * 7919 + at) * 0x9E3779B1;
        double noise = 1 + 0.03 * ((mixed >>> 8) / (double) (1 << 24) - 0.5);
        plane[at] = (float) (6 * Math.cos(north) * season * noise);
      }
    }
  }

  private static double[] steps(int n) {
    double[] steps = new double[n];
    for (int i = 0; i < n; i++) {
      steps[i] = i;
    }
    return steps;
  }

  private static double[] centres(int n, double from, double extent) {
    double[] centres = new double[n];
    for (int i = 0; i < n; i++) {
      centres[i] = from + extent * (i + 0.5) / n;
    }
    return centres;
  }
}
