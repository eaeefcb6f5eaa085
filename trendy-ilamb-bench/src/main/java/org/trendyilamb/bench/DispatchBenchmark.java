// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;

/**
 * What a strategy costs by itself: batches of tasks that do nothing.
 *
 * <p>Claim: a task costs less than 2 ms beyond its own work, whatever the strategy. That is the
 * time of 1,001 tasks less the time of one, divided by a thousand: the time of one task holds the
 * start and end of the workers, which a batch pays once. Floor: {@code sequential}. What should
 * move it: the protocol with the workers, the pool's turn, the journal of the listener (none here).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class DispatchBenchmark {
  @Param({"sequential", "locked", "processes", "shards"})
  public String strategy = "sequential";

  @Param({"2"})
  public int workers = 2;

  @Param({"1", "1001"})
  public int tasks = 1;

  private Path folder = Path.of("");
  private List<TaskSpec> specs = List.of();

  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("trendy-ilamb-dispatch");
    specs = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      specs.add(new TaskSpec("task-" + i, "task " + i, "", 1));
    }
  }

  /** One batch, from the making of the executor to its end. */
  @Benchmark
  public int batch() {
    ExecutorOptions options = new ExecutorOptions(workers, 64, Optional.empty(), folder, Map.of());
    try (TaskExecutor executor = Executors.load().get(strategy).create(options)) {
      List<TaskOutcome> outcomes =
          executor.run(RunnerRecipe.of(NoOpRunnerFactory.class, ""), specs, TaskListener.silent());
      if (!outcomes.stream().allMatch(o -> o instanceof TaskOutcome.Succeeded)) {
        throw new IllegalStateException("a task that does nothing failed: " + outcomes);
      }
      return outcomes.size();
    }
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
