// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;

/** What a process does on a volume of one mebibyte: see {@link NativeDiskFullIT}. */
final class FullDiskProcess {
  /** What is done. */
  enum Case {
    /** The write fails; elsewhere there is room. */
    ELSEWHERE,
    /** Many files that fail take no room from those that follow. */
    ROOM_IS_FREE,
    /** The room ends in the values, in a chunk, or only when the file is completed. */
    ANYWHERE
  }

  private static final int TIMES = 64;
  private static final int CELLS = 10_000;
  private static final Dimension TIME = new Dimension("time", TIMES, true);
  private static final Dimension CELL = Dimension.fixed("cell", CELLS);
  private static final DatasetHeader HEADER =
      new DatasetHeader(
          "",
          List.of(TIME, CELL),
          List.of(
              new VariableHeader(
                  "v",
                  DataType.FLOAT,
                  List.of(TIME, CELL),
                  Attributes.none(),
                  Storage.deflated(List.of(1, CELLS), 1))),
          Attributes.none());

  private final Path volume;
  private final Path folder;

  private FullDiskProcess(Path volume, Path folder) {
    this.volume = volume;
    this.folder = folder;
  }

  /** Runs a case; any exception ends the process with another status than 0. */
  public static void main(String[] args) throws IOException {
    Case which = Case.valueOf(args[0]);
    FullDiskProcess process = new FullDiskProcess(Path.of(args[1]), Path.of(args[2]));
    switch (which) {
      case ELSEWHERE -> process.elsewhere();
      case ROOM_IS_FREE -> process.roomIsFree();
      case ANYWHERE -> process.anywhere();
    }
    System.out.println("done " + which);
  }

  private void elsewhere() throws IOException {
    Path file = volume.resolve("a.nc");
    try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, HEADER)) {
      assertThatThrownBy(() -> write(writer, TIMES)).satisfies(FullDiskProcess::isDiskFull);
      assertThatIllegalStateException().isThrownBy(writer::finish);
    }
    Files.delete(file);
    assertGoesOn(folder.resolve("b.nc"), TIMES);
  }

  private void roomIsFree() throws IOException {
    for (int i = 0; i < 5; i++) {
      Path file = volume.resolve(i + ".nc");
      try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, HEADER)) {
        assertThatThrownBy(() -> write(writer, TIMES)).satisfies(FullDiskProcess::isDiskFull);
      }
      Files.delete(file);
      assertThat(Files.getFileStore(volume).getUsableSpace()).isGreaterThan(1_000_000);
      assertGoesOn(volume.resolve("good.nc"), 20);
      Files.delete(volume.resolve("good.nc"));
    }
  }

  private void anywhere() throws IOException {
    for (int room : new int[] {0, 4096, 20_000, 100_000, 300_000, 700_000}) {
      Path filler = volume.resolve("filler");
      Files.write(filler, new byte[(1 << 20) - room]);
      Path file = volume.resolve("a.nc");
      assertThatThrownBy(() -> writeAll(file)).satisfies(FullDiskProcess::isDiskFull);
      Files.deleteIfExists(file);
      Files.delete(filler);
      assertGoesOn(volume.resolve("b.nc"), 20);
      Files.delete(volume.resolve("b.nc"));
    }
  }

  private static void writeAll(Path file) {
    try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, HEADER)) {
      write(writer, TIMES);
    }
  }

  private static float[] values(int time) {
    Random random = new Random(time);
    float[] values = new float[CELLS];
    for (int i = 0; i < CELLS; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  private static void write(DatasetWriter writer, int times) {
    ChunkSink sink = (ChunkSink) writer;
    try (ChunkFilter filter = sink.encoder("v")) {
      for (int t = 0; t < times; t++) {
        long[] offset = {t, 0};
        Slab slab = Slab.of(offset, new long[] {1, CELLS});
        int length = filter.encode(offset, slab, values(t));
        sink.writeChunk("v", offset, filter.encoded(), length);
      }
    }
    writer.finish();
  }

  private static void isDiskFull(Throwable thrown) {
    assertThat(thrown).isInstanceOf(DatasetException.class);
    assertThat(((DatasetException) thrown).problem().code()).isEqualTo("disk-full");
    assertThat(thrown).hasMessageContaining("small");
  }

  private static void assertGoesOn(Path file, int times) {
    try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, HEADER)) {
      write(writer, times);
    }
    try (DatasetReader reader = new NetcdfOpener().open(file)) {
      double[] found = new double[CELLS];
      for (int t = 0; t < times; t++) {
        reader.read("v", Slab.of(new long[] {t, 0}, new long[] {1, CELLS}), found);
        float[] expected = values(t);
        for (int i = 0; i < CELLS; i++) {
          assertThat((float) found[i]).isEqualTo(expected[i]);
        }
      }
    }
  }
}
