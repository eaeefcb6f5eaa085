// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.Conversion;
import org.trendyilamb.RunOptions;
import org.trendyilamb.RunningExecutors;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.WorkerCount;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.plan.ShardPlan;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.report.ReportText;
import org.trendyilamb.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert IN OUT}. */
@Command(
    name = "convert",
    description = "Converts TRENDY output into files that ILAMB reads.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ConvertCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "IN", description = "Folder of TRENDY output, or one file.")
  private Path input = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "Output folder; made when missing.")
  private Path output = Path.of("");

  @Mixin private InputOptions inputs = new InputOptions();
  @Mixin private RunSettings settings = new RunSettings();
  @Mixin private ShardOption shardOption = new ShardOption();

  @Option(
      names = "--strategy",
      paramLabel = "ID",
      defaultValue = "sequential",
      description =
          "Where files are converted; 'trendy-ilamb executors' lists all; 'auto' estimates which is"
              + " fastest here ('trendy-ilamb advise' measures it). Default: ${DEFAULT-VALUE}.")
  private String strategy = "sequential";

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Files at the same time. Default: from cores, memory and number of files.")
  private @Nullable Integer workers;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that work on one file. Default: all cores when files are converted one after"
              + " another, else 1.")
  private @Nullable Integer threads;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      defaultValue = "256",
      description = "Heap of one worker process in MiB. Default: ${DEFAULT-VALUE}.")
  private int memory = 256;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      description = "Time that one file may take. Default: by its size.")
  private @Nullable Long deadline;

  @Option(
      names = "--launcher",
      paramLabel = "HOW",
      description =
          "Where worker processes run: local, srun, srun:OPTIONS or command:PREFIX. The same as"
              + " --executor-option launcher=HOW.")
  private @Nullable String launcher;

  @Option(
      names = "--executor-option",
      paramLabel = "KEY=VALUE",
      description = "Option of the strategy itself; may be repeated.")
  private Map<String, String> extra = new LinkedHashMap<>();

  @Option(
      names = "--progress",
      paramLabel = "HOW",
      defaultValue = "auto",
      description = "auto, bar, lines or none. Default: ${DEFAULT-VALUE}.")
  private ProgressStyle progress = ProgressStyle.AUTO;

  @Option(names = "--json", description = "Print the report as JSON on standard output.")
  private boolean json;

  @Mixin final ConfigOption optionsFile = new ConfigOption();

  ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Executors executors = Executors.load();
    boolean auto = strategy.equals(AutoStrategy.ID);
    if (!auto) {
      // Refused before anything is looked at.
      executors.get(strategy);
    }
    RunningExecutors running = new RunningExecutors();
    Optional<BatchShard> shard = shardOption.find(System.getenv());
    shard.ifPresent(s -> console.message("shard: " + s.shard() + " (" + s.source() + ")"));
    RunOptions plain = settings.options(running);
    RunOptions options = shard.map(s -> plain.withShard(s.shard())).orElse(plain);
    Conversion planning = new Conversion(inputs.config(input, output), options);
    ConversionPlan plan = planning.plan(planning.scan());
    ConversionPlan part = shard.map(s -> ShardPlan.part(plan, s.shard())).orElse(plan);
    Optional<AutoStrategy> chosen =
        auto ? Optional.of(choose(executors, part, plain.writer())) : Optional.empty();
    TaskExecutorProvider provider =
        chosen.map(AutoStrategy::provider).orElseGet(() -> executors.get(strategy));
    int count = chosen.map(AutoStrategy::workers).orElseGet(() -> workers(provider, part));
    Conversion conversion =
        new Conversion(inputs.config(input, output), options.withThreads(threads(provider)));
    ExecutorOptions executorOptions =
        new ExecutorOptions(
            count,
            memory,
            Optional.ofNullable(deadline).map(Duration::ofSeconds),
            conversion.diagnostics(),
            extra());
    boolean bar = progress.isBar(console.isTerminal());
    ProgressDisplay display =
        new ProgressDisplay(
            console,
            InstantSource.system(),
            bar,
            progress != ProgressStyle.NONE,
            part.tasks().size(),
            part.cost());
    RunReport report;
    try (StopSignals signals = StopSignals.install(running, console)) {
      report = conversion.run(plan, provider, executorOptions, display);
    } finally {
      display.close();
    }
    if (json) {
      console.result(new PlanFormat().writePretty(report));
    } else {
      ReportText.problems(report).forEach(console::message);
      console.result(ReportText.summary(report));
    }
    return running.ending() ? ExitCode.INTERRUPTED.status() : ReportStatus.of(report).status();
  }

  private AutoStrategy choose(Executors executors, ConversionPlan part, String writer) {
    int cores = Runtime.getRuntime().availableProcessors();
    AutoStrategy chosen =
        AutoStrategy.choose(
            executors,
            new AutoStrategy.Circumstances(
                part.tasks().stream().map(ConversionTask::cost).toList(),
                cores,
                threads == null ? cores : Math.max(1, threads),
                PhysicalMemory.mebibytes(),
                memory,
                Optional.ofNullable(workers),
                writer,
                extra().keySet()));
    console.message(chosen.reason());
    return chosen;
  }

  private int threads(TaskExecutorProvider provider) {
    if (threads == null) {
      return provider.capabilities().contains(Capability.PARALLEL)
          ? 1
          : Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1) {
      throw new UsageException(
          new Problem(
              "option-value",
              Where.nowhere(),
              "--threads takes a number of threads",
              threads.toString(),
              "1 or more",
              "correct --threads"));
    }
    return threads;
  }

  private Map<String, String> extra() {
    if (launcher == null) {
      return extra;
    }
    Map<String, String> both = new LinkedHashMap<>(extra);
    String other = both.put("launcher", launcher);
    if (other != null && !other.equals(launcher)) {
      throw new UsageException(
          new Problem(
              "config-launcher",
              Where.nowhere(),
              "two launchers are asked for",
              "--launcher " + launcher + " and --executor-option launcher=" + other,
              "one launcher",
              "leave one of them out"));
    }
    return both;
  }

  private int workers(TaskExecutorProvider provider, ConversionPlan plan) {
    Optional<WorkerCount> launched = LauncherWorkers.find(provider.id(), extra(), System.getenv());
    if (launched.isPresent()) {
      console.message(text(launched.get()));
      return launched.get().count();
    }
    if (workers != null) {
      return workers;
    }
    if (!provider.capabilities().contains(Capability.PARALLEL)) {
      return 1;
    }
    WorkerCount suggested =
        WorkerCount.suggest(
            Runtime.getRuntime().availableProcessors(),
            PhysicalMemory.mebibytes(),
            memory,
            plan.tasks().size(),
            1);
    console.message(text(suggested));
    return suggested.count();
  }

  private static String text(WorkerCount count) {
    return "workers: " + count.count() + " (" + count.reason() + ")";
  }
}
