// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.convert.ConversionResult;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.io.OutputLock;
import org.trendyilamb.io.StagedOutput;
import org.trendyilamb.journal.JournalLine;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.journal.TaskKey;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionPlanner;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.OutputSettings;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.report.OutcomeEntries;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;
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

  /** Opens every selected file and plans its output. Writes nothing but unpacked scratch files. */
  public ConversionPlan plan(SourceInventory inventory) {
    VariableTable variables = VariableTable.standard();
    return new ConversionPlanner(
            FileFormats.opener(scratch()),
            new FileInterpreter(variables, ModelTable.standard()),
            variables)
        .plan(inventory, config);
  }

  /**
   * Carries a plan out, and writes the tables that ILAMB starts from.
   *
   * @param plan what to do
   * @param strategy where tasks run
   * @param executorOptions how many at a time, with how much memory
   * @param listener hears what happens
   * @return one entry for every input of the plan
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
    List<ReportEntry> entries = new ArrayList<>();
    try (OutputLock lock = OutputLock.acquire(state, options.owner());
        RunJournal journal = RunJournal.open(state, options.owner())) {
      for (Path removed : StagedOutput.sweep(output, options.owner())) {
        listener.message("removed what an interrupted run left behind: " + removed);
      }
      entries.addAll(runTasks(plan, strategy, executorOptions, listener, journal));
      new OutputTree(output).writeTables();
    }
    OutcomeEntries outcomes = new OutcomeEntries();
    plan.refusals().forEach(refusal -> entries.add(outcomes.of(refusal)));
    plan.ignored().forEach(ignored -> entries.add(outcomes.of(ignored)));
    RunReport report =
        new RunReport(
            Version.text(),
            config.input().toAbsolutePath().normalize().toString(),
            output.toString(),
            strategy.id(),
            executorOptions.workers(),
            options.writer(),
            (clock.millis() - start) / 1e3,
            entries);
    new OutputTree(output)
        .write(STATE_FOLDER + "/report.json", new PlanFormat().writePretty(report) + "\n");
    return report;
  }

  private List<ReportEntry> runTasks(
      ConversionPlan plan,
      TaskExecutorProvider strategy,
      ExecutorOptions executorOptions,
      TaskListener listener,
      RunJournal journal) {
    OutputSettings settings = settings();
    PlanFormat format = new PlanFormat();
    OutcomeEntries outcomes = new OutcomeEntries();
    Map<String, ReportEntry> entries = new HashMap<>();
    Map<String, ConversionTask> open = new HashMap<>();
    List<TaskSpec> specs = new ArrayList<>();
    for (ConversionTask task : plan.tasks()) {
      Optional<Status> earlier = earlier(task, settings, journal);
      if (earlier.isPresent()) {
        entries.put(task.id(), outcomes.earlier(task, earlier.get()));
      } else {
        open.put(task.id(), task);
        specs.add(new TaskSpec(task.id(), task.id(), format.write(task), task.cost()));
      }
    }
    if (!specs.isEmpty()) {
      RunnerRecipe recipe = RunnerRecipe.of(ConversionRunnerFactory.class, format.write(settings));
      JournalingListener journaling =
          new JournalingListener(listener, journal, open, settings, Version.text());
      try (TaskExecutor executor = strategy.create(executorOptions);
          RunningExecutors.Entry running = options.running().add(executor)) {
        for (TaskOutcome outcome : executor.run(recipe, specs, journaling)) {
          ConversionTask task = open.get(outcome.taskId());
          if (task != null) {
            entries.put(task.id(), outcomes.of(task, outcome));
          }
        }
      }
    }
    return plan.tasks().stream()
        .flatMap(task -> Optional.ofNullable(entries.get(task.id())).stream())
        .toList();
  }

  /** What an earlier run settled for good. */
  private Optional<Status> earlier(
      ConversionTask task, OutputSettings settings, RunJournal journal) {
    if (options.redo() == Redo.ALL) {
      return Optional.empty();
    }
    String key = TaskKey.of(task, settings, Version.text());
    Optional<JournalLine> line = journal.find(task.id(), key);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    return switch (line.get().verdict()) {
      case DONE ->
          sizeOf(output.resolve(task.id())) == line.get().outputBytes()
              ? Optional.of(Status.UP_TO_DATE)
              : Optional.empty();
      case QUARANTINED ->
          options.redo() == Redo.QUARANTINED ? Optional.empty() : Optional.of(Status.QUARANTINED);
      case FAILED -> Optional.empty();
    };
  }

  private static long sizeOf(Path file) {
    return file.toFile().length();
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
