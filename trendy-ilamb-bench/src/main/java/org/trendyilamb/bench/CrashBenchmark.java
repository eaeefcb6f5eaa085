// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.trendyilamb.bench.input.InputTree;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskRunnerFactory;
import org.trendyilamb.exec.TaskSpec;

/**
 * What it costs that a worker process dies: two tasks that do nothing on one worker, which at the
 * first of them dies as often as {@code crashes} says before it succeeds.
 *
 * <p>Claim: a death costs little more than the start of another worker, because it is noticed at
 * once and the task is given to the next one. Floor: the same without a death. What should move it:
 * the start of a JVM, and how long evidence of the death is looked for. Only strategies with worker
 * processes can be asked: with the others a death ends the whole run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class CrashBenchmark {
  @Param({"processes", "shards"})
  public String strategy = "processes";

  @Param({"0", "1"})
  public int crashes = 0;

  private Path folder = Path.of("");

  /** Makes runners that die as often as the settings say before they do nothing. */
  public static final class DyingRunnerFactory implements TaskRunnerFactory {

    /** Called by name, in worker processes. */
    public DyingRunnerFactory() {}

    @Override
    public TaskRunner create(Payload settings) {
      int deaths = Integer.parseInt(settings.text());
      return (task, context) -> {
        if (task.id().equals("first") && context.attempt() <= deaths) {
          Runtime.getRuntime().halt(9);
        }
        return Payload.of("");
      };
    }
  }

  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("trendy-ilamb-crash");
  }

  /** Both tasks, from the making of the executor to its end. */
  @Benchmark
  public int batch() {
    ExecutorOptions options = new ExecutorOptions(1, 64, Optional.empty(), folder, Map.of());
    List<TaskSpec> specs =
        List.of(new TaskSpec("first", "first", "", 2), new TaskSpec("second", "second", "", 1));
    try (TaskExecutor executor = Executors.load().get(strategy).create(options)) {
      List<TaskOutcome> outcomes =
          executor.run(
              RunnerRecipe.of(DyingRunnerFactory.class, String.valueOf(crashes)),
              specs,
              TaskListener.silent());
      int attempts = outcomes.stream().mapToInt(TaskOutcome::attempts).sum();
      if (attempts != specs.size() + crashes
          || !outcomes.stream().allMatch(o -> o instanceof TaskOutcome.Succeeded)) {
        throw new IllegalStateException("not " + crashes + " deaths and then success: " + outcomes);
      }
      return attempts;
    }
  }

  @TearDown
  public void remove() {
    InputTree.remove(folder);
  }
}
