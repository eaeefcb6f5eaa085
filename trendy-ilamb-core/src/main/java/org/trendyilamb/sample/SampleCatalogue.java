// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trendyilamb.sample.SampleTable.Row;

/** All variants and their files, joined from the tables. Immutable. */
final class SampleCatalogue {
  private final Map<String, ModelSpec> models;
  private final List<FileSpec> files;

  private SampleCatalogue(Map<String, ModelSpec> models, List<FileSpec> files) {
    this.models = models;
    this.files = files;
  }

  /** Reads the tables. */
  static SampleCatalogue read() {
    Map<String, GridSpec> grids = byId("grids.tsv", GridSpec::of);
    Map<String, AxisSpec> axes = byId("axes.tsv", AxisSpec::of);
    Map<String, ModelSpec> models = byId("models.tsv", ModelSpec::of);
    List<FileSpec> files = new ArrayList<>();
    for (Row row : SampleTable.read("files.tsv")) {
      ModelSpec model = found(models, row.get("variant"));
      files.add(file(row, model, grids, axes));
    }
    return new SampleCatalogue(models, List.copyOf(files));
  }

  private static FileSpec file(
      Row row, ModelSpec model, Map<String, GridSpec> grids, Map<String, AxisSpec> axes) {
    String what = row.get("variable");
    Optional<TruthVariable> variable =
        what.equals("-") ? Optional.empty() : Optional.of(TruthVariable.ofTrendyName(what));
    boolean layered = variable.map(TruthVariable::layers).orElse(1) > 1;
    Optional<AxisSpec> axis = axis(row.get("axis"), model).map(id -> found(axes, id));
    String order = row.get("order", layered ? model.order().replace("yx", "kyx") : model.order());
    List<Extra> extras = new ArrayList<>(model.extras());
    row.words("extras").forEach(word -> extras.add(Extra.valueOf(word)));
    String reason = row.get("reason", "");
    return new FileSpec(
        model,
        row.get("sim"),
        variable,
        row.get("token", what),
        row.get("name", what),
        axis,
        found(grids, row.get("grid", model.grid())),
        row.get("units", variable.map(v -> model.units(v.kind())).orElse("m2")),
        StoredAs.valueOf(row.get("stored", "AS_IS")),
        axis.isPresent() ? order : order.replace("t", ""),
        Outcome.valueOf(row.get("outcome", "CONVERTED")),
        reason.isEmpty() ? Optional.empty() : Optional.of(Reason.valueOf(reason)),
        List.copyOf(extras));
  }

  private static Optional<String> axis(String cell, ModelSpec model) {
    return switch (cell) {
      case "m" -> Optional.of(model.monthly());
      case "a" -> Optional.of(model.annual());
      case "fx" -> Optional.empty();
      default -> Optional.of(cell);
    };
  }

  private static <T> Map<String, T> byId(String table, Function<Row, T> make) {
    Map<String, T> all = new LinkedHashMap<>();
    for (Row row : SampleTable.read(table)) {
      if (all.put(row.get("id"), make.apply(row)) != null) {
        throw new IllegalArgumentException(table + " names " + row.get("id") + " twice");
      }
    }
    return all;
  }

  private static <T> T found(Map<String, T> all, String id) {
    T one = all.get(id);
    if (one == null) {
      throw new IllegalArgumentException("the sample tables do not know " + id);
    }
    return one;
  }

  /** All variants, in the order of the table. */
  Collection<ModelSpec> models() {
    return List.copyOf(models.values());
  }

  /** All files, in the order of the table. */
  List<FileSpec> files() {
    return files;
  }
}
