// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.check.Extremes;
import org.trendyilamb.check.FieldChecks;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.verify.IlambContract;
import org.trendyilamb.verify.WrittenValues;

/**
 * The values of one task on their way: each plane is made and written. Memory: what the source
 * holds, and two planes. One thread, one use.
 */
final class FieldCopy {
  /** Bytes of values as double precision that the inputs of a task may hold together. */
  static final long BLOCK_BYTES = 32L << 20;

  private final PlaneSource planes;
  private final Interpretation meaning;
  private final TaskContext context;
  private final ValueStatistics statistics = new ValueStatistics();
  private final WrittenValues written;
  private final FieldChecks checks;
  private final List<Issue> issues = new ArrayList<>();
  private long done;

  FieldCopy(
      Path source,
      PlaneSource planes,
      Interpretation meaning,
      ConversionTask task,
      TaskContext context) {
    this.planes = planes;
    this.meaning = meaning;
    this.context = context;
    this.written = new WrittenValues(meaning.planes());
    this.checks =
        FieldChecks.of(
            meaning,
            task.request().origin().round(),
            task.request().overrides().acceptMagnitude(),
            Where.file(source).variable(meaning.field().name()));
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
      checks.see(p, plane);
      done += (long) plane.length * Float.BYTES;
      context.progress(done, "convert");
      checks.afterBlock(extremes());
      if (context.cancelled() && p < count - 1) {
        throw new TaskCancelledException("cancelled after " + (p + 1) + " of " + count + " planes");
      }
    }
    issues.addAll(checks.finish(extremes()));
    issues.addAll(planes.issues());
  }

  private Extremes extremes() {
    ValueSummary values = statistics.summary(planes.undeclared());
    return new Extremes(values.minimum(), values.maximum());
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
