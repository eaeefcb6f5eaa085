// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.sample.TruthVariable.Kind;

/** The data variable of one file: the true values put through the model's habits. */
final class DataColumn {
  private static final int DEFLATE_LEVEL = 4;

  private final FileSpec file;
  private final AttributeTable table;
  private final Dimensions dimensions;
  private final Optional<WrongVariant> wrong;
  private final TruthVariable variable;
  private final TruthField field;
  private final double[] land;

  DataColumn(
      FileSpec file, AttributeTable table, Dimensions dimensions, Optional<WrongVariant> wrong) {
    this.file = file;
    this.table = table;
    this.dimensions = dimensions;
    this.wrong = wrong;
    this.variable = file.variable().orElseThrow();
    this.field = TruthField.of(file.simulation());
    this.land = land(file.grid());
  }

  Column column() {
    List<Dimension> shape = dimensions.ordered(file.order());
    VariableHeader header =
        new VariableHeader(file.name(), file.model().type(), shape, attributes(), storage(shape));
    return new Column(header, values(shape));
  }

  private double[] values(List<Dimension> shape) {
    int[] strides = strides(shape);
    List<TruthStep> steps = file.steps();
    double[] values = new double[Math.toIntExact(dimensionsSize(shape))];
    int rows = file.grid().latitudes().size();
    for (int t = 0; t < steps.size(); t++) {
      for (int k = 0; k < variable.layers(); k++) {
        for (int y = 0; y < rows; y++) {
          for (int x = 0; x < file.grid().longitudes().size(); x++) {
            int at = t * strides[0] + k * strides[1] + y * strides[2] + x * strides[3];
            values[at] = value(steps.get(t), k, y, x);
          }
        }
      }
    }
    return values;
  }

  private double value(TruthStep step, int layer, int label, int x) {
    GridSpec grid = file.grid();
    int y = wrong.map(w -> w.row(label, grid.latitudes().size())).orElse(label);
    double share = land[y * grid.longitudes().size() + x];
    if (share == 0 && variable.kind() != Kind.SURFACE) {
      double right = sea(y, x);
      return wrong.map(w -> w.sea(right)).orElse(right);
    }
    double lat = grid.latitudes().get(y);
    double lon = grid.longitudes().get(x);
    ModelCalendar calendar = file.calendar();
    double truth =
        step.month().isPresent()
            ? field.month(variable, layer, step.year(), step.month().getAsInt(), lat, lon)
            : field.year(variable, layer, step.year(), calendar, lat, lon);
    if (file.model().normalisation() == Normalisation.CELL && variable.kind().perArea()) {
      truth *= share;
    }
    int days = step.days(calendar);
    double stored = file.stored().of(truth, days);
    return wrong.map(w -> w.value(stored, file, days)).orElse(stored);
  }

  /** Land shares of all cells, row by row. */
  private static double[] land(GridSpec grid) {
    int columns = grid.longitudes().size();
    double[] land = new double[grid.size()];
    for (int i = 0; i < land.length; i++) {
      land[i] = grid.landFraction(i / columns, i % columns);
    }
    return land;
  }

  private double sea(int y, int x) {
    return switch (file.model().sea()) {
      case FILL -> file.model().fill();
      case NAN -> Double.NaN;
      case MIXED -> (x + y) % 2 == 0 ? Double.NaN : file.model().fill();
    };
  }

  private Attributes attributes() {
    ModelSpec model = file.model();
    String units = wrong.map(w -> w.units(file.units())).orElse(file.units());
    List<Attribute> usual = new ArrayList<>();
    usual.add(Attribute.text(model.longName(), variable.longName()));
    usual.add(Attribute.text(model.unitsName(), units));
    ModelSpec.Declares declares = model.declares();
    double fill = model.fill();
    if (file.has(Extra.MISSING_VALUE_ZERO)) {
      declares = ModelSpec.Declares.MISSING_VALUE;
      fill = 0;
    }
    DataType type = model.type();
    switch (declares) {
      case BOTH -> {
        usual.add(Attribute.numbers("_FillValue", type, fill));
        usual.add(Attribute.numbers("missing_value", type, fill));
      }
      case FILL_VALUE -> usual.add(Attribute.numbers("_FillValue", type, fill));
      case MISSING_VALUE -> usual.add(Attribute.numbers("missing_value", type, fill));
      case NEITHER -> {
        // the habit is to say nothing
      }
    }
    return table.applyData(model.id(), variable, Attributes.of(usual));
  }

  private Storage storage(List<Dimension> shape) {
    List<Integer> chunk = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      int length = Math.toIntExact(shape.get(i).length());
      boolean record = file.order().charAt(i) == 't';
      chunk.add(
          switch (file.model().chunk()) {
            case STEP -> record ? 1 : length;
            case BLOCK -> Math.min(length, record ? 12 : (length + 1) / 2);
            case COLUMN -> record ? length : Math.min(length, 5);
            case NONE -> length;
          });
    }
    return file.model().chunk() == ModelSpec.Chunk.NONE
        ? Storage.contiguous()
        : Storage.deflated(chunk, DEFLATE_LEVEL);
  }

  private static long dimensionsSize(List<Dimension> shape) {
    return shape.stream().mapToLong(Dimension::length).reduce(1, Math::multiplyExact);
  }

  /** Distance in the array between neighbours along t, k, y and x. */
  private int[] strides(List<Dimension> shape) {
    int[] strides = new int[4];
    int stride = 1;
    for (int i = shape.size() - 1; i >= 0; i--) {
      strides["tkyx".indexOf(file.order().charAt(i))] = stride;
      stride *= Math.toIntExact(shape.get(i).length());
    }
    return strides;
  }
}
