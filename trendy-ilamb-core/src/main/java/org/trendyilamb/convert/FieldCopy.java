// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.check.Extremes;
import org.trendyilamb.check.FieldChecks;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.verify.WrittenValues;

/**
 * The values of one task on their way: a block of steps is read, each step converted and written.
 * Memory: one block of at most {@link #BLOCK_BYTES} and two planes. One thread, one use.
 */
final class FieldCopy {
  /** Bytes of a block as double precision. */
  static final long BLOCK_BYTES = 32L << 20;

  private final Path source;
  private final DatasetReader reader;
  private final Interpretation meaning;
  private final TaskContext context;
  private final PlaneConverter converter;
  private final WrittenValues written;
  private final FieldChecks checks;
  private final List<Issue> issues = new ArrayList<>();
  private long done;

  FieldCopy(
      Path source,
      DatasetReader reader,
      Interpretation meaning,
      ConversionTask task,
      TaskContext context) {
    this.source = source;
    this.reader = reader;
    this.meaning = meaning;
    this.context = context;
    this.converter = new PlaneConverter(meaning);
    this.written = new WrittenValues(meaning.planes());
    this.checks =
        FieldChecks.of(
            meaning,
            task.request().origin().round(),
            task.request().overrides().acceptMagnitude(),
            Where.file(source).variable(meaning.field().name()));
  }

  void run(DatasetWriter writer) {
    VariableHeader field = meaning.field();
    int planes = meaning.planes();
    long planeValues =
        (long) meaning.grid().reorder().sourceRows() * meaning.grid().reorder().sourceColumns();
    BlockPlan plan =
        BlockPlan.of(
            planeValues, planes, field.storage(), meaning.layout().time().orElse(0), BLOCK_BYTES);
    double[] block = new double[Math.toIntExact(Math.min(plan.steps(), planes) * planeValues)];
    float[] plane = new float[meaning.grid().grid().size()];
    int next = 0;
    while (next < planes) {
      int count = consecutive(next, Math.min(plan.steps(), planes - next));
      Slab slab = meaning.layout().block(field, sourceStep(next), count);
      reader.read(field.name(), slab, block);
      for (int k = 0; k < count; k++) {
        converter.convert(block, slab, k, next + k, plane);
        writer.put(meaning.target().id().text(), target(next + k), plane);
        written.wrote(next + k, plane);
        checks.see(next + k, plane);
        done += (long) plane.length * Float.BYTES;
        context.progress(done, "convert");
      }
      next += count;
      checks.afterBlock(extremes());
      if (context.cancelled()) {
        throw new TaskCancelledException("cancelled after " + next + " of " + planes + " steps");
      }
    }
    issues.addAll(checks.finish(extremes()));
    noteLeftovers();
  }

  private Extremes extremes() {
    ValueSummary values = converter.statistics().summary();
    return new Extremes(values.minimum(), values.maximum());
  }

  private int sourceStep(int plane) {
    Optional<TimeSelection> time = meaning.time();
    return time.isPresent() ? time.get().sourceStep(plane) : 0;
  }

  /** How many steps from here on follow each other in the source, at most {@code limit}. */
  private int consecutive(int plane, int limit) {
    int count = 1;
    while (count < limit && sourceStep(plane + count) == sourceStep(plane) + count) {
      count++;
    }
    return count;
  }

  private Slab target(int plane) {
    int rows = meaning.grid().grid().rows();
    int columns = meaning.grid().grid().columns();
    return meaning.time().isPresent()
        ? Slab.of(new long[] {plane, 0, 0}, new long[] {1, rows, columns})
        : Slab.of(new long[] {0, 0}, new long[] {rows, columns});
  }

  private void noteLeftovers() {
    long undeclared = converter.statistics().summary().undeclared();
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
    return converter.statistics().summary();
  }
}
