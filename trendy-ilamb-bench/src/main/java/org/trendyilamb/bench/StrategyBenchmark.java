// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.trendyilamb.FileFormats;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;
import org.trendyilamb.report.RunReport;

/**
 * A whole run over a tree: scan, plan, read, convert, deflate, write, verify, put in place.
 *
 * <p>Claim: with n workers on n cores every strategy takes little more than an n-th of the time of
 * {@code sequential}, as long as there are more files than workers; the lock costs threads nothing
 * unless the writer needs it. Floor: {@link #copyFloor}, the input bytes copied. What should move
 * it: the compressor, the reading of chunks, the start of worker processes (many small files), the
 * order in which files are handed out (mixed sizes).
 *
 * <p>The conversion that is held against the reference before anything is timed also warms the JVM
 * up; workers that are processes start cold every time, as they do for a user.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(1)
public class StrategyBenchmark {
  /** Strategy of the run; {@code sequential} takes no notice of the number of workers. */
  @Param({"sequential", "locked", "processes", "shards"})
  public String strategy = "sequential";

  /** Files at the same time. */
  @Param({"1", "2"})
  public int workers = 1;

  /** Threads on one file. */
  @Param({"1"})
  public int threads = 1;

  /** Writer of the outputs. */
  @Param({"netcdf4"})
  public String writer = "netcdf4";

  /** Tree of inputs: many-small, few-large, mixed, subset30, medium40, century40. */
  @Param({"mixed"})
  public String input = "mixed";

  /** Layout of the inputs: slab, time, default, contiguous, netcdf3. */
  @Param({"slab"})
  public String layout = "slab";

  /** Step of the grid in degrees. */
  @Param({"1"})
  public String degrees = "1";

  /** Cells with values: land or global. */
  @Param({"land"})
  public String mask = "land";

  private BenchmarkFolder folder = BenchmarkFolder.none();
  private Path tree = Path.of("");
  private Path output = Path.of("");

  /** What a run tells besides its time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Told {
    /** Largest resident memory of one process of the run, 10^6 bytes. */
    public double peakMegabytes;

    /** Part of the work that was done under the lock; 0 where there is none. */
    public double serialShare;

    /** Processor time by wall-clock time and cores. */
    public double cpuShare;

    /** Values that were converted, 10^6 bytes. */
    public double rawMegabytes;
  }

  /** Refuses to time what gives other bytes than the reference. */
  @Setup
  public void prepare() {
    folder = BenchmarkFolder.open();
    tree =
        InputTree.of(input)
            .in(
                folder.inputs(),
                FileLayout.of(layout),
                InputFile.rowsOf(Double.parseDouble(degrees)),
                mask.equals("land"));
    Path reference = folder.inputs().resolve("reference-" + tree.getFileName() + "-" + writer);
    if (!Files.isDirectory(reference)) {
      Path part = folder.work().resolve("reference");
      TimedConversion.of("sequential", 1, writer).run(tree, part);
      BenchmarkFolder.move(part, reference);
    }
    output = folder.work().resolve("out");
    conversion().run(tree, output);
    BenchmarkGate.requireSameBytes(reference, output, conversion().toString());
  }

  private TimedConversion conversion() {
    return new TimedConversion(strategy, workers, writer, threads, FileFormats.DEFAULT_ENGINE);
  }

  /** The run. */
  @Benchmark
  public RunReport convert(Told told) {
    TimedConversion.Told now = conversion().run(tree, output);
    told.serialShare = Double.isNaN(now.serialShare()) ? 0 : now.serialShare();
    told.rawMegabytes = now.report().rawBytes() / 1e6;
    now.report()
        .resources()
        .ifPresent(
            use -> {
              told.peakMegabytes = use.machine().peakProcessMegabytes().orElse(0);
              told.cpuShare = use.machine().cpuShare().orElse(0);
            });
    return now.report();
  }

  /** Copies the inputs: what the disk alone takes. */
  @Benchmark
  public long copyFloor() throws IOException {
    long bytes = 0;
    Path copy = folder.work().resolve("copy");
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        try (OutputStream out = Files.newOutputStream(copy)) {
          bytes += Files.copy(file, out);
        }
      }
    }
    return bytes;
  }

  /** Removes what was made. */
  @TearDown
  public void remove() {
    folder.close();
  }
}
