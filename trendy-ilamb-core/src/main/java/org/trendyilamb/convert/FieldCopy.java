// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.variable.Plausibility;
import org.trendyilamb.variable.VariableTable;
import org.trendyilamb.verify.IlambContract;
import org.trendyilamb.verify.WrittenValues;

/**
 * The values of one task on their way: each plane is made and written. Memory: what the source
 * holds, and two planes. One thread, one use.
 */
final class FieldCopy {
  /** Bytes of values as double precision that the inputs of a task may hold together. */
  static final long BLOCK_BYTES = 32L << 20;

  private final Path source;
  private final PlaneSource planes;
  private final Interpretation meaning;
  private final ConversionTask task;
  private final TaskContext context;
  private final ValueStatistics statistics = new ValueStatistics();
  private final WrittenValues written;
  private final OptionalDouble ceiling;
  private final List<Issue> issues = new ArrayList<>();
  private long done;

  FieldCopy(
      Path source,
      PlaneSource planes,
      Interpretation meaning,
      VariableTable variables,
      ConversionTask task,
      TaskContext context) {
    this.source = source;
    this.planes = planes;
    this.meaning = meaning;
    this.task = task;
    this.context = context;
    this.written = new WrittenValues(meaning.planes());
    this.ceiling =
        variables
            .plausibility(meaning.target().id())
            .filter(known -> known.unit().equals(meaning.target().units()))
            .map(Plausibility::ceiling)
            .orElse(OptionalDouble.empty());
  }

  void run(DatasetWriter writer) {
    int count = meaning.planes();
    double[] values = new double[meaning.grid().grid().size()];
    float[] plane = new float[values.length];
    for (int p = 0; p < count; p++) {
      planes.plane(p, values);
      round(values, plane);
      writer.put(meaning.target().id().text(), target(p), plane);
      written.wrote(p, plane);
      done += (long) plane.length * Float.BYTES;
      context.progress(done, "convert");
      checkMagnitude();
      if (context.cancelled() && p < count - 1) {
        throw new TaskCancelledException("cancelled after " + (p + 1) + " of " + count + " planes");
      }
    }
    issues.addAll(planes.issues());
  }

  /** To single precision; NaN, which is missing, becomes the fill value. */
  private void round(double[] values, float[] into) {
    for (int i = 0; i < into.length; i++) {
      double value = values[i];
      if (Double.isNaN(value)) {
        into[i] = IlambContract.FILL;
        statistics.missing();
      } else {
        into[i] = (float) value;
        statistics.present(value);
      }
    }
  }

  /** Where a plane lies: time slowest, then levels. */
  private Slab target(int plane) {
    List<Long> start = new ArrayList<>();
    List<Long> count = new ArrayList<>();
    int levels = meaning.levelCount();
    if (meaning.time().isPresent()) {
      start.add((long) (plane / levels));
      count.add(1L);
    }
    if (meaning.levels().isPresent()) {
      start.add((long) (plane % levels));
      count.add(1L);
    }
    start.addAll(List.of(0L, 0L));
    count.add((long) meaning.grid().grid().rows());
    count.add((long) meaning.grid().grid().columns());
    return Slab.of(array(start), array(count));
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
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
            "up to "
                + largest
                + (task.recipe().isCopy()
                    ? " from the unit '" + meaning.conversion().source().text() + "'"
                    : " from " + task.recipe().formula()),
            "at most " + ceiling.getAsDouble(),
            "state the right unit with --units, or let it through with --accept-magnitude");
    if (!task.request().overrides().acceptMagnitude()) {
      throw new ConvertException(problem);
    }
    if (issues.isEmpty()) {
      issues.add(
          Issue.warning(
              problem.code(), problem.where(), problem.what(), problem.found(), problem.remedy()));
    }
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
    return statistics.summary(planes.undeclared());
  }
}
