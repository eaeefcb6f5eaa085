// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.Levels;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/**
 * The planes of one variable: a block of steps, or of levels of one step, is read and each plane
 * converted. Memory: one block of at most the budget (or one plane) and one plane. One thread.
 */
final class FieldReading implements PlaneSource {
  private final Path source;
  private final DatasetReader reader;
  private final Interpretation meaning;
  private final PlaneConverter converter;
  private final int levels;
  private final int stepsAtOnce;
  private final int levelsAtOnce;
  private double[] block = new double[0];
  private Slab slab = Slab.of(new long[0], new long[0]);
  private int firstStep;
  private int steps;
  private int firstLevel;
  private int levelsRead;

  FieldReading(Path source, DatasetReader reader, Interpretation meaning, long budgetBytes) {
    this.source = source;
    this.reader = reader;
    this.meaning = meaning;
    this.converter = new PlaneConverter(meaning);
    this.levels = meaning.levelCount();
    long plane = planeValues();
    this.levelsAtOnce =
        (int) Math.max(1, Math.min(levels, budgetBytes / Math.max(1, plane * Double.BYTES)));
    this.stepsAtOnce =
        levelsAtOnce < levels
            ? 1
            : BlockPlan.of(
                    plane * levels,
                    meaning.steps(),
                    meaning.field().storage(),
                    meaning.layout().time().orElse(0),
                    budgetBytes)
                .steps();
  }

  private long planeValues() {
    return (long) meaning.grid().reorder().sourceRows() * meaning.grid().reorder().sourceColumns();
  }

  /** Number of planes: steps times levels. */
  int planes() {
    return meaning.planes();
  }

  Interpretation meaning() {
    return meaning;
  }

  @Override
  public void plane(int plane, double[] into) {
    int step = plane / levels;
    int level = plane % levels;
    boolean held =
        step >= firstStep
            && step < firstStep + steps
            && level >= firstLevel
            && level < firstLevel + levelsRead;
    if (!held) {
      read(step, level);
    }
    converter.convert(block, slab, step - firstStep, inBlock(level), step, into);
  }

  private int inBlock(int level) {
    return meaning.levels().map(all -> all.source(level)).orElse(0) - lowest();
  }

  /** The level of the file with which the block begins; the file may have them upside down. */
  private int lowest() {
    Optional<Levels> all = meaning.levels();
    return all.isEmpty()
        ? 0
        : Math.min(all.get().source(firstLevel), all.get().source(firstLevel + levelsRead - 1));
  }

  private void read(int step, int level) {
    firstStep = step;
    steps = consecutive(step, Math.min(stepsAtOnce, meaning.steps() - step));
    firstLevel = levelsAtOnce < levels ? level : 0;
    levelsRead = Math.min(levelsAtOnce, levels - firstLevel);
    int values = Math.toIntExact(planeValues() * steps * levelsRead);
    if (block.length < values) {
      block = new double[values];
    }
    VariableHeader field = meaning.field();
    slab = meaning.layout().block(field, sourceStep(step), steps, lowest(), levelsRead);
    reader.read(field.name(), slab, block);
  }

  private int sourceStep(int step) {
    Optional<TimeSelection> time = meaning.time();
    return time.isPresent() ? time.get().sourceStep(step) : 0;
  }

  /** How many steps from here on follow each other in the source, at most {@code limit}. */
  private int consecutive(int step, int limit) {
    int count = 1;
    while (count < limit && sourceStep(step + count) == sourceStep(step) + count) {
      count++;
    }
    return count;
  }

  Where where() {
    return Where.file(source).variable(meaning.field().name());
  }

  @Override
  public List<Issue> issues() {
    long undeclared = converter.undeclared();
    return undeclared == 0 ? List.of() : List.of(leftovers(where(), undeclared));
  }

  /** What a person should know of missing values that the file does not declare. */
  static Issue leftovers(Where where, long count) {
    return Issue.warning(
        "missing-undeclared",
        where,
        "values that stand for \"missing\" in land models but are not declared were taken"
            + " as missing",
        count + " values",
        "declare them with _FillValue in the source");
  }

  @Override
  public long undeclared() {
    return converter.undeclared();
  }
}
