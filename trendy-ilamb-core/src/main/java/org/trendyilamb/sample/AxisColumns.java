// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Dimension;

/** Coordinate variables of one file, with their bounds. */
final class AxisColumns {
  private final FileSpec file;
  private final AttributeTable table;
  private final Dimensions dimensions;
  private final Optional<WrongVariant> wrong;

  AxisColumns(
      FileSpec file, AttributeTable table, Dimensions dimensions, Optional<WrongVariant> wrong) {
    this.file = file;
    this.table = table;
    this.dimensions = dimensions;
    this.wrong = wrong;
  }

  List<Column> all() {
    List<Column> columns = new ArrayList<>();
    GridSpec grid = file.grid();
    columns.add(horizontal("lat", dimensions.lat(), grid.latitudes(), "latitude", "degrees_north"));
    columns.add(
        horizontal("lon", dimensions.lon(), grid.longitudes(), "longitude", "degrees_east"));
    if (file.variable().map(TruthVariable::layers).orElse(1) > 1) {
      columns.add(layers());
    }
    file.axis().ifPresent(axis -> columns.addAll(time(axis)));
    return columns;
  }

  private Column horizontal(
      String target, Dimension dimension, List<Double> labels, String name, String units) {
    boolean zero =
        file.has(Extra.COORDINATES_ZERO)
            || wrong.filter(w -> w == WrongVariant.COORDINATES_ZERO).isPresent();
    Attributes usual =
        Attributes.of(Attribute.text("long_name", name), Attribute.text("units", units));
    return Column.of(
        dimension.name(),
        file.grid().type(),
        List.of(dimension),
        table.apply(file.model().id(), target, usual),
        labels.stream().mapToDouble(label -> zero ? 0 : label).toArray());
  }

  private Column layers() {
    double[] numbers = new double[TruthField.COVER_CLASSES];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = k + 1;
    }
    return Column.of(
        dimensions.layer().name(),
        DataType.INT,
        List.of(dimensions.layer()),
        Attributes.of(Attribute.text("long_name", "plant functional type")),
        numbers);
  }

  private List<Column> time(AxisSpec axis) {
    List<TruthStep> steps = file.steps();
    double[] stamps = new double[steps.size()];
    for (int record = 0; record < stamps.length; record++) {
      int at = record;
      TruthStep right = steps.get(file.has(Extra.TIME_CONSTANT) ? 0 : record);
      TruthStep step = wrong.map(w -> w.stamped(steps, at)).orElse(right);
      stamps[record] = axis.stamp(step, record);
    }
    String boundsName = axis.bounds() == AxisSpec.Bounds.ZERO ? "time_bounds" : "time_bnds";
    List<Attribute> usual = new ArrayList<>();
    axis.units().ifPresent(units -> usual.add(Attribute.text("units", units)));
    if (!axis.declared().isEmpty()) {
      usual.add(Attribute.text("calendar", axis.declared()));
    }
    if (axis.bounds() != AxisSpec.Bounds.NONE) {
      usual.add(Attribute.text("bounds", boundsName));
    }
    Attributes attributes = table.apply(file.model().id(), "time", Attributes.of(usual));
    List<Dimension> shape = List.of(dimensions.time().orElseThrow());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(axis.name(), axis.type(), shape, attributes, stamps));
    bounds(axis, boundsName, steps).ifPresent(columns::add);
    return columns;
  }

  private Optional<Column> bounds(AxisSpec axis, String name, List<TruthStep> steps) {
    AxisSpec.Bounds kind = axis.bounds();
    if (kind == AxisSpec.Bounds.NONE || kind == AxisSpec.Bounds.DANGLING) {
      return Optional.empty();
    }
    boolean other = kind == AxisSpec.Bounds.OTHER_REFERENCE;
    int reference = other ? AxisSpec.OTHER_YEAR : axis.reference().get(0);
    double[] edges = new double[2 * steps.size()];
    if (kind != AxisSpec.Bounds.ZERO) {
      for (int record = 0; record < steps.size(); record++) {
        TruthStep step = steps.get(record);
        int months = step.month().isPresent() ? 1 : 12;
        edges[2 * record] = axis.edge(step, reference);
        edges[2 * record + 1] = axis.edge(step.later(months), reference);
      }
    }
    Attributes attributes =
        other
            ? Attributes.of(
                Attribute.text("units", "days since " + AxisSpec.OTHER_YEAR + "-01-01"),
                Attribute.text("calendar", axis.declared()))
            : Attributes.none();
    List<Dimension> shape = List.of(dimensions.time().orElseThrow(), dimensions.pair());
    return Optional.of(Column.of(name, DataType.DOUBLE, shape, attributes, edges));
  }
}
