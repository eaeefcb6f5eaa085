// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.journal.JournalLine;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.journal.TaskKey;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.OutputSettings;
import org.trendyilamb.plan.RecordPayload;
import org.trendyilamb.report.OutcomeEntries;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;

/** The tasks of one run: those that an earlier run settled are passed over, the others are run. */
final class TaskRun {
  private final RunOptions options;
  private final OutputSettings settings;
  private final RunJournal journal;
  private final ResourceMeter meter;
  private final OutcomeEntries outcomes = new OutcomeEntries();

  TaskRun(RunOptions options, OutputSettings settings, RunJournal journal, ResourceMeter meter) {
    this.options = options;
    this.settings = settings;
    this.journal = journal;
    this.meter = meter;
  }

  /**
   * Runs tasks.
   *
   * @return one entry for every task, in the order given
   */
  List<ReportEntry> run(
      List<ConversionTask> tasks,
      TaskExecutorProvider strategy,
      ExecutorOptions executorOptions,
      TaskListener listener) {
    Map<String, ReportEntry> entries = new HashMap<>();
    Map<String, ConversionTask> open = new HashMap<>();
    List<TaskSpec> specs = new ArrayList<>();
    for (ConversionTask task : tasks) {
      Optional<Status> earlier = earlier(task);
      if (earlier.isPresent()) {
        entries.put(task.id(), outcomes.earlier(task, earlier.get()));
      } else {
        open.put(task.id(), task);
        specs.add(new TaskSpec(task.id(), task.id(), new RecordPayload(task), task.cost()));
      }
    }
    if (!specs.isEmpty()) {
      RunnerRecipe recipe =
          RunnerRecipe.of(ConversionRunnerFactory.class, new RecordPayload(settings));
      try (TaskExecutor executor = strategy.create(executorOptions);
          RunningExecutors.Entry running = options.running().add(executor)) {
        FullDisk disk = new FullDisk(executor, listener);
        JournalingListener journaling =
            new JournalingListener(
                listener, journal, open, settings, Version.text(), disk, meter::lookNowAndThen);
        for (TaskOutcome outcome : executor.run(recipe, specs, journaling)) {
          ConversionTask task = open.get(outcome.taskId());
          if (task != null) {
            entries.put(task.id(), outcomes.of(task, disk.explain(outcome)));
          }
        }
        disk.rethrow();
      }
    }
    return tasks.stream()
        .flatMap(task -> Optional.ofNullable(entries.get(task.id())).stream())
        .toList();
  }

  /** What an earlier run settled for good. */
  private Optional<Status> earlier(ConversionTask task) {
    if (options.redo() == Redo.ALL || !journal.knows(task.id())) {
      return Optional.empty();
    }
    String key = TaskKey.of(task, settings, Version.text());
    Optional<JournalLine> line = journal.find(task.id(), key);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    return switch (line.get().verdict()) {
      case DONE ->
          Path.of(settings.root()).resolve(task.id()).toFile().length() == line.get().outputBytes()
              ? Optional.of(Status.UP_TO_DATE)
              : Optional.empty();
      case QUARANTINED ->
          options.redo() == Redo.QUARANTINED ? Optional.empty() : Optional.of(Status.QUARANTINED);
      case FAILED -> Optional.empty();
    };
  }
}
