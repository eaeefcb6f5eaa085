// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetWriter;

/**
 * Writes inputs: gpp in gC m-2 d-1, north first, 0 to 360 degrees east, days of a calendar without
 * leap days, so that units, rows, columns and the time axis all have to be changed. Chunks are
 * compressed by all cores. Stateless.
 */
public final class InputWriter {
  private static final String FIELD = "gpp";
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int BATCH = 32;

  /** Compressor of the inputs: models write through netCDF-C, which takes zlib. */
  private static final String MODELS = "jdk";

  private InputWriter() {}

  /**
   * Writes a file into a tree.
   *
   * @param root the tree; folders are made
   * @return the file, at {@link InputFile#place}
   */
  public static Path write(InputFile input, Path root) {
    Path file = input.place(root);
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int rows = input.rows();
    LandField field = new LandField(rows, input.masked());
    Storage storage = input.layout().storage(input.months(), rows, input.columns());
    try (DatasetWriter out =
        FileFormats.writer(input.layout().writer(), MODELS).create(file, header(input, storage))) {
      put(out, "time", stamps(input));
      put(out, "latitude", centres(rows, 90, -180));
      put(out, "longitude", centres(input.columns(), 0, 360));
      if (storage.isChunked() && out instanceof ChunkSink sink) {
        chunks(field, input, sink, storage.chunk());
      } else {
        steps(field, input, out);
      }
      out.finish();
    }
    return file;
  }

  private static DatasetHeader header(InputFile input, Storage storage) {
    Dimension time = new Dimension("time", input.months(), input.layout().unlimited());
    Dimension lat = Dimension.fixed("latitude", input.rows());
    Dimension lon = Dimension.fixed("longitude", input.columns());
    return new DatasetHeader(
        "",
        List.of(time, lat, lon),
        List.of(
            VariableHeader.of(
                "time",
                DataType.DOUBLE,
                List.of(time),
                Attributes.of(
                    Attribute.text("units", "days since 1700-01-01"),
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
                    FIELD,
                    DataType.FLOAT,
                    List.of(time, lat, lon),
                    Attributes.of(
                        Attribute.text("units", "gC m-2 d-1"),
                        Attribute.text("long_name", "Gross Primary Production"),
                        Attribute.numbers("_FillValue", DataType.FLOAT, LandField.FILL)))
                .withStorage(storage)),
        Attributes.of(Attribute.text("title", "made-up values to measure with")));
  }

  private static void put(DatasetWriter out, String name, double[] values) {
    out.put(name, Slab.of(new long[] {0}, new long[] {values.length}), values);
  }

  private static void steps(LandField field, InputFile input, DatasetWriter out) {
    float[] plane = new float[input.rows() * input.columns()];
    for (int step = 0; step < input.months(); step++) {
      field.block(step, 1, 0, input.rows(), 0, input.columns(), plane);
      Slab slab = Slab.of(new long[] {step, 0, 0}, new long[] {1, input.rows(), input.columns()});
      out.put(FIELD, slab, plane);
    }
  }

  private static void chunks(
      LandField field, InputFile input, ChunkSink sink, List<Integer> chunk) {
    List<long[]> offsets = new ArrayList<>();
    for (long t = 0; t < input.months(); t += chunk.get(0)) {
      for (long r = 0; r < input.rows(); r += chunk.get(1)) {
        for (long c = 0; c < input.columns(); c += chunk.get(2)) {
          offsets.add(new long[] {t, r, c});
        }
      }
    }
    // Large chunks in small batches, so that a batch stays within a few hundred megabytes.
    int batch = (int) Math.max(2, Math.min(BATCH, (128L << 20) / (4L * volume(chunk))));
    for (int done = 0; done < offsets.size(); done += batch) {
      List<long[]> now = offsets.subList(done, Math.min(offsets.size(), done + batch));
      byte[][] ready =
          IntStream.range(0, now.size())
              .parallel()
              .mapToObj(i -> encode(field, input, sink, chunk, now.get(i)))
              .toArray(byte[][]::new);
      for (int i = 0; i < ready.length; i++) {
        sink.writeChunk(FIELD, now.get(i), ready[i], ready[i].length);
      }
    }
  }

  private static long volume(List<Integer> chunk) {
    return (long) chunk.get(0) * chunk.get(1) * chunk.get(2);
  }

  private static byte[] encode(
      LandField field, InputFile input, ChunkSink sink, List<Integer> chunk, long[] offset) {
    int steps = (int) Math.min(chunk.get(0), input.months() - offset[0]);
    int rows = (int) Math.min(chunk.get(1), input.rows() - offset[1]);
    int columns = (int) Math.min(chunk.get(2), input.columns() - offset[2]);
    float[] values = new float[steps * rows * columns];
    field.block((int) offset[0], steps, (int) offset[1], rows, (int) offset[2], columns, values);
    try (ChunkFilter filter = sink.encoder(FIELD)) {
      int length =
          filter.encode(offset, Slab.of(offset, new long[] {steps, rows, columns}), values);
      return Arrays.copyOf(filter.encoded(), length);
    }
  }

  /** Middles of the months. */
  private static double[] stamps(InputFile input) {
    double[] stamps = new double[input.months()];
    double begin = 365.0 * (input.firstYear() - 1700);
    for (int i = 0; i < stamps.length; i++) {
      int days = MONTH_DAYS[i % 12];
      stamps[i] = begin + days / 2.0;
      begin += days;
    }
    return stamps;
  }

  private static double[] centres(int n, double from, double extent) {
    double[] centres = new double[n];
    for (int i = 0; i < n; i++) {
      centres[i] = from + extent * (i + 0.5) / n;
    }
    return centres;
  }
}
