// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.LevelKind;
import org.trendyilamb.interpret.Levels;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.Regrid;
import org.trendyilamb.trendy.Normalisation;
import org.trendyilamb.trendy.OutputName;
import org.trendyilamb.units.CalendarBasis;
import org.trendyilamb.variable.Positive;
import org.trendyilamb.variable.TargetVariable;
import org.trendyilamb.verify.IlambContract;

/** The header of an output: dimensions, coordinates with bounds, the field, global attributes. */
final class OutputDefinition {
  /** Dimensions along which values are read one step at a time. */
  private static final Set<String> SLOW =
      Set.of(IlambContract.TIME, IlambContract.DEPTH, IlambContract.TYPE);

  private final ConversionTask task;
  private final OutputName name;
  private final Interpretation meaning;
  private final int deflateLevel;
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<VariableHeader> variables = new ArrayList<>();

  private OutputDefinition(
      ConversionTask task, OutputName name, Interpretation meaning, int deflateLevel) {
    this.task = task;
    this.name = name;
    this.meaning = meaning;
    this.deflateLevel = deflateLevel;
  }

  static DatasetHeader of(
      ConversionTask task,
      OutputName name,
      Interpretation meaning,
      int deflateLevel,
      List<Attribute> provenance) {
    OutputDefinition definition = new OutputDefinition(task, name, meaning, deflateLevel);
    definition.axes();
    definition.field();
    List<Attribute> globals = definition.globals();
    globals.addAll(provenance);
    return new DatasetHeader(
        "", definition.dimensions, definition.variables, Attributes.of(globals));
  }

  private void axes() {
    Dimension bounds = Dimension.fixed(IlambContract.BOUNDS_DIMENSION, 2);
    Optional<TimeSelection> time = meaning.time();
    if (time.isPresent()) {
      Dimension steps = new Dimension(IlambContract.TIME, time.get().size(), true);
      dimensions.add(steps);
      coordinate(
          steps,
          bounds,
          IlambContract.TIME_BOUNDS,
          text("standard_name", "time"),
          text("long_name", "time"),
          text("units", IlambContract.TIME_UNITS),
          text("calendar", time.get().output().calendar().cfName()),
          text("axis", "T"));
    }
    meaning.levels().ifPresent(levels -> level(levels, bounds));
    Dimension rows = Dimension.fixed(IlambContract.LAT, meaning.grid().grid().rows());
    dimensions.add(rows);
    coordinate(
        rows,
        bounds,
        IlambContract.LAT_BOUNDS,
        text("standard_name", "latitude"),
        text("long_name", "latitude"),
        text("units", "degrees_north"),
        text("axis", "Y"));
    Dimension columns = Dimension.fixed(IlambContract.LON, meaning.grid().grid().columns());
    dimensions.add(columns);
    coordinate(
        columns,
        bounds,
        IlambContract.LON_BOUNDS,
        text("standard_name", "longitude"),
        text("long_name", "longitude"),
        text("units", "degrees_east"),
        text("axis", "X"));
    dimensions.add(bounds);
  }

  private void level(Levels levels, Dimension bounds) {
    if (levels.kind() == LevelKind.DEPTH) {
      Dimension layers = Dimension.fixed(IlambContract.DEPTH, levels.size());
      dimensions.add(layers);
      coordinate(
          layers,
          bounds,
          IlambContract.DEPTH_BOUNDS,
          text("standard_name", "depth"),
          text("long_name", "depth below the surface of the soil"),
          text("units", "m"),
          text("positive", "down"),
          text("axis", "Z"));
      return;
    }
    Dimension classes = Dimension.fixed(IlambContract.TYPE, levels.size());
    dimensions.add(classes);
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(text("long_name", "number of the class, counted from 1"));
    attributes.add(text("units", "1"));
    attributes.add(text("original_name", levels.dimension()));
    if (!levels.labels().isEmpty()) {
      attributes.add(Attribute.numbers("flag_values", DataType.DOUBLE, levels.centres()));
      attributes.add(text("flag_meanings", String.join(" ", levels.labels())));
    }
    variables.add(
        VariableHeader.of(
            IlambContract.TYPE, DataType.DOUBLE, List.of(classes), Attributes.of(attributes)));
  }

  /** Bounds carry no attributes of their own: CF lets them inherit (conventions, section 7.1). */
  private void coordinate(
      Dimension axis, Dimension bounds, String boundsName, Attribute... attributes) {
    List<Attribute> all = new ArrayList<>(List.of(attributes));
    all.add(text("bounds", boundsName));
    variables.add(
        VariableHeader.of(axis.name(), DataType.DOUBLE, List.of(axis), Attributes.of(all)));
    variables.add(
        VariableHeader.of(boundsName, DataType.DOUBLE, List.of(axis, bounds), Attributes.none()));
  }

