// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.plan.GridRequest;

/** The way by chunks gives what the way by blocks gives, and cleans up after itself. */
class ChunkCopyTest {
  private static final long PLENTY = 64 << 20;
  private static final int MONTHS = 36;
  private static final int ROWS = 12;
  private static final int COLUMNS = 20;

  @TempDir Path folder;

  static Stream<FieldFile> files() {
    List<FieldFile> files = new ArrayList<>();
    List<List<Integer>> chunks =
        List.of(
            List.of(1, ROWS, COLUMNS),
            List.of(5, ROWS, COLUMNS),
            List.of(MONTHS, ROWS, COLUMNS),
            List.of(7, 5, 6),
            List.of(MONTHS, 2, 3),
            List.of(1, 1, COLUMNS));
    for (DataType type : List.of(DataType.FLOAT, DataType.DOUBLE, DataType.SHORT, DataType.INT)) {
      for (List<Integer> chunk : chunks) {
        files.add(field(type, new Storage(chunk, 1, true)));
      }
      files.add(field(type, new Storage(List.of(7, 5, 6), 4, false)).southFirst());
      files.add(field(type, new Storage(List.of(7, 5, 6), 0, true)));
      files.add(field(type, new Storage(List.of(1, ROWS, COLUMNS), 0, false)).southFirst());
      files.add(field(type, Storage.contiguous()).writtenAs("netcdf3"));
    }
    FieldFile slabs = field(DataType.FLOAT, Storage.deflated(List.of(1, ROWS, COLUMNS), 1));
    files.add(slabs.filledWith(Double.NaN));
    files.add(slabs.filledWith(-9999));
    files.add(slabs.filledWith(1e30));
    return files.stream();
  }

  private static FieldFile field(DataType type, Storage storage) {
    return FieldFile.of(type, MONTHS, ROWS, COLUMNS, storage);
  }

  @ParameterizedTest
  @MethodSource("files")
  void bothWaysGiveTheSameBytesWhateverTheNumberOfThreads(FieldFile file) {
    CopyBench bench = new CopyBench(file.write(folder.resolve("in.nc")), folder);
    CopyBench.Copied expected = bench.blockByBlock();
    int[] counts = file.type() == DataType.FLOAT ? new int[] {1, 2, 4} : new int[] {2};
    for (int threads : counts) {
      CopyBench.Copied copied = bench.chunkByChunk(threads, PLENTY);
      assertThat(copied.bytes()).isEqualTo(expected.bytes());
      assertThat(copied.summary()).isEqualTo(expected.summary());
      assertThat(copied.issues()).isEqualTo(expected.issues());
    }
    assertThat(expected.summary().present()).isEqualTo((long) MONTHS * ROWS * COLUMNS / 4);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT, 1, true", "FLOAT, 0, false", "DOUBLE, 1, true", "SHORT, 1, false"})
  void chunksThatDoNotFitAreRearrangedOnDisk(DataType type, int level, boolean shuffle)
      throws IOException {
    Storage tall = new Storage(List.of(25, 5, 7), level, shuffle);
    Path file = FieldFile.of(type, MONTHS, ROWS, COLUMNS, tall).write(folder.resolve("in.nc"));
    CopyBench bench = new CopyBench(file, folder);
    CopyBench.Copied expected = bench.blockByBlock();
    long budget = 26_000;
    for (int threads : new int[] {1, 2}) {
      CopyBench.Copied copied = bench.chunkByChunk(threads, budget * threads);
      assertThat(copied.issues())
          .anyMatch(issue -> issue.problem().code().equals("chunks-rearranged"));
      assertThat(copied.bytes()).isEqualTo(expected.bytes());
    }
    try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"64000000, false", "26000, true"})
  void aPeriodIsCutOutOfWholeChunks(long budget, boolean rearranged) {
    Storage storage = new Storage(List.of(10, 5, 7), 1, true);
    Path file =
        FieldFile.of(DataType.DOUBLE, MONTHS, ROWS, COLUMNS, storage)
            .write(folder.resolve("in.nc"));
    CopyBench bench = new CopyBench(file, folder, Optional.of("1701:1702"));
    CopyBench.Copied copied = bench.chunkByChunk(2, budget);
    assertThat(copied.bytes()).isEqualTo(bench.blockByBlock().bytes());
    assertThat(
            copied.issues().stream().anyMatch(i -> i.problem().code().equals("chunks-rearranged")))
        .isEqualTo(rearranged);
  }

