// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.variable.Plausibility;
import org.trendyilamb.variable.VariableTable;
import org.trendyilamb.verify.WrittenValues;

/**
 * What is kept of the planes that were written, whichever way they went: checksums, statistics,
 * progress; and what stops the copy: values that are too large, or the user. Planes are told in
 * order. One thread.
 */
final class CopyLedger {
  private final Path source;
  private final Interpretation meaning;
  private final ConversionTask task;
  private final TaskContext context;
  private final ValueStatistics statistics = new ValueStatistics();
  private final WrittenValues written;
  private final OptionalDouble ceiling;
  private final long planeBytes;
  private final List<Issue> issues = new ArrayList<>();
  private boolean warned;
  private long done;

  CopyLedger(
      Path source,
      Interpretation meaning,
      VariableTable variables,
      ConversionTask task,
      TaskContext context) {
    this.source = source;
    this.meaning = meaning;
    this.task = task;
    this.context = context;
    this.written = new WrittenValues(meaning.planes());
    this.planeBytes = (long) meaning.grid().grid().size() * Float.BYTES;
    this.ceiling =
        variables
            .plausibility(meaning.target().id())
            .filter(known -> known.unit().equals(meaning.target().units()))
            .map(Plausibility::ceiling)
            .orElse(OptionalDouble.empty());
  }

  /**
   * The next plane is in the file.
   *
   * @throws ConvertException when its values are too large to be believed
   * @throws TaskCancelledException when the task shall end
   */
  void wrote(int plane, int checksum, ValueStatistics values) {
    written.wrote(plane, checksum);
    statistics.add(values);
    done += planeBytes;
    context.progress(done, "convert");
    checkMagnitude();
    checkCancelled(plane + 1);
  }

  /**
   * Looks whether the task shall end.
   *
   * @throws TaskCancelledException when it shall
   */
  void checkCancelled(int planes) {
    if (context.cancelled()) {
      throw new TaskCancelledException(
          "cancelled after " + planes + " of " + meaning.planes() + " steps");
    }
  }

  /** A value above the ceiling means another unit or scale than the file says. */
  private void checkMagnitude() {
    double largest = statistics.largestMagnitude();
    if (ceiling.isEmpty() || largest <= ceiling.getAsDouble()) {
      return;
    }
    Problem problem =
        new Problem(
            "magnitude-implausible",
            Where.file(source).variable(meaning.field().name()),
            "values are too large for "
                + meaning.target().id().text()
                + " in "
                + meaning.target().units()
                + ": the unit of the file is probably wrong",
            "up to " + largest + " from the unit '" + meaning.conversion().source().text() + "'",
            "at most " + ceiling.getAsDouble(),
            "state the right unit with --units, or let it through with --accept-magnitude");
    if (!task.request().overrides().acceptMagnitude()) {
      throw new ConvertException(problem);
    }
    if (!warned) {
      warned = true;
      issues.add(
          Issue.warning(
              problem.code(), problem.where(), problem.what(), problem.found(), problem.remedy()));
    }
  }

  /** All planes are in the file. */
  void complete() {
    long undeclared = statistics.summary().undeclared();
    if (undeclared > 0) {
      issues.add(
          Issue.warning(
              "missing-undeclared",
              Where.file(source).variable(meaning.field().name()),
              "values that stand for \"missing\" in land models but are not declared were taken as"
                  + " missing",
              undeclared + " values",
              "declare them with _FillValue in the source"));
    }
  }

  /** Something a person should see in the report. */
  void note(Issue issue) {
    issues.add(issue);
  }

  long done() {
    return done;
  }

  WrittenValues written() {
    return written;
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  ValueSummary summary() {
    return statistics.summary();
  }
}