  private void field() {
    TargetVariable target = meaning.target();
    List<Attribute> attributes = new ArrayList<>();
    target.standardName().ifPresent(text -> attributes.add(text("standard_name", text)));
    attributes.add(text("long_name", target.longName()));
    attributes.add(text("units", target.units()));
    attributes.add(text("cell_methods", cellMethods(target)));
    if (task.areas() && !target.id().text().equals(IlambContract.AREA)) {
      attributes.add(text("cell_measures", "area: " + IlambContract.AREA));
    }
    target
        .positive()
        .ifPresent(way -> attributes.add(text("positive", way == Positive.UP ? "up" : "down")));
    attributes.add(Attribute.numbers("_FillValue", DataType.FLOAT, IlambContract.FILL));
    attributes.add(Attribute.numbers("missing_value", DataType.FLOAT, IlambContract.FILL));
    if (task.recipe().isCopy()) {
      attributes.add(text("original_name", meaning.field().name()));
      attributes.add(
          text(
              "original_units",
              meaning.conversion().source().text().isBlank()
                  ? "1"
                  : meaning.conversion().source().text()));
    }
    attributes.add(text("comment", comment()));
    List<Dimension> shape =
        dimensions.stream()
            .filter(dimension -> !dimension.name().equals(IlambContract.BOUNDS_DIMENSION))
            .toList();
    List<Integer> chunk = new ArrayList<>();
    for (Dimension dimension : shape) {
      chunk.add(SLOW.contains(dimension.name()) ? 1 : Math.toIntExact(dimension.length()));
    }
    variables.add(
        VariableHeader.of(target.id().text(), DataType.FLOAT, shape, Attributes.of(attributes))
            .withStorage(Storage.deflated(chunk, deflateLevel)));
  }

  /**
   * {@code where land} is said only of values per land area; elsewhere a reader would weight twice.
   */
  private String cellMethods(TargetVariable target) {
    String methods = target.cellMethodsOfMeans();
    return meaning.normalisation().normalisation() == Normalisation.LAND_AREA
        ? methods
        : methods.replace(" where land", "");
  }

  private String comment() {
    if (task.recipe().hasGridPart()) {
      return task.recipe().formula() + "; " + task.recipe().reason();
    }
    String formula =
        task.recipe().isCopy()
            ? ""
            : "; derived: " + task.recipe().formula() + " (" + task.recipe().reason() + ")";
    String area =
        switch (meaning.normalisation().normalisation()) {
          case LAND_AREA -> "values are per land area of the cell";
          case GRID_CELL -> "values are per area of the whole cell";
          case FULL_LAND_CELLS -> "coastal cells hold the value of full land";
          case MIXED -> "coastal cells are treated in more than one way";
          case UNKNOWN -> "it is not known whether values are per land area or per cell area";
        };
    CalendarBasis basis = meaning.conversion().basis();
    String rate =
        switch (basis) {
          case FIXED -> "";
          case TIMES_STEP -> "; rates were multiplied with the length of each step";
          case MONTH, YEAR, STEP ->
              "; rates were divided by the length of each "
                  + basis.text()
                  + " in the calendar of the source";
        };
    return area + " (" + meaning.normalisation().evidence() + ")" + rate + formula;
  }

  private List<Attribute> globals() {
    TargetVariable target = meaning.target();
    List<Attribute> globals = new ArrayList<>();
    globals.add(text("Conventions", IlambContract.CONVENTIONS));
    globals.add(
        text(
            "title",
            target.longName()
                + " of "
                + task.request().origin().model()
                + ", simulation "
                + task.request().origin().simulation()));
    globals.add(text("source", source()));
    globals.add(text("source_id", name.facets().sourceId()));
    globals.add(text("experiment_id", name.facets().experiment()));
    globals.add(text("variant_label", name.facets().member()));
    globals.add(text("variable_id", target.id().text()));
    globals.add(text("table_id", target.table().id()));
    globals.add(text("frequency", target.frequency().label()));
    globals.add(text("realm", target.realm()));
    if (task.areas() && !target.id().text().equals(IlambContract.AREA)) {
      // CF conventions, section 2.6.3: a cell measure in another file is named as external.
      globals.add(text("external_variables", IlambContract.AREA));
    }
    globals.add(text("grid_label", name.facets().grid().orElseThrow()));
    // CMIP6 global attributes: grid describes what the label stands for.
    task.recipe().regrid().ifPresent(regrid -> globals.add(text("grid", grid(regrid))));
    return globals;
  }

  private String grid(Regrid regrid) {
    String name =
        regrid
            .file()
            .map(file -> String.valueOf(Path.of(file.path()).getFileName()))
            .orElse(regrid.grid());
    return name + ": " + meaning.grid().grid();
  }

  private String source() {
    String model = task.request().origin().model();
    return task.request().origin().round().isPresent()
        ? model + " (TRENDY v" + task.request().origin().round().getAsInt() + ")"
        : model;
  }

  private static Attribute text(String name, String value) {
    return Attribute.text(name, value);
  }
}
