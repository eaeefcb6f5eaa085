// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;

/**
 * A file with fields on points, seen as if the fields lay on the grid of the points. Cells without
 * a point hold the fill value of the field, or NaN, which is then declared. Belongs to one thread
 * at a time, as every reader does; memory: the points of one block.
 */
final class LandVectorReader implements DatasetReader {
  private static final String FILL = "_FillValue";

  private final DatasetReader file;
  private final LandVector vector;
  private final Map<String, VariableHeader> spread = new LinkedHashMap<>();
  private final DatasetHeader header;

  LandVectorReader(DatasetReader file, LandVector vector) {
    this.file = file;
    this.vector = vector;
    this.header = seen(file.header());
  }

  private DatasetHeader seen(DatasetHeader stored) {
    List<Dimension> dimensions = new ArrayList<>(stored.dimensions());
    List<VariableHeader> variables = new ArrayList<>();
    if (vector.latitudes().isPresent()) {
      dimensions.add(vector.rows());
      dimensions.add(vector.columns());
    }
    for (VariableHeader variable : stored.variables()) {
      Optional<LandVector.Axis> made = made(variable.name());
      if (made.isPresent()) {
        variables.add(made.get().header());
      } else if (variable.positionOf(vector.points().name()).isPresent()
          && variable.type().isNumeric()
          && !variable.name().equals(vector.points().name())) {
        VariableHeader onGrid = onGrid(variable);
        spread.put(variable.name(), variable);
        variables.add(onGrid);
      } else {
        variables.add(variable);
      }
    }
    return new DatasetHeader(stored.format(), dimensions, variables, stored.attributes());
  }

  private Optional<LandVector.Axis> made(String variable) {
    return vector
        .latitudes()
        .filter(axis -> axis.header().name().equals(variable))
        .or(() -> vector.longitudes().filter(axis -> axis.header().name().equals(variable)));
  }

  private VariableHeader onGrid(VariableHeader variable) {
    List<Dimension> dimensions = new ArrayList<>();
    for (Dimension dimension : variable.dimensions()) {
      if (dimension.name().equals(vector.points().name())) {
        dimensions.add(vector.rows());
        dimensions.add(vector.columns());
      } else if (!dropped(dimension)) {
        dimensions.add(dimension);
      }
    }
    Attributes attributes =
        variable
            .attributes()
            .with(
                Attribute.text(
                    LandVector.POINTS,
                    vector.cells().size() + " points along " + vector.points().name()));
    return VariableHeader.of(
        variable.name(),
        variable.type(),
        dimensions,
        fill(variable).isPresent()
            ? attributes
            : attributes.with(Attribute.numbers(FILL, DataType.DOUBLE, Double.NaN)));
  }

  private boolean dropped(Dimension dimension) {
    return vector.unit().contains(dimension.name());
  }

  private static OptionalDouble fill(VariableHeader variable) {
    return variable.attributes().number(FILL);
  }

  @Override
  public DatasetHeader header() {
    return header;
  }

  @Override
  public void read(String variable, Slab slab, double[] into) {
    VariableHeader stored = spread.get(variable);
    if (stored != null) {
      scatter(stored, slab, into);
      return;
    }
    Optional<LandVector.Axis> axis = made(variable);
    if (axis.isEmpty()) {
      file.read(variable, slab, into);
      return;
    }
    axis.get().read(slab, into);
  }

  private void scatter(VariableHeader stored, Slab slab, double[] into) {
    int rank = stored.dimensions().size();
    long[] start = new long[rank];
    long[] count = new long[rank];
    int outer = 1;
    int inner = 1;
    int row = -1;
    int next = 0;
    for (int i = 0; i < rank; i++) {
      Dimension dimension = stored.dimensions().get(i);
      if (dimension.name().equals(vector.points().name())) {
        count[i] = dimension.length();
        row = next;
        next += 2;
      } else if (dropped(dimension)) {
        count[i] = 1;
      } else {
        start[i] = slab.start(next);
        count[i] = slab.count(next);
        int length = Math.toIntExact(slab.count(next++));
        if (row < 0) {
          outer = Math.multiplyExact(outer, length);
        } else {
          inner = Math.multiplyExact(inner, length);
        }
      }
    }
    int points = vector.cells().size();
    double[] values = new double[Math.multiplyExact(Math.multiplyExact(outer, points), inner)];
    file.read(stored.name(), Slab.of(start, count), values);
    Arrays.fill(into, 0, Math.toIntExact(slab.size()), fill(stored).orElse(Double.NaN));
    int width = Math.toIntExact(vector.columns().length());
    int columns = Math.toIntExact(slab.count(row + 1));
    int plane = Math.toIntExact(slab.count(row)) * columns;
    for (int p = 0; p < points; p++) {
      long r = vector.cells().get(p) / width - slab.start(row);
      long c = vector.cells().get(p) % width - slab.start(row + 1);
      if (r < 0 || r >= slab.count(row) || c < 0 || c >= columns) {
        continue;
      }
      int cell = (int) (r * columns + c);
      for (int o = 0; o < outer; o++) {
        System.arraycopy(values, (o * points + p) * inner, into, (o * plane + cell) * inner, inner);
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
