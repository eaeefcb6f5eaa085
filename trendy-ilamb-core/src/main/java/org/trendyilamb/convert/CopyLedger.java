// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.check.Extremes;
import org.trendyilamb.check.FieldChecks;
import org.trendyilamb.check.FieldTraits;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.verify.WrittenValues;

/**
 * What is kept of the planes that were written, whichever way they went: checksums, statistics,
 * progress; and what stops the copy: values that are too large, or the user. Planes are told in
 * order, by one thread, but for {@link #see}.
 */
final class CopyLedger {
  private final Interpretation meaning;
  private final Where where;
  private final TaskContext context;
  private final ValueStatistics statistics = new ValueStatistics();
  private final WrittenValues written;
  private final FieldChecks checks;
  private final long planeBytes;
  private final DoubleConsumer converted;
  private final List<Issue> issues = new ArrayList<>();
  private long done;

  /**
   * A ledger.
   *
   * @param verifyAll whether all planes will be read back
   * @param converted is told after each plane what share of all has been converted, 0 to 1
   */
  CopyLedger(
      Path source,
      Interpretation meaning,
      ConversionTask task,
      TaskContext context,
      boolean verifyAll,
      DoubleConsumer converted) {
    this.converted = converted;
    this.meaning = meaning;
    this.where = Where.file(source).variable(meaning.field().name());
    this.context = context;
    this.written = new WrittenValues(meaning.planes(), verifyAll);
    this.planeBytes = (long) meaning.grid().grid().size() * Float.BYTES;
    this.checks =
        FieldChecks.of(
            meaning,
            task.request().origin().round(),
            task.request().overrides().acceptMagnitude(),
            where);
  }

  /**
   * Looks at the values of a plane. May be called by many threads at once, for every plane once,
   * before {@link #wrote}.
   *
   * @param missing where they are missing for long, as far as it is known
   */
  void see(int plane, float[] values, MissingRuns missing) {
    checks.see(plane, values, missing);
  }

  /** Checksum of the values of a plane, where it will be asked for. Safe for threads. */
  int checksum(int plane, float[] values) {
    return written.wants(plane) ? WrittenValues.checksum(values) : 0;
  }

  /**
   * The next plane is in the file.
   *
   * @param checksum from {@link #checksum}
   * @throws org.trendyilamb.check.CheckException when its values cannot be believed
   * @throws TaskCancelledException when the task shall end
   */
  void wrote(int plane, int checksum, ValueStatistics values) {
    written.wrote(plane, checksum);
    statistics.add(values);
    done += planeBytes;
    context.progress(done, "convert");
    checks.afterBlock(extremes());
    checkCancelled(plane + 1);
    converted.accept((plane + 1.0) / meaning.planes());
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

  private Extremes extremes() {
    ValueSummary values = statistics.summary();
    return new Extremes(values.minimum(), values.maximum());
  }

  /**
   * All planes are in the file.
   *
   * @param undeclared how many values were missing only as known leftovers
   * @throws org.trendyilamb.check.CheckException when the values cannot be believed
   */
  void complete(long undeclared) {
    statistics.undeclared(undeclared);
    issues.addAll(checks.finish(extremes()));
  }

  /** How many values of the planes told so far were missing only as known leftovers. */
  long undeclared() {
    return statistics.summary().undeclared();
  }

  /** The field that is copied. */
  Where where() {
    return where;
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

  /** What is kept to compare the field with others. */
  FieldTraits traits() {
    return checks.traits();
  }

  ValueSummary summary() {
    return statistics.summary();
  }
}
