// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Ready chunks on a volume of one mebibyte, which only the superuser can make. */
class NativeDiskFullIT {
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

  @TempDir Path folder;
  private Path volume = Path.of("");
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(Hdf5Library.find().library().isPresent(), () -> Hdf5Library.find().reason());
    volume = Files.createDirectory(folder.resolve("small"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", volume.toString()) == 0;
    assumeTrue(mounted, "a small disk can only be mounted by root");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      // HDF5 keeps a file open that it could not complete, so that the volume may be busy.
      assertThat(run("umount", "-l", volume.toString())).isZero();
    }
  }

  private static int run(String... words) throws Exception {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
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

  @Test
  void theWriteFailsPlainlyAndTheProcessGoesOn() throws IOException {
    Path file = volume.resolve("a.nc");
    try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, HEADER)) {
      assertThatThrownBy(() -> write(writer, TIMES)).satisfies(NativeDiskFullIT::isDiskFull);
      assertThatIllegalStateException().isThrownBy(writer::finish);
    }
    Files.delete(file);
    assertGoesOn(folder.resolve("b.nc"), TIMES);
  }

  /** Many files that fail take no room from those that follow. */
  @Test
  void theRoomOfAFailedFileIsFree() throws IOException {
    for (int i = 0; i < 5; i++) {
      Path file = volume.resolve(i + ".nc");
      try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, HEADER)) {
        assertThatThrownBy(() -> write(writer, TIMES)).satisfies(NativeDiskFullIT::isDiskFull);
      }
      Files.delete(file);
      assertThat(Files.getFileStore(volume).getUsableSpace()).isGreaterThan(1_000_000);
      assertGoesOn(volume.resolve("good-" + i + ".nc"), 20);
      Files.delete(volume.resolve("good-" + i + ".nc"));
    }
  }

  /** Wherever the room ends: in the values, in a chunk, or only when the file is completed. */
  @ParameterizedTest
  @ValueSource(ints = {0, 4096, 20_000, 100_000, 300_000, 700_000})
  void itFailsWhereverTheRoomEnds(int room) throws IOException {
    Path filler = volume.resolve("filler");
    Files.write(filler, new byte[(1 << 20) - room]);
    Path file = volume.resolve("a.nc");
    assertThatThrownBy(
            () -> {
              try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, HEADER)) {
                write(writer, TIMES);
              }
            })
        .satisfies(NativeDiskFullIT::isDiskFull);
    Files.deleteIfExists(file);
    Files.delete(filler);
    assertGoesOn(volume.resolve("b.nc"), 20);
  }

  /** HDF5 would crash at the end of a process over files that it could not complete. */
  @Test
  void theProcessEndsAsItShould() throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskProcess.class.getName(),
                volume.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(5);
    assertThat(Files.readString(said)).contains("disk-full").doesNotContain("HDF5: infinite loop");
  }

  /** Fails to write files and ends with status 5. */
  static final class FullDiskProcess {
    private FullDiskProcess() {}

    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      for (int room : new int[] {0, 4096, 20_000, 100_000, 300_000, 700_000}) {
        Path filler = folder.resolve("filler");
        Path file = folder.resolve("a.nc");
        try {
          Files.write(filler, new byte[(1 << 20) - room]);
          try (DatasetWriter writer = new NativeNetcdf4WriterFactory().create(file, HEADER)) {
            write(writer, TIMES);
          } catch (DatasetException e) {
            System.out.println(e.problem().code());
          }
          Files.deleteIfExists(file);
          Files.delete(filler);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      System.exit(5);
    }
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
