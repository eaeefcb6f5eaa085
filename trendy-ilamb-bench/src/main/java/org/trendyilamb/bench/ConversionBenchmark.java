// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.trendyilamb.report.RunReport;

/**
 * One real conversion of a small tree: read, convert, deflate, write, verify, put in place.
 *
 * <p>Claim: a strategy with two workers takes about half the time of {@code sequential} on two
 * cores. Floor: {@link #copyFloor}, the same input bytes copied. What should move it: the deflate
 * engine, the reading of chunks, the start of worker processes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ConversionBenchmark {
  @Param({"sequential", "locked", "processes"})
  public String strategy = "sequential";

  @Param({"1", "2"})
  public int workers = 1;

  @Param({"netcdf4"})
  public String writer = "netcdf4";

  @Param({"90"})
  public int rows = 90;

  @Param({"120"})
  public int months = 120;

  private Path folder = Path.of("");
  private Path input = Path.of("");

  /**
   * Writes the inputs, and refuses to time a strategy that gives other bytes than the reference.
   */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("trendy-ilamb-bench");
    input = folder.resolve("in");
    BenchmarkData.write(
        input, "netcdf4", rows, months, List.of("CABLE-POP", "CLM5.0", "JULES", "ORCHIDEE"));
    BenchmarkGate.check(input, folder, strategy, workers, writer);
  }

  @Benchmark
  public RunReport convert() {
    return BenchmarkGate.convert(input, folder.resolve("out"), strategy, workers, writer);
  }

  /** Copies the inputs: what the disk alone takes. */
  @Benchmark
  public long copyFloor() throws IOException {
    long bytes = 0;
    Path copy = folder.resolve("copy");
    try (Stream<Path> all = Files.walk(input)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        try (OutputStream out = Files.newOutputStream(copy)) {
          bytes += Files.copy(file, out);
        }
      }
    }
    return bytes;
  }

  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
