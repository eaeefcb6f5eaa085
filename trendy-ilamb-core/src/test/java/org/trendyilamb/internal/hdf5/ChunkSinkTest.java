// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

class ChunkSinkTest {
  private static final Dimension Y = Dimension.fixed("y", 70);
  private static final Dimension X = Dimension.fixed("x", 90);
  private static final VariableHeader VARIABLE =
      new VariableHeader(
          "v",
          DataType.FLOAT,
          List.of(Y, X),
          Attributes.none(),
          Storage.deflated(List.of(8, 100), 1));
  private static final VariableHeader PLAIN =
      VariableHeader.of("plain", DataType.INT, List.of(), Attributes.none());
  private static final DatasetHeader HEADER =
      new DatasetHeader("", List.of(Y, X), List.of(VARIABLE, PLAIN), Attributes.none());
  private static final Slab ALL = Slab.all(VARIABLE.shape());

  @TempDir Path folder;

  @Test
  void chunks_that_were_made_elsewhere_give_the_same_file_as_puts() throws Exception {
    Path byPuts = folder.resolve("puts.nc");
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(byPuts, HEADER)) {
      writer.put("v", ALL, values());
      writer.finish();
    }
    Path byChunks = folder.resolve("chunks.nc");
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(byChunks, HEADER);
        ChunkEncoder encoder = writer.encoder("v")) {
      assertThat(writer.storage("v")).isEqualTo(Storage.deflated(List.of(8, 90), 1));
      for (long row = 0; row < Y.length(); row += 8) {
        long[] offset = {row, 0};
        int length = encoder.encode(offset, ALL, values());
        writer.writeChunk("v", offset, encoder.encoded(), length);
      }
      writer.finish();
    }
    assertThat(Files.mismatch(byPuts, byChunks)).isEqualTo(-1);
  }

  @Test
  void many_threads_may_write_chunks_of_one_file() throws Exception {
    Path file = folder.resolve("threads.nc");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, HEADER)) {
      List<Future<?>> rows = Arrays.asList(new Future<?>[9]);
      for (int i = 0; i < 9; i++) {
        long[] offset = {8L * i, 0};
        rows.set(i, threads.submit(() -> encodeAndWrite(writer, offset)));
      }
      for (Future<?> row : rows) {
        row.get();
      }
      writer.finish();
    } finally {
      threads.shutdownNow();
    }
    double[] expected = new double[70 * 90];
    Arrays.setAll(expected, i -> values()[i]);
    assertThat(CdmReader.values(file, "v")).isEqualTo(expected);
  }

  @Test
  void a_chunk_is_written_once() {
    try (NetCdf4Writer writer =
            new NetCdf4WriterFactory().create(folder.resolve("twice.nc"), HEADER);
        ChunkEncoder encoder = writer.encoder("v")) {
      long[] offset = {8, 0};
      int length = encoder.encode(offset, ALL, values());
      writer.writeChunk("v", offset, encoder.encoded(), length);
      assertThatIllegalStateException()
          .isThrownBy(() -> writer.writeChunk("v", offset, encoder.encoded(), length));
      assertThatIllegalStateException().isThrownBy(writer::finish);
    }
  }

  @Test
  void a_chunk_that_waits_for_values_cannot_come_ready_made_as_well() {
    try (NetCdf4Writer writer =
            new NetCdf4WriterFactory().create(folder.resolve("both.nc"), HEADER);
        ChunkEncoder encoder = writer.encoder("v")) {
      writer.put("v", Slab.of(new long[] {8, 0}, new long[] {1, 1}), new float[1]);
      long[] offset = {8, 0};
      int length = encoder.encode(offset, ALL, values());
      writer.writeChunk("v", offset, encoder.encoded(), length);
      assertThatIllegalStateException().isThrownBy(writer::finish);
    }
  }

  @Test
  void places_and_variables_without_such_a_chunk_are_refused() {
    try (NetCdf4Writer writer =
            new NetCdf4WriterFactory().create(folder.resolve("wrong.nc"), HEADER);
        ChunkEncoder encoder = writer.encoder("v")) {
      byte[] bytes = new byte[10];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.writeChunk("v", new long[] {1, 0}, bytes, 10));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.writeChunk("plain", new long[0], bytes, 10));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> encoder.encode(new long[] {3, 0}, ALL, values()));
      Slab half = Slab.of(new long[] {0, 0}, new long[] {4, 90});
      assertThatIllegalArgumentException()
          .isThrownBy(() -> encoder.encode(new long[] {0, 0}, half, values()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> encoder.encode(new long[] {0, 0}, ALL, new float[10]));
      writer.finish();
      assertThatIllegalStateException()
          .isThrownBy(() -> writer.writeChunk("v", new long[] {0, 0}, bytes, 10));
    }
  }

  @Test
  void an_encoder_takes_numbers_of_double_precision_for_any_type() {
    VariableHeader whole =
        new VariableHeader(
            "v", DataType.SHORT, List.of(Y), Attributes.none(), new Storage(List.of(70), 0, false));
    DatasetHeader header = new DatasetHeader("", List.of(Y), List.of(whole), Attributes.none());
    Path file = folder.resolve("short.nc");
    double[] values = new double[70];
    Arrays.setAll(values, i -> i - 30);
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header);
        ChunkEncoder encoder = writer.encoder("v")) {
      Slab all = Slab.all(whole.shape());
      assertThatIllegalArgumentException()
          .isThrownBy(() -> encoder.encode(new long[] {0}, all, new float[70]));
      int length = encoder.encode(new long[] {0}, all, values);
      writer.writeChunk("v", new long[] {0}, encoder.encoded(), length);
      writer.finish();
    }
    assertThat(CdmReader.values(file, "v")).isEqualTo(values);
  }

  private static void encodeAndWrite(NetCdf4Writer writer, long[] offset) {
    try (ChunkEncoder encoder = writer.encoder("v")) {
      int length = encoder.encode(offset, ALL, values());
      writer.writeChunk("v", offset, encoder.encoded(), length);
    }
  }

  private static float[] values() {
    float[] values = new float[70 * 90];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 8f;
    }
    return values;
  }
}
