// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.grid.CellArea;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.Recipe;
import org.trendyilamb.plan.RecipeMeaning;

/**
 * The inputs of one task, open and understood, and the planes that are made of them. One thread.
 */
final class TaskInputs implements AutoCloseable {
  private final Recipe recipe;
  private final List<Path> paths = new ArrayList<>();
  private final List<DatasetReader> readers = new ArrayList<>();
  private final List<Interpretation> meanings = new ArrayList<>();

  private TaskInputs(Recipe recipe) {
    this.recipe = recipe;
  }

  /** Opens and understands every source. */
  static TaskInputs open(ConversionTask task, DatasetOpener opener, FileInterpreter interpreter) {
    TaskInputs inputs = new TaskInputs(task.recipe());
    try {
      for (int i = 0; i < task.sources().size(); i++) {
        Path path = Path.of(task.sources().get(i).path());
        DatasetReader reader = opener.open(path);
        inputs.readers.add(reader);
        inputs.paths.add(path);
        inputs.meanings.add(
            interpreter.interpret(
                reader,
                path,
                task.recipe().parts().get(i).request(),
                RecipeMeaning.purpose(task.recipe(), i)));
      }
      return inputs;
    } catch (RuntimeException | Error e) {
      try {
        inputs.close();
      } catch (RuntimeException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** What the sources mean, in order. */
  List<Interpretation> meanings() {
    return meanings;
  }

  /** Reader of the main source. */
  DatasetReader mainReader() {
    return readers.get(0);
  }

  /**
   * The planes of the output.
   *
   * @param output what they mean together
   */
  PlaneSource planes(Interpretation output) {
    List<FieldReading> fields = new ArrayList<>();
    long budget = FieldCopy.BLOCK_BYTES / readers.size();
    for (int i = 0; i < readers.size(); i++) {
      fields.add(new FieldReading(paths.get(i), readers.get(i), meanings.get(i), budget));
    }
    FieldReading first = fields.get(0);
    FieldReading last = fields.get(fields.size() - 1);
    double factor = recipe.parts().get(0).factor();
    return switch (recipe.kind()) {
      case COPY -> first;
      case SUM -> sum(fields);
      case LAYER_SUM -> new LayerSum(first);
      case LAND_FRACTION ->
          new LandFraction(first, last, recipe.offset(), factor, Optional.empty());
      case LAND_AREA_FRACTION ->
          new LandFraction(
              first, last, recipe.offset(), factor, Optional.of(CellArea.of(output.grid().grid())));
      case CELL_AREA ->
          new CellAreas(
              output.grid().grid(), fields.size() > 1 ? Optional.of(first) : Optional.empty());
    };
  }

  private PlaneSource sum(List<FieldReading> fields) {
    List<TermSum.Term> terms = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      terms.add(new TermSum.Term(recipe.parts().get(i).factor(), fields.get(i)));
    }
    return new TermSum(recipe.offset(), terms);
  }

  @Override
  public void close() {
    RuntimeException failure = null;
    for (DatasetReader reader : readers) {
      try {
        reader.close();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    readers.clear();
    if (failure != null) {
      throw failure;
    }
  }
}
