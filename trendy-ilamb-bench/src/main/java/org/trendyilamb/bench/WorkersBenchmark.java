// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.trendyilamb.bench.compare.OwnCommand;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;

/**
 * Whether the second worker pays: forty files of medium size, each run in a JVM of its own, started
 * as the launcher starts it. So {@code sequential} begins as cold as workers do, which {@link
 * StrategyBenchmark} spares it.
 *
 * <p>Claim: with two workers on two cores {@code processes}, {@code locked} and {@code shards} take
 * at most 1/1.8 of the time of {@code sequential} with one thread. Floor: half the time of {@code
 * sequential}. What should move it: the start of workers, the last files of a run, threads beside
 * the converting one (checksum, compiler), which keep a second core busy even in {@code
 * sequential}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
@Fork(1)
public class WorkersBenchmark {
  /** Strategy of the run; {@code sequential} takes no notice of the number of workers. */
  @Param({"sequential", "locked", "processes", "shards"})
  public String strategy = "sequential";

  /** Files at the same time. */
  @Param({"2"})
  public int workers = 2;

  /** Tree of inputs. */
  @Param({"century40"})
  public String input = "century40";

  /** Step of the grid in degrees. */
  @Param({"0.5"})
  public String degrees = "0.5";

  private BenchmarkFolder folder = BenchmarkFolder.none();
  private Path tree = Path.of("");
  private Path output = Path.of("");

  /** Refuses to time a strategy that gives other bytes than {@code sequential} on a small tree. */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    folder = BenchmarkFolder.open();
    tree =
        InputTree.of(input)
            .in(
                folder.inputs(),
                FileLayout.SLAB,
                InputFile.rowsOf(Double.parseDouble(degrees)),
                true);
    output = folder.work().resolve("out");
    Path small = InputTree.FEW_LARGE.in(folder.inputs(), FileLayout.SLAB, 18, true);
    Path expected = folder.work().resolve("expected");
    Path found = folder.work().resolve("found");
    command("sequential", 1, small, expected);
    command(strategy, workers, small, found);
    BenchmarkGate.requireSameBytes(expected, found, this + " on a small tree");
  }

  /** The run, from the start of its JVM to its end. */
  @Benchmark
  public int run() throws IOException, InterruptedException {
    return command(strategy, workers, tree, output);
  }

  private int command(String way, int count, Path input, Path into)
      throws IOException, InterruptedException {
    Path log = folder.work().resolve("log");
    List<String> command = new ArrayList<>(OwnCommand.of(folder.work(), WorkersBenchmark.class));
    command.addAll(List.of(way, Integer.toString(count), input.toString(), into.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException("status " + status + ": " + Files.readString(log));
    }
    return status;
  }

  /**
   * What is run in a JVM of its own.
   *
   * @param args strategy, workers, input, output
   */
  public static void main(String[] args) {
    TimedConversion.of(args[0], Integer.parseInt(args[1]), "netcdf4")
        .run(Path.of(args[2]), Path.of(args[3]));
  }

  /** Holds the outputs against those of the strategy that was timed first, and removes them. */
  @TearDown
  public void check() {
    Path reference = folder.inputs().resolve("timed-" + tree.getFileName());
    try {
      if (Files.isDirectory(reference)) {
        BenchmarkGate.requireSameBytes(reference, output, toString());
      } else if (Files.isDirectory(output)) {
        BenchmarkFolder.move(output, reference);
      }
    } finally {
      folder.close();
    }
  }

  @Override
  public String toString() {
    return strategy + " with " + workers + " workers";
  }
}
