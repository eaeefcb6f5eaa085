// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.convert.ConversionResult;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.internal.packed.ScratchFolder;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.journal.ShardFiles;
import org.trendyilamb.journal.ShardedPlan;
import org.trendyilamb.journal.StateText;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionPlanner;
import org.trendyilamb.plan.OutputSettings;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.plan.Shard;
import org.trendyilamb.plan.ShardPlan;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.report.ComparedEntries;
import org.trendyilamb.report.OutcomeEntries;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.scan.SourceInventory;
import org.trendyilamb.scan.SourceScanner;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.variable.VariableTable;

/**
 * The whole way: {@code scan}, {@code plan}, {@code run}, in this order, each usable alone.
 *
 * <pre>{@code
 * Conversion conversion = new Conversion(ConversionConfig.of(input, output), RunOptions.defaults());
 * ConversionPlan plan = conversion.plan(conversion.scan());
 * TaskExecutorProvider strategy = Executors.load().get("sequential");
 * ExecutorOptions workers = ExecutorOptions.of(1, conversion.diagnostics());
 * RunReport report = conversion.run(plan, strategy, workers, TaskListener.silent());
 * }</pre>
 *
 * <p>Immutable; {@code run} may be called from any thread, one run per output folder at a time,
 * which a lock in the folder enforces.
 */
public final class Conversion {
  /** Folder below the output folder that holds lock, journal and diagnostics. */
  public static final String STATE_FOLDER = ".trendy-ilamb";

  private final ConversionConfig config;
  private final RunOptions options;
  private final Path output;

  /** A conversion. Nothing is looked at yet. */
  public Conversion(ConversionConfig config, RunOptions options) {
    this.config = config;
    this.options = options;
    this.output = config.output().toAbsolutePath().normalize();
  }

  /**
   * Goes through the input folder and reads names. Opens nothing.
   *
   * @throws org.trendyilamb.io.DatasetException when the input is not there
   */
  public SourceInventory scan() {
    return new SourceScanner(ModelTable.standard(), config.identity())
        .scan(config.input(), config.output());
  }

  /**
   * Opens every selected file and plans its output. Writes nothing but unpacked scratch files.
   * Begins to load the compressor of the run.
   */
  public ConversionPlan plan(SourceInventory inventory) {
    FileFormats.prepare(options.deflateEngine());
    VariableTable variables = VariableTable.standard();
    return new ConversionPlanner(
            FileFormats.opener(scratch()),
            new FileInterpreter(variables, ModelTable.standard()),
            variables)
        .plan(inventory, config);
  }

  /**
   * Carries a plan out, and writes the tables that ILAMB starts from. A shard does its part of the
   * plan only and leaves the tables to {@link ShardCollector}.
   *
   * @param plan what to do
   * @param strategy where tasks run
   * @param executorOptions how many at a time, with how much memory
   * @param listener hears what happens
   * @return one entry for every input of the plan, or of the shard's part
   * @throws org.trendyilamb.io.DatasetException when the output folder cannot be used or is in use
   * @throws org.trendyilamb.exec.ExecutorException when the strategy cannot go on
   */
  public RunReport run(
      ConversionPlan plan,
      TaskExecutorProvider strategy,
      ExecutorOptions executorOptions,
      TaskListener listener) {
    // Asked for its refusal of unknown writers, before anything is touched.
    FileFormats.writer(options.writer(), options.deflateEngine());
    InstantSource clock = InstantSource.system();
    long start = clock.millis();
    Path state = output.resolve(STATE_FOLDER);
    ResourceMeter meter = new ResourceMeter();
    ConversionPlan part = options.shard().map(s -> ShardPlan.part(plan, s)).orElse(plan);
    List<ReportEntry> entries = new ArrayList<>();
    String owner = options.owner();
    try (RunLock lock = RunLock.acquire(state, options.shard());
        RunJournal journal = RunJournal.open(state, owner)) {
      ShardFiles files = new ShardFiles(state);
      options.shard().ifPresent(s -> files.begin(s, sharded(plan, s), start));
      for (Path removed : lock.sweep(output)) {
        listener.message("removed what an interrupted run left behind: " + removed);
      }
      for (Path removed : ScratchFolder.sweep(scratch())) {
        listener.message("removed an unpacked input of a process that has ended: " + removed);
      }
      try {
        entries.addAll(
            ComparedEntries.of(
                new TaskRun(options, settings(), journal, meter)
                    .run(part.tasks(), strategy, executorOptions, listener)));
      } finally {
        // All workers have ended; those that died in the middle of an output left a part of it.
        lock.sweep(output);
        ScratchFolder.sweep(scratch());
      }
      if (options.shard().isEmpty()) {
        new OutputTree(output).writeTables();
      }
      OutcomeEntries outcomes = new OutcomeEntries();
      part.refusals().forEach(refusal -> entries.add(outcomes.of(refusal)));
      part.ignored().forEach(ignored -> entries.add(outcomes.of(ignored)));
      RunReport report =
          new RunReport(
              Version.text(),
              config.input().toAbsolutePath().normalize().toString(),
              output.toString(),
              strategy.id(),
              executorOptions.workers(),
              options.writer(),
              (clock.millis() - start) / 1e3,
              Optional.of(meter.use(entries)),
              entries);
      StateText.write(files.report(owner), owner, new PlanFormat().writePretty(report) + "\n");
      return report;
    }
  }

  private ShardedPlan sharded(ConversionPlan plan, Shard shard) {
    return ShardedPlan.of(
        config.input().toAbsolutePath().normalize().toString(),
        plan,
        shard.count(),
        settings(),
        Version.text());
  }

  /** Verifies every output below the output folder. */
  public List<Issue> verify() {
    List<Issue> issues = new ArrayList<>();
    for (Path file : new OutputTree(output).files()) {
      issues.addAll(verify(file));
    }
    return issues;
  }

  /** Verifies one output. */
  public List<Issue> verify(Path file) {
    return ConversionRunnerFactory.verifier(VariableTable.standard())
        .verify(file, options.verifyAll());
  }

  /** All outputs below the output folder, sorted. */
  public List<Path> outputs() {
    return new OutputTree(output).files();
  }

  /** Where workers leave logs and error files. */
  public Path diagnostics() {
    return output.resolve(STATE_FOLDER).resolve("diagnostics");
  }

  private Path scratch() {
    return options.scratch().toAbsolutePath().normalize();
  }

  private OutputSettings settings() {
    return new OutputSettings(
        output.toString(),
        scratch().toString(),
        options.writer(),
        options.deflateLevel(),
        options.owner(),
        options.verifyAll(),
        options.threads(),
        options.deflateEngine());
  }

  /** Result of one task as text, for listeners that want more than a verdict. */
  static ConversionResult result(TaskOutcome.Succeeded outcome) {
    return new PlanFormat().read(outcome.result(), ConversionResult.class);
  }
}
