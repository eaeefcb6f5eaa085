// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.journal.JournalLine;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.journal.ShardFiles;
import org.trendyilamb.journal.ShardRecord;
import org.trendyilamb.journal.ShardedPlan;
import org.trendyilamb.journal.StateText;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.plan.Shard;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.report.ComparedEntries;
import org.trendyilamb.report.OutcomeEntries;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;

/**
 * Puts together what shards did: one report with one entry for every input of their common plan,
 * whatever became of the shard it belonged to, one journal, and the tables that ILAMB starts from.
 * Runs alone in the output folder; it may be repeated.
 */
public final class ShardCollector {
  private final Path output;
  private final Path state;
  private final ShardFiles files;
  private final PlanFormat format = new PlanFormat();

  /** A collector. Nothing is looked at yet. */
  public ShardCollector(Path output) {
    this.output = output.toAbsolutePath().normalize();
    this.state = this.output.resolve(Conversion.STATE_FOLDER);
    this.files = new ShardFiles(state);
  }

  /**
   * Collects the shards that began last. Shards of an earlier cut in another number count by what
   * they finished.
   *
   * @param messages hears what a person should know
   * @return the report of all shards
   * @throws DatasetException with code {@code shards-missing} when no shard ever began, with code
   *     {@code shards-differ} when shards saw different inputs or settings, with code {@code
   *     output-locked} when one is still at work
   */
  public RunReport collect(Consumer<String> messages) {
    if (files.records().isEmpty()) {
      throw trouble(
          "shards-missing", "no shard ever began here", "", "run 'convert --shard 1/N' first");
    }
    try (RunLock lock = RunLock.acquire(state, Optional.empty());
        RunJournal journal = RunJournal.open(state, RunJournal.WHOLE)) {
      List<ShardRecord> records = files.records();
      lock.sweep(output).forEach(file -> messages.accept("removed what was left: " + file));
      ShardRecord newest = records.get(0);
      int count = newest.shard().count();
      Map<Integer, ShardRecord> began = new TreeMap<>();
      for (ShardRecord record : records) {
        if (record.shard().count() == count) {
          began.putIfAbsent(record.shard().number(), record);
        }
      }
      requireOnePlan(newest, began.values());
      ShardedPlan plan = files.plan(newest.plan());
      Map<Integer, RunReport> reports = reports(count, messages);
      CollectedTasks tasks = new CollectedTasks(output, journal, reports, began.keySet());
      List<ReportEntry> done = new ArrayList<>();
      for (ShardedPlan.Task task : plan.tasks()) {
        done.add(tasks.entry(task, count));
        remember(journal, task);
      }
      List<ReportEntry> entries = new ArrayList<>(ComparedEntries.of(done));
      OutcomeEntries outcomes = new OutcomeEntries();
      plan.refusals().forEach(refusal -> entries.add(outcomes.of(refusal)));
      plan.ignored().forEach(ignored -> entries.add(outcomes.of(ignored)));
      new OutputTree(output).writeTables();
      RunReport report = report(plan, reports, entries);
      StateText.write(
          files.report(RunJournal.WHOLE), RunJournal.WHOLE, format.writePretty(report) + "\n");
      return report;
    }
  }

  private void requireOnePlan(ShardRecord newest, Iterable<ShardRecord> began) {
    for (ShardRecord record : began) {
      if (!record.plan().equals(newest.plan())) {
        throw trouble(
            "shards-differ",
            "shards " + record.shard() + " and " + newest.shard() + " saw different work",
            "inputs, options or the version changed between their starts",
            "run all shards again with the same options; what is done is not done again");
      }
    }
  }

  private Map<Integer, RunReport> reports(int count, Consumer<String> messages) {
    Map<Integer, RunReport> reports = new HashMap<>();
    for (int number = 1; number <= count; number++) {
      Shard shard = new Shard(number, count);
      Optional<String> text = files.reportText(shard);
      if (text.isPresent()) {
        reports.put(number, format.read(text.get(), RunReport.class));
      } else {
        messages.accept("shard " + shard + " did not come to its end");
      }
    }
    return reports;
  }

  /** What any shard's journal says of a task is taken over, once. */
  private static void remember(RunJournal journal, ShardedPlan.Task task) {
    Optional<JournalLine> line = journal.find(task.id(), task.key());
    if (line.isPresent() && !journal.holds(line.get())) {
      journal.append(line.get());
    }
  }

  private RunReport report(
      ShardedPlan plan, Map<Integer, RunReport> reports, List<ReportEntry> entries) {
    TreeSet<String> strategies = new TreeSet<>();
    TreeSet<String> writers = new TreeSet<>();
    int workers = 0;
    double seconds = 0;
    for (RunReport report : reports.values()) {
      strategies.add(report.strategy());
      writers.add(report.writer());
      workers += report.workers();
      seconds = Math.max(seconds, report.seconds());
    }
    return new RunReport(
        Version.text(),
        plan.input(),
        output.toString(),
        plan.count() + " shards of " + String.join(", ", strategies),
        workers,
        String.join(", ", writers),
        seconds,
        Optional.empty(),
        entries);
  }

  private DatasetException trouble(String code, String what, String found, String remedy) {
    return new DatasetException(new Problem(code, Where.file(output), what, found, "", remedy));
  }
}
