// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.hdf5.NetCdf4WriterFactory;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.DatasetWriterFactory;

/** Ready chunks in a file that netCDF-C defined. */
class NativeChunkWriterTest {
  private static final float FILL = 1e20f;

  @TempDir Path folder;

  @BeforeEach
  void needsTheLibraries() {
    assumeTrue(Hdf5Library.find().library().isPresent(), () -> Hdf5Library.find().reason());
  }

  private static DatasetHeader header(String name, boolean unlimited, Storage storage) {
    Dimension time = new Dimension("time", 5, unlimited);
    Dimension lat = Dimension.fixed("lat", 7);
    Dimension lon = Dimension.fixed("lon", 10);
    return new DatasetHeader(
        "",
        List.of(time, lat, lon),
        List.of(
            VariableHeader.of("time", DataType.DOUBLE, List.of(time), Attributes.none()),
            VariableHeader.of("lat", DataType.DOUBLE, List.of(lat), Attributes.none()),
            new VariableHeader(
                name,
                DataType.FLOAT,
                List.of(time, lat, lon),
                Attributes.of(Attribute.numbers("_FillValue", DataType.FLOAT, FILL)),
                storage)),
        Attributes.of(Attribute.text("Conventions", "CF-1.8")));
  }

  private static float[] values() {
    float[] values = new float[5 * 7 * 10];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 11 == 3 ? FILL : i * 0.37f - 20;
    }
    return values;
  }

  private Path write(DatasetWriterFactory factory, String name, DatasetHeader header) {
    Path file = folder.resolve(factory.id() + ".nc");
    try (DatasetWriter writer = factory.create(file, header)) {
      writer.put("time", Slab.of(new long[] {0}, new long[] {5}), new double[] {1, 2, 3, 4, 5});
      writer.put("lat", Slab.of(new long[] {0}, new long[] {7}), new double[7]);
      writeChunks((ChunkSink) writer, name, header);
      writer.finish();
    }
    return file;
  }

  private static void writeChunks(ChunkSink sink, String name, DatasetHeader header) {
    Slab all = Slab.all(header.variable(name).orElseThrow().shape());
    List<Integer> chunk = sink.storage(name).chunk();
    try (ChunkFilter filter = sink.encoder(name)) {
      for (long t = 0; t < 5; t += chunk.get(0)) {
        for (long y = 0; y < 7; y += chunk.get(1)) {
          for (long x = 0; x < 10; x += chunk.get(2)) {
            long[] offset = {t, y, x};
            int length = filter.encode(offset, all, values());
            sink.writeChunk(name, offset, filter.encoded(), length);
          }
        }
      }
    }
  }

  private static double[] read(Path file, String name) {
    try (DatasetReader reader = new NetcdfOpener().open(file)) {
      Slab all = Slab.all(reader.header().variable(name).orElseThrow().shape());
      double[] values = new double[Math.toIntExact(all.size())];
      reader.read(name, all, values);
      return values;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, 1, 7, 10, 1, true", "true, 2, 3, 4, 1, true", "false, 2, 3, 4, 6, false",
    "true, 9, 9, 99, 0, true", "false, 5, 7, 10, 0, false", "false, 1, 7, 10, 9, true"
  })
  void holdsTheSameValuesAsThePlainWriter(
      boolean unlimited, int t, int y, int x, int level, boolean shuffle) {
    DatasetHeader header = header("gpp", unlimited, new Storage(List.of(t, y, x), level, shuffle));
    Path plain = write(new NetCdf4WriterFactory(), "gpp", header);
    Path through = write(new NativeNetcdf4WriterFactory(), "gpp", header);
    assertThat(read(through, "gpp")).isEqualTo(read(plain, "gpp"));
    assertThat(read(through, "time")).isEqualTo(read(plain, "time"));
    try (DatasetReader one = new NetcdfOpener().open(plain);
        DatasetReader other = new NetcdfOpener().open(through)) {
      assertThat(other.header().variable("gpp").orElseThrow().dimensions())
          .isEqualTo(one.header().variable("gpp").orElseThrow().dimensions());
      assertThat(other.header().variable("gpp").orElseThrow().storage().chunk())
          .isEqualTo(one.header().variable("gpp").orElseThrow().storage().chunk());
    }
  }

  @ParameterizedTest
  @CsvSource({"höhe_µ", "lat"})
  void findsTheDatasetOfAnyName(String name) {
    DatasetHeader header = header("x", true, Storage.deflated(List.of(1, 7, 10), 1));
    VariableHeader field = header.variables().get(2);
    DatasetHeader renamed =
        new DatasetHeader(
            "",
            header.dimensions(),
            List.of(
                new VariableHeader(
                    name, field.type(), field.dimensions(), field.attributes(), field.storage())),
            Attributes.none());
    Path file = folder.resolve("named.nc");
    try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, renamed)) {
      writeChunks((ChunkSink) writer, name, renamed);
      writer.finish();
    }
    double[] expected = new double[values().length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = values()[i];
    }
    assertThat(read(file, name)).isEqualTo(expected);
  }

  @Test
  void chunksNeverWrittenAreFill() {
    DatasetHeader header = header("gpp", true, Storage.deflated(List.of(1, 7, 10), 1));
    Path file = folder.resolve("holes.nc");
    try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, header)) {
      ChunkSink sink = (ChunkSink) writer;
      try (ChunkFilter filter = sink.encoder("gpp")) {
        long[] offset = {2, 0, 0};
        Slab all = Slab.all(header.variable("gpp").orElseThrow().shape());
        int length = filter.encode(offset, all, values());
        sink.writeChunk("gpp", offset, filter.encoded(), length);
      }
      writer.finish();
    }
    double[] found = read(file, "gpp");
    assertThat(found).hasSize(350);
    assertThat(found[0]).isEqualTo((double) FILL);
    assertThat(found[140]).isEqualTo((double) values()[140]);
    assertThat(found[349]).isEqualTo((double) FILL);
  }

  @Test
  void takesNoValuesAfterChunks() {
    DatasetHeader header = header("gpp", true, Storage.deflated(List.of(1, 7, 10), 1));
    try (DatasetWriter writer =
        new NativeNetcdf4WriterFactory().create(folder.resolve("late.nc"), header)) {
      writeChunks((ChunkSink) writer, "gpp", header);
      assertThatIllegalStateException()
          .isThrownBy(
              () -> writer.put("lat", Slab.of(new long[] {0}, new long[] {7}), new double[7]))
          .withMessageContaining("lat");
    }
  }

  @Test
  void refusesChunksThatAreNone() {
    DatasetHeader header = header("gpp", true, Storage.deflated(List.of(1, 7, 10), 1));
    try (DatasetWriter writer =
        new NativeNetcdf4WriterFactory().create(folder.resolve("none.nc"), header)) {
      ChunkSink sink = (ChunkSink) writer;
      byte[] bytes = new byte[10];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sink.writeChunk("gpp", new long[] {0, 1, 0}, bytes, 10));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sink.writeChunk("lat", new long[] {0}, bytes, 10));
      assertThatIllegalArgumentException().isThrownBy(() -> sink.encoder("none"));
      assertThatIllegalArgumentException().isThrownBy(() -> sink.storage("none"));
      sink.writeChunk("gpp", new long[] {0, 0, 0}, bytes, 10);
      assertThatIllegalStateException()
          .isThrownBy(() -> sink.writeChunk("gpp", new long[] {0, 0, 0}, bytes, 10));
    }
  }

  @Test
  void aFailedWritePoisonsTheFile() throws Exception {
    DatasetHeader header = header("gpp", true, Storage.deflated(List.of(1, 7, 10), 1));
    Path file = folder.resolve("gone.nc");
    try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, header)) {
      java.nio.file.Files.delete(file);
      assertThatThrownBy(() -> writeChunks((ChunkSink) writer, "gpp", header))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("gone.nc")
          .hasMessageContaining("H5Fopen");
      assertThatIllegalStateException().isThrownBy(writer::finish);
    }
  }

  @Test
  void doesWithoutWhereTheFunctionsAreMissing() {
    Hdf5Library.Found found = Hdf5Library.lookUp("z");
    assertThat(found.library()).isEmpty();
    assertThat(found.reason()).contains("HDF5 1.10.3").doesNotContain("\n");
    assertThat(Hdf5Library.lookUp("no_such_library").library()).isEmpty();
  }
}
