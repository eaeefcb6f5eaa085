// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;

class NetCdf4WriterTest {
  private static final Dimension X = Dimension.fixed("x", 200_000);

  @TempDir Path folder;

  @Test
  void the_factory_says_what_it_is() {
    NetCdf4WriterFactory factory = new NetCdf4WriterFactory();
    assertThat(factory.id()).isEqualTo("netcdf4");
    assertThat(factory.concurrent()).isTrue();
    assertThat(factory.availability().available()).isTrue();
    assertThat(factory.description()).contains("netCDF-4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NetCdf4WriterFactory(-1, DeflateEngine::jdk));
  }

  @Test
  void the_sample_reads_back() {
    Path file = folder.resolve("sample.nc");
    SampleDataset.write(file);
    double[] gpp = CdmReader.values(file, "gpp");
    int cells = SampleDataset.LATITUDES * SampleDataset.LONGITUDES;
    for (int i = 0; i < gpp.length; i++) {
      int time = i / cells;
      double expected =
          time == SampleDataset.TIMES - 1 ? -99999 : SampleDataset.gpp(time, i % cells);
      assertThat(gpp[i]).isEqualTo(expected);
    }
    assertThat(CdmReader.values(file, "time")).containsExactly(15, 45, 75, 105, 135);
    assertThat(CdmReader.values(file, "crs")).containsExactly(7);
  }

  @Test
  void an_existing_file_is_left_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("there.nc"), "precious");
    assertCode(
        "file-exists", () -> new NetCdf4WriterFactory().create(file, SampleDataset.header()));
    assertThat(file).hasContent("precious");
  }

  @Test
  void a_file_in_a_folder_that_is_not_there_is_refused() {
    Path file = folder.resolve("none").resolve("a.nc");
    assertCode(
        "write-failed", () -> new NetCdf4WriterFactory().create(file, SampleDataset.header()));
  }

  @Test
  void a_definition_that_does_not_fit_leaves_no_file() {
    Path file = folder.resolve("a.nc");
    DatasetHeader text =
        new DatasetHeader(
            "",
            List.of(),
            List.of(VariableHeader.of("c", DataType.CHAR, List.of(), Attributes.none())),
            Attributes.none());
    assertCode("type-unsupported", () -> new NetCdf4WriterFactory().create(file, text));
    assertThat(file).doesNotExist();
  }

  @Test
  void mistakes_of_the_caller_are_refused_and_do_no_harm() {
    Path file = folder.resolve("a.nc");
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, SampleDataset.header())) {
      Slab all = Slab.of(new long[] {0}, new long[] {SampleDataset.LATITUDES});
      double[] values = new double[SampleDataset.LATITUDES];
      assertThatIllegalArgumentException().isThrownBy(() -> writer.put("none", all, values));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.put("lat", Slab.of(new long[] {1}, new long[] {4}), values));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.put("lat", Slab.of(new long[0], new long[0]), values));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.put("lat", all, new double[3]));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.put("lat", all, new float[4]));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.storage("none"));
      assertThatIllegalArgumentException().isThrownBy(() -> writer.encoder("lat"));
      SampleDataset.put(writer);
      writer.finish();
    }
    assertThat(CdmReader.values(file, "lat")).containsExactly(-67.5, -22.5, 22.5, 67.5);
  }

  @Test
  void after_a_refused_value_the_file_cannot_be_finished() {
    Path file = folder.resolve("a.nc");
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, SampleDataset.header())) {
      Slab scalar = Slab.of(new long[0], new long[0]);
      assertCode("value-out-of-range", () -> writer.put("crs", scalar, new double[] {1e10}));
      assertThatIllegalStateException().isThrownBy(writer::finish);
    }
    assertThatThrownBy(() -> new CdmReader(file)).isInstanceOf(Exception.class);
  }

  @Test
  void nothing_can_be_put_after_the_end() {
    Path file = folder.resolve("a.nc");
    NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, SampleDataset.header());
    Slab scalar = Slab.of(new long[0], new long[0]);
    writer.finish();
    assertThatIllegalStateException().isThrownBy(() -> writer.put("crs", scalar, new double[1]));
    assertThatIllegalStateException().isThrownBy(writer::finish);
    writer.close();
    writer.close();
    assertThatIllegalStateException().isThrownBy(() -> writer.put("crs", scalar, new double[1]));
  }

  @Test
  void a_file_into_which_nothing_was_put_holds_fill() {
    Path file = folder.resolve("a.nc");
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, SampleDataset.header())) {
      writer.finish();
    }
    assertThat(CdmReader.values(file, "gpp")).hasSize(120).containsOnly(-99999);
    assertThat(CdmReader.values(file, "lat")).containsOnly(9.969209968386869e36);
    assertThat(CdmReader.values(file, "crs")).containsOnly(-2147483647);
  }

  @ParameterizedTest
  @CsvSource({
    "BYTE, -128, 127",
    "UBYTE, 0, 255",
    "SHORT, -32768, 32767",
    "USHORT, 0, 65535",
    "INT, -2147483648, 2147483647",
    "UINT, 0, 4294967295",
    "INT64, -9223372036854775808, 9007199254740992",
    "UINT64, 0, 9223372036854775808",
    "FLOAT, -3.4028234663852886E38, 1.401298464324817E-45",
    "DOUBLE, -1.7976931348623157E308, 4.9E-324",
  })
  void the_extremes_of_every_type_read_back(DataType type, double least, double most) {
    for (Storage storage : List.of(Storage.contiguous(), Storage.deflated(List.of(3), 1))) {
      Path file = folder.resolve(type + "-" + storage.deflateLevel() + ".nc");
      Dimension pair = Dimension.fixed("pair", 2);
      write(
          file,
          variable(type, storage, pair),
          (writer, all) -> writer.put("v", all, new double[] {least, most}));
      assertThat(CdmReader.values(file, "v")).containsExactly(least, most);
    }
  }

  @Test
  void contiguous_values_may_come_in_any_order_and_length() {
    Path file = folder.resolve("a.nc");
    double[] expected = new double[(int) X.length()];
    Arrays.fill(expected, -32767);
    write(
        file,
        variable(DataType.SHORT, Storage.contiguous(), X),
        (writer, all) -> {
          for (int start : new int[] {150_000, 10, 140_000, 0, 150_001}) {
            double[] values = new double[start == 10 ? 70_000 : 5];
            Arrays.setAll(values, i -> (start + i) % 30_000);
            writer.put("v", Slab.of(new long[] {start}, new long[] {values.length}), values);
            System.arraycopy(values, 0, expected, start, values.length);
          }
        });
    assertThat(CdmReader.values(file, "v")).isEqualTo(expected);
  }

  @Test
  void ten_thousand_chunks_read_back() {
    Path file = folder.resolve("a.nc");
    double[] values = new double[30_000];
    Arrays.setAll(values, i -> i * 0.5);
    Dimension y = Dimension.fixed("y", 100);
    Dimension z = Dimension.fixed("z", 300);
    write(
        file,
        variable(DataType.DOUBLE, Storage.deflated(List.of(1, 3), 1), y, z),
        (writer, all) -> writer.put("v", all, values));
    assertThat(CdmReader.values(file, "v")).isEqualTo(values);
  }

  @Test
  void a_chunk_that_was_complete_may_be_put_again() {
    Path file = folder.resolve("a.nc");
    Dimension y = Dimension.fixed("y", 4);
    Dimension z = Dimension.fixed("z", 5);
    double[] expected = new double[20];
    write(
        file,
        variable(DataType.INT, Storage.deflated(List.of(4, 5), 9), y, z),
        (writer, all) -> {
          writer.put("v", all, expected);
          for (int row = 3; row >= 0; row--) {
            Slab part = Slab.of(new long[] {row, row}, new long[] {1, 2});
            writer.put("v", part, new double[] {1e9 / (row + 1), 77 * row});
            expected[row * 5 + row] = Math.rint(1e9 / (row + 1));
            expected[row * 5 + row + 1] = 77 * row;
          }
        });
    assertThat(CdmReader.values(file, "v")).isEqualTo(expected);
  }

  @Test
  void chunks_that_memory_has_no_room_for_wait_in_a_scratch_file_that_vanishes()
      throws IOException {
    Path file = folder.resolve("a.nc");
    NetCdf4WriterFactory small = new NetCdf4WriterFactory(3000, DeflateEngine::jdk);
    Dimension time = new Dimension("time", 30, true);
    Dimension cell = Dimension.fixed("cell", 500);
    VariableHeader variable =
        variable(DataType.FLOAT, Storage.deflated(List.of(10, 50), 1), time, cell);
    try (NetCdf4Writer writer = small.create(file, header(variable))) {
      for (int t = 0; t < 30; t++) {
        float[] row = new float[500];
        for (int i = 0; i < row.length; i++) {
          row[i] = 1000 * t + i;
        }
        writer.put("v", Slab.of(new long[] {t, 0}, new long[] {1, 500}), row);
      }
      writer.finish();
    }
    double[] values = CdmReader.values(file, "v");
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isEqualTo(1000 * (i / 500) + i % 500);
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void many_writers_may_work_at_the_same_time() throws Exception {
    Path alone = folder.resolve("alone.nc");
    SampleDataset.write(alone);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Long>> mismatches = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Path file = folder.resolve(i + ".nc");
        mismatches.add(
            threads.submit(
                () -> {
                  SampleDataset.write(file);
                  return Files.mismatch(alone, file);
                }));
      }
      for (Future<Long> mismatch : mismatches) {
        assertThat(mismatch.get()).isEqualTo(-1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void many_variables_fit_one_file() {
    Path file = folder.resolve("a.nc");
    ManyVariables.write(file, 1000);
    try (CdmReader reader = new CdmReader(file)) {
      assertThat(reader.file().getVariables()).hasSize(1000);
      for (int i = 0; i < 1000; i++) {
        assertThat(reader.values("v" + i)).containsExactly(i, -i);
      }
    }
  }

  private interface Puts {
    void into(NetCdf4Writer writer, Slab all);
  }

  private static void write(Path file, VariableHeader variable, Puts puts) {
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header(variable))) {
      puts.into(writer, Slab.all(variable.shape()));
      writer.finish();
    }
  }

  private static VariableHeader variable(DataType type, Storage storage, Dimension... dimensions) {
    return new VariableHeader("v", type, List.of(dimensions), Attributes.none(), storage);
  }

  private static DatasetHeader header(VariableHeader variable) {
    return new DatasetHeader("", variable.dimensions(), List.of(variable), Attributes.none());
  }

  private static void assertCode(String code, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            DatasetException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