  @ParameterizedTest
  @CsvSource({
    "CONSERVATIVE, 30x20, FLOAT, 64000000",
    "CONSERVATIVE, r7x5, SHORT, 64000000",
    "CONSERVATIVE, 30x20, DOUBLE, 24000",
    "NEAREST, 7.2x12, FLOAT, 64000000",
    "CONSERVATIVE, 18x15, FLOAT, 64000000"
  })
  void regriddedPlanesAreTheSameByBothWays(
      RegridMethod method, String grid, DataType type, long budget) {
    Storage storage = new Storage(List.of(25, 5, 7), 1, true);
    Path file = FieldFile.of(type, MONTHS, ROWS, COLUMNS, storage).write(folder.resolve("in.nc"));
    CopyBench bench =
        new CopyBench(file, folder, config -> config.with(GridRequest.of(grid, method)));
    CopyBench.Copied expected = bench.blockByBlock();
    assertThat(expected.summary().present()).isPositive();
    for (int threads : new int[] {1, 2, 4}) {
      CopyBench.Copied copied = bench.chunkByChunk(threads, budget * threads);
      assertThat(copied.bytes()).isEqualTo(expected.bytes());
      assertThat(copied.summary()).isEqualTo(expected.summary());
      assertThat(
              copied.issues().stream()
                  .anyMatch(issue -> issue.problem().code().equals("chunks-rearranged")))
          .isEqualTo(budget < PLENTY / 10);
    }
  }

  @Test
  void otherOrdersAndTooLargeChunksAreLeftToTheOtherWay() throws IOException {
    Storage storage = new Storage(List.of(1, COLUMNS, ROWS), 1, true);
    Path file = field(DataType.FLOAT, storage).longitudeFirst().write(folder.resolve("in.nc"));
    assertThat(new CopyBench(file, folder).dealsInChunks(PLENTY)).isFalse();

    Path other = Files.createDirectory(folder.resolve("other"));
    Path large =
        field(DataType.FLOAT, new Storage(List.of(MONTHS, ROWS, COLUMNS), 1, true))
            .write(other.resolve("in.nc"));
    assertThat(
            new CopyBench(large, Files.createDirectory(other.resolve("a"))).dealsInChunks(PLENTY))
        .isTrue();
    assertThat(
            new CopyBench(large, Files.createDirectory(other.resolve("b"))).dealsInChunks(10_000))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 64000000", "2, 64000000", "2, 26000"})
  void aDamagedChunkStopsTheCopyAndNothingIsLeft(int threads, long budget) throws IOException {
    Storage storage = new Storage(List.of(20, 5, 7), 1, true);
    Path file = field(DataType.FLOAT, storage).write(folder.resolve("in.nc"));
    CopyBench bench = new CopyBench(file, folder);
    damage(file, 5);
    assertThatThrownBy(() -> bench.chunkByChunk(threads, budget))
        .isInstanceOfSatisfying(
            DatasetException.class, e -> assertThat(e.problem().code()).isEqualTo("input-damaged"));
    assertThat(CopyBench.threadsLeft()).isEmpty();
    if (Files.exists(folder.resolve("scratch"))) {
      try (Stream<Path> left = Files.list(folder.resolve("scratch"))) {
        assertThat(left).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 64000000", "2, 64000000", "4, 64000000", "2, 26000"})
  void cancellingEndsAllThreads(int threads, long budget) {
    Storage storage = new Storage(List.of(20, 5, 7), 1, true);
    Path file = field(DataType.FLOAT, storage).write(folder.resolve("in.nc"));
    AtomicInteger asked = new AtomicInteger();
    CopyBench bench = new CopyBench(file, folder);
    assertThatThrownBy(
            () -> bench.chunkByChunk(threads, budget, () -> asked.incrementAndGet() > 12))
        .isInstanceOf(TaskCancelledException.class);
    assertThat(CopyBench.threadsLeft()).isEmpty();
  }

  @Test
  void anInterruptEndsAllThreadsAndIsKept() {
    Storage storage = new Storage(List.of(1, ROWS, COLUMNS), 1, true);
    Path file = field(DataType.FLOAT, storage).write(folder.resolve("in.nc"));
    CopyBench bench = new CopyBench(file, folder);
    Thread me = Thread.currentThread();
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                bench.chunkByChunk(
                    2,
                    PLENTY,
                    () -> {
                      if (asked.incrementAndGet() == 3) {
                        me.interrupt();
                      }
                      return false;
                    }))
        .isInstanceOfAny(TaskCancelledException.class, DatasetException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(CopyBench.threadsLeft()).isEmpty();
  }

  /** Changes bytes in the middle of a stored chunk. */
  private static void damage(Path file, int number) throws IOException {
    byte[] chunk;
    try (DatasetReader reader = FileFormats.plain().open(file)) {
      RawChunks chunks = reader.rawChunks("gpp").orElseThrow();
      chunk = new byte[chunks.storedLength(number)];
      chunks.read(number, chunk);
    }
    byte[] all = Files.readAllBytes(file);
    int at = 0;
    while (!Arrays.equals(all, at, at + chunk.length, chunk, 0, chunk.length)) {
      at++;
    }
    for (int i = 0; i < 16; i++) {
      all[at + chunk.length / 2 + i] ^= 0x5a;
    }
    Files.write(file, all);
  }
}
