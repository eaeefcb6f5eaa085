// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.grid.CellArea;
import org.trendyilamb.grid.ConservativeRegridder;
import org.trendyilamb.grid.Normalisation;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.grid.Regridder;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.Recipe;
import org.trendyilamb.plan.RecipeMeaning;
import org.trendyilamb.plan.Regrid;
import org.trendyilamb.problem.Problem;

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
                task.recipe().inputs().get(i).request(),
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

  /** What the parts of the recipe mean, in order. */
  List<Interpretation> meanings() {
    return meanings.subList(0, recipe.parts().size());
  }

  /** Reader of the main source. */
  DatasetReader mainReader() {
    return readers.get(0);
  }

  /**
   * From the grid of the model to that of the output, with the weights that the recipe asks for.
   *
   * @param own what the parts mean together, on the grid of the model
   * @param output the same on the grid of the output
   * @throws ConvertException when the land fraction lies on another grid than the values
   */
  Transfer transfer(Interpretation own, Interpretation output) {
    if (recipe.regrid().isEmpty()) {
      return new Transfer(own, output, Optional.empty(), Optional.empty());
    }
    Regrid regrid = recipe.regrid().get();
    RectilinearGrid from = own();
    RectilinearGrid to = output.grid().grid();
    Optional<LandTotals> totals = Optional.empty();
    Optional<Regridder> regridder =
        switch (regrid.weight()) {
          case SAME, MADE, LAND -> Optional.empty();
          case NONE -> Optional.of(Regridder.prepare(from, to, regrid.method()));
          case VALID ->
              Optional.of(ConservativeRegridder.prepare(from, to, Normalisation.FRACAREA));
          case CELL -> Optional.of(ConservativeRegridder.prepare(from, to, Normalisation.DESTAREA));
        };
    if (regrid.weight() == Regrid.Weight.LAND) {
      double[] land = landFraction(regrid.land().orElseThrow(), from);
      ConservativeRegridder plain = ConservativeRegridder.prepare(from, to, Normalisation.FRACAREA);
      totals = Optional.of(new LandTotals(plain, land));
      regridder = Optional.of(plain.weightedBy(land));
    }
    return new Transfer(own, output, regridder, totals);
  }

  /** The grid of the model; of a land fraction, that of the data. */
  private RectilinearGrid own() {
    return meanings.get(recipe.hasGridPart() ? recipe.parts().size() - 1 : 0).grid().grid();
  }

  private double[] landFraction(Regrid.LandShare share, RectilinearGrid own) {
    int last = meanings.size() - 1;
    FieldReading land = reading(last, FieldCopy.BLOCK_BYTES);
    RectilinearGrid grid = meanings.get(last).grid().grid();
    if (!grid.isCloseTo(own, RecipeMeaning.SAME_GRID)) {
      throw new ConvertException(
          new Problem(
              "regrid-land-grid",
              land.where(),
              "the land fraction lies on another grid than the values that it weighs",
              grid.toString(),
              own.toString(),
              "deliver the land fraction on the grid of the data"));
    }
    Optional<double[]> areas = share.area() ? Optional.of(CellArea.of(own)) : Optional.empty();
    return new LandFraction(land, land, share.offset(), share.factor(), areas).fraction(own.size());
  }

  private FieldReading reading(int source, long budget) {
    return new FieldReading(paths.get(source), readers.get(source), meanings.get(source), budget);
  }

  /**
   * The planes of the output.
   *
   * @param transfer what they mean together, and how they get to the grid of the output
   */
  PlaneSource planes(Transfer transfer) {
    PlaneSource own = planes(transfer.output());
    return transfer.regridder().isPresent() ? new RegriddedPlanes(own, transfer) : own;
  }

  private PlaneSource planes(Interpretation output) {
    List<FieldReading> fields = new ArrayList<>();
    long budget = FieldCopy.BLOCK_BYTES / readers.size();
    for (int i = 0; i < recipe.parts().size(); i++) {
      fields.add(reading(i, budget));
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
          new LandFraction(first, last, recipe.offset(), factor, Optional.of(CellArea.of(own())));
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
