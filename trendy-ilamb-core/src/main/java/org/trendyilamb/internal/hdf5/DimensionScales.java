// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Which dataset stands for which dimension. Every dimension has one scale:
 *
 * <ul>
 *   <li>the variable of its name, if that has the dimension first (a coordinate variable; it may
 *       have further dimensions);
 *   <li>otherwise a dataset without values. A variable of that name, if there is one, then gets
 *       another name in the file, which netCDF-C undoes when reading.
 * </ul>
 */
final class DimensionScales {
  /** NON_COORD_PREPEND of netCDF-C. */
  private static final String NOT_A_COORDINATE = "_nc4_non_coord_";

  private final List<HdfDataset> datasets = new ArrayList<>();
  private final List<List<ScaleAttributes.Use>> uses = new ArrayList<>();
  private final int[] scaleOf;

  /**
   * Finds the scales.
   *
   * @throws DatasetException when more variables share a dimension than its scale can list, or a
   *     name becomes too long
   */
  DimensionScales(DatasetPlan plan, Path file) {
    List<Dimension> dimensions = plan.dimensions();
    this.scaleOf = new int[dimensions.size()];
    List<VariableHeader> variables = plan.variables().stream().map(VariablePlan::header).toList();
    for (int id = 0; id < dimensions.size(); id++) {
      uses.add(new ArrayList<>());
      String name = dimensions.get(id).name();
      if (variables.stream().noneMatch(v -> v.name().equals(name) && isScale(v))) {
        datasets.add(new HdfDataset(name, OptionalInt.empty(), List.of(id), OptionalInt.of(id)));
      }
    }
    for (int i = 0; i < variables.size(); i++) {
      datasets.add(dataset(variables.get(i), i, dimensions));
    }
    for (int object = 0; object < datasets.size(); object++) {
      String linkName = datasets.get(object).linkName();
      NameRules.check(linkName, Where.file(file).variable(linkName));
      register(object, datasets.get(object));
    }
    checkUses(dimensions, file);
  }

  /** All datasets in the order they are linked: dimensions without variable first. */
  List<HdfDataset> datasets() {
    return List.copyOf(datasets);
  }

  /** Place of the scale of a dimension among the datasets. */
  int scaleOf(int dimensionId) {
    return scaleOf[dimensionId];
  }

  /** By which datasets a dimension is used, its own scale left out. */
  List<ScaleAttributes.Use> usesOf(int dimensionId) {
    return List.copyOf(uses.get(dimensionId));
  }

  private static HdfDataset dataset(VariableHeader variable, int i, List<Dimension> dimensions) {
    List<Integer> ids = variable.dimensions().stream().map(dimensions::indexOf).toList();
    boolean scale = isScale(variable);
    boolean misleading =
        !scale && dimensions.stream().anyMatch(d -> d.name().equals(variable.name()));
    return new HdfDataset(
        misleading ? NOT_A_COORDINATE + variable.name() : variable.name(),
        OptionalInt.of(i),
        ids,
        scale ? OptionalInt.of(ids.get(0)) : OptionalInt.empty());
  }

  private static boolean isScale(VariableHeader variable) {
    return !variable.dimensions().isEmpty()
        && variable.dimensions().get(0).name().equals(variable.name());
  }

  private void register(int object, HdfDataset dataset) {
    dataset.scale().ifPresent(id -> scaleOf[id] = object);
    if (dataset.hasDimensionList()) {
      for (int i = 0; i < dataset.dimensions().size(); i++) {
        uses.get(dataset.dimensions().get(i)).add(new ScaleAttributes.Use(object, i));
      }
    }
  }

  private void checkUses(List<Dimension> dimensions, Path file) {
    for (int id = 0; id < uses.size(); id++) {
      if (uses.get(id).size() > ScaleAttributes.maxUses()) {
        throw new DatasetException(
            new Problem(
                "dimension-overused",
                Where.file(file),
                "too many variables share the dimension " + dimensions.get(id).name(),
                Integer.toString(uses.get(id).size()),
                "at most " + ScaleAttributes.maxUses(),
                "write several files"));
      }
    }
  }
}
