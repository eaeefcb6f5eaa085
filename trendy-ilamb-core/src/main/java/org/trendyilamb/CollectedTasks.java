// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.journal.JournalLine;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.journal.ShardedPlan;
import org.trendyilamb.plan.Shard;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;

/** What became of each task of a sharded plan: by reports, else by journals, else unfinished. */
final class CollectedTasks {
  private final Path output;
  private final RunJournal journal;
  private final Set<Integer> began;
  private final Map<String, ReportEntry> reported = new HashMap<>();

  CollectedTasks(
      Path output, RunJournal journal, Map<Integer, RunReport> reports, Set<Integer> began) {
    this.output = output;
    this.journal = journal;
    this.began = Set.copyOf(began);
    for (RunReport report : reports.values()) {
      for (ReportEntry entry : report.entries()) {
        entry.output().ifPresent(id -> reported.put(id, entry));
      }
    }
  }

  ReportEntry entry(ShardedPlan.Task task, int count) {
    Optional<ReportEntry> told = Optional.ofNullable(reported.get(task.id()));
    Optional<JournalLine> line = journal.find(task.id(), task.key());
    boolean there =
        line.filter(l -> l.verdict() == JournalLine.Verdict.DONE)
            .filter(l -> output.resolve(task.id()).toFile().length() == l.outputBytes())
            .isPresent();
    if (told.isPresent() && told.get().status().isGood() == there) {
      return told.get();
    }
    if (there) {
      return entry(Status.UP_TO_DATE, task, Optional.empty());
    }
    if (told.isPresent()) {
      return entry(
          Status.FAILED,
          task,
          problem(
              task,
              "output-missing",
              "the output is no longer as its shard left it",
              output.resolve(task.id()).toString(),
              count));
    }
    Optional<JournalLine.Verdict> verdict = line.map(JournalLine::verdict);
    if (verdict.equals(Optional.of(JournalLine.Verdict.QUARANTINED))) {
      return entry(
          Status.QUARANTINED,
          task,
          problem(task, "shard-unfinished", "workers died on this input", "", count));
    }
    return entry(
        Status.CANCELLED,
        task,
        problem(
            task,
            "shard-unfinished",
            began.contains(task.shard())
                ? "its shard ended before this was converted"
                : "its shard never began",
            "",
            count));
  }

  private static Optional<Problem> problem(
      ShardedPlan.Task task, String code, String what, String found, int count) {
    return Optional.of(
        new Problem(
            code,
            Where.file(task.source()),
            what,
            found,
            "",
            "run shard " + new Shard(task.shard(), count) + " again, then collect"));
  }

  private static ReportEntry entry(
      Status status, ShardedPlan.Task task, Optional<Problem> problem) {
    return new ReportEntry(
        status,
        task.source(),
        Optional.of(task.id()),
        0,
        0,
        Optional.empty(),
        problem,
        Optional.empty(),
        List.of());
  }
}
