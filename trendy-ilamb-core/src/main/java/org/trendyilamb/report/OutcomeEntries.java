// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.util.List;
import java.util.Optional;
import org.trendyilamb.check.CheckException;
import org.trendyilamb.convert.ConversionResult;
import org.trendyilamb.exec.CrashReport;
import org.trendyilamb.exec.TaskFailure;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.scan.Ignored;
import org.trendyilamb.scan.Refusal;

/** Report entries from what the stations give. */
public final class OutcomeEntries {
  private final PlanFormat format = new PlanFormat();

  /** The entry of a task that was run. */
  public ReportEntry of(ConversionTask task, TaskOutcome outcome) {
    String source = task.sources().get(0).path();
    if (outcome instanceof TaskOutcome.Succeeded good) {
      ConversionResult result = format.read(good.result(), ConversionResult.class);
      return entry(
          Status.CONVERTED, task, outcome, Optional.of(result), Optional.empty(), Optional.empty());
    }
    if (outcome instanceof TaskOutcome.Failed failed) {
      Problem problem = failed.failure().problem();
      Problem placed =
          problem.where().file().isPresent() ? problem : problem.at(problem.where().inFile(source));
      return bad(status(failed.failure()), task, outcome, Optional.of(placed), Optional.empty());
    }
    if (outcome instanceof TaskOutcome.Quarantined quarantined) {
      return crashed(Status.QUARANTINED, task, outcome, quarantined.crash());
    }
    if (outcome instanceof TaskOutcome.TimedOut late) {
      return crashed(Status.TIMED_OUT, task, outcome, late.crash());
    }
    if (outcome instanceof TaskOutcome.OutOfMemory full) {
      return crashed(Status.OUT_OF_MEMORY, task, outcome, full.crash());
    }
    if (outcome instanceof TaskOutcome.Cancelled cancelled) {
      return bad(
          Status.CANCELLED,
          task,
          outcome,
          Optional.of(
              new Problem(
                  "cancelled",
                  Where.file(source),
                  "the run ended before this was converted",
                  cancelled.reason(),
                  "",
                  "run again to go on")),
          Optional.empty());
    }
    throw new AssertionError(outcome);
  }

  /** Values that a check does not believe are refused, as if it had been seen when planning. */
  private static Status status(TaskFailure failure) {
    return failure.type().equals(CheckException.class.getName()) ? Status.REFUSED : Status.FAILED;
  }

  private ReportEntry crashed(
      Status status, ConversionTask task, TaskOutcome outcome, CrashReport crash) {
    return bad(
        status,
        task,
        outcome,
        Optional.of(
            new Problem(
                "worker-" + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                Where.file(task.sources().get(0).path()),
                crash.summary(),
                crash.lastProgress(),
                "",
                "look at the evidence; run again with --redo quarantined to try once more")),
        Optional.of(crash));
  }

  private static ReportEntry bad(
      Status status,
      ConversionTask task,
      TaskOutcome outcome,
      Optional<Problem> problem,
      Optional<CrashReport> crash) {
    return entry(status, task, outcome, Optional.empty(), problem, crash);
  }

  private static ReportEntry entry(
      Status status,
      ConversionTask task,
      TaskOutcome outcome,
      Optional<ConversionResult> result,
      Optional<Problem> problem,
      Optional<CrashReport> crash) {
    return new ReportEntry(
        status,
        task.sources().get(0).path(),
        Optional.of(task.id()),
        outcome.attempts(),
        outcome.elapsed().toNanos() / 1e9,
        result,
        problem,
        crash,
        result.map(ConversionResult::issues).orElse(task.issues()));
  }

  /** The entry of a task that an earlier run did, or gave up. */
  public ReportEntry earlier(ConversionTask task, Status status) {
    Optional<Problem> problem =
        status.isGood()
            ? Optional.empty()
            : Optional.of(
                new Problem(
                    "quarantined-earlier",
                    Where.file(task.sources().get(0).path()),
                    "an earlier run gave this input up because workers died on it",
                    "",
                    "",
                    "run with --redo quarantined to try once more"));
    return new ReportEntry(
        status,
        task.sources().get(0).path(),
        Optional.of(task.id()),
        0,
        0,
        Optional.empty(),
        problem,
        Optional.empty(),
        List.of());
  }

  /** The entry of an input that was refused. */
  public ReportEntry of(Refusal refusal) {
    return new ReportEntry(
        Status.REFUSED,
        refusal.path(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        Optional.of(refusal.problem()),
        Optional.empty(),
        List.of());
  }

  /** The entry of an input that no conversion is meant for. */
  public ReportEntry of(Ignored ignored) {
    return new ReportEntry(
        Status.IGNORED,
        ignored.path(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        Optional.of(
            new Problem("ignored", Where.file(ignored.path()), ignored.reason(), "", "", "")),
        Optional.empty(),
        List.of());
  }
}
