// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetWriter;

/** Writes a small file of one variable, axis by axis. */
final class GeneratedFile {
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<Dimension> shape = new ArrayList<>();
  private final List<VariableHeader> variables = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();

  static double[] spread(int n, double first, double step) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = first + i * step;
    }
    return values;
  }

  /** Noon of 15 January 1700 and so on: months of 365-day years. */
  GeneratedFile months(int n) {
    int[] lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    double[] middles = new double[n];
    double start = 0;
    for (int i = 0; i < n; i++) {
      middles[i] = start + lengths[i % 12] / 2.0;
      start += lengths[i % 12];
    }
    return axis(
        "time",
        middles,
        Attribute.text("units", "days since 1700-01-01"),
        Attribute.text("calendar", "noleap"));
  }

  GeneratedFile years(int n) {
    return axis(
        "time",
        spread(n, 182.5, 365),
        Attribute.text("units", "days since 1700-01-01"),
        Attribute.text("calendar", "noleap"));
  }

  /** A global grid of cells with equal sides. */
  GeneratedFile globe(int rows, int columns) {
    return axis("lat", spread(rows, -90 + 90.0 / rows, 180.0 / rows), units("degrees_north"))
        .axis(
            "lon", spread(columns, -180 + 180.0 / columns, 360.0 / columns), units("degrees_east"));
  }

  static Attribute units(String text) {
    return Attribute.text("units", text);
  }

  GeneratedFile axis(String name, double[] centres, Attribute... attributes) {
    Dimension dimension = dimension(name, centres.length);
    shape.add(dimension);
    return put(
        VariableHeader.of(
            name, DataType.DOUBLE, List.of(dimension), Attributes.of(List.of(attributes))),
        centres);
  }

  /** A coordinate whose dimension the field does not have. */
  GeneratedFile aside(String name, double[] centres, String units) {
    Dimension dimension = dimension(name, centres.length);
    return put(
        VariableHeader.of(
            name, DataType.DOUBLE, List.of(dimension), Attributes.of(List.of(units(units)))),
        centres);
  }

  /** A dimension without coordinates. */
  GeneratedFile bare(String name, int length) {
    shape.add(dimension(name, length));
    return this;
  }

  /** Values along some dimensions known already. */
  GeneratedFile beside(
      String name, String units, List<String> along, ToDoubleFunction<int[]> value) {
    List<Dimension> dims =
        along.stream()
            .map(d -> dimensions.stream().filter(x -> x.name().equals(d)).findFirst())
            .map(java.util.Optional::orElseThrow)
            .toList();
    return put(
        VariableHeader.of(name, DataType.FLOAT, dims, Attributes.of(List.of(units(units)))),
        fill(dims, value));
  }

  GeneratedFile bounds(String name, String of, double[] pairs) {
    Dimension two =
        dimensions.stream()
            .filter(d -> d.name().equals("two"))
            .findFirst()
            .orElseGet(() -> dimension("two", 2));
    Dimension along =
        dimensions.stream().filter(d -> d.name().equals(of)).findFirst().orElseThrow();
    return put(
        VariableHeader.of(name, DataType.DOUBLE, List.of(along, two), Attributes.none()), pairs);
  }

  private Dimension dimension(String name, int length) {
    Dimension dimension = Dimension.fixed(name, length);
    dimensions.add(dimension);
    return dimension;
  }

  private GeneratedFile put(VariableHeader header, double[] data) {
    variables.add(header);
    values.add(data);
    return this;
  }

  private static double[] fill(List<Dimension> dims, ToDoubleFunction<int[]> value) {
    int size = dims.stream().mapToInt(d -> (int) d.length()).reduce(1, Math::multiplyExact);
    double[] data = new double[size];
    for (int i = 0; i < size; i++) {
      int[] at = new int[dims.size()];
      int rest = i;
      for (int d = at.length - 1; d >= 0; d--) {
        at[d] = rest % (int) dims.get(d).length();
        rest /= (int) dims.get(d).length();
      }
      data[i] = value.applyAsDouble(at);
    }
    return data;
  }

  /** Writes the field over all axes in their order; 1e20 is missing. */
  void write(
      Path file,
      String variable,
      String units,
      ToDoubleFunction<int[]> value,
      Attribute... further) {
    List<Attribute> attributes =
        new ArrayList<>(
            List.of(units(units), Attribute.numbers("_FillValue", DataType.FLOAT, 1e20f)));
    attributes.addAll(List.of(further));
    put(
        VariableHeader.of(variable, DataType.FLOAT, shape, Attributes.of(attributes)),
        fill(shape, value));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (DatasetWriter writer =
        FileFormats.writer("netcdf3")
            .create(file, new DatasetHeader("", dimensions, variables, Attributes.none()))) {
      for (int i = 0; i < variables.size(); i++) {
        writer.put(variables.get(i).name(), Slab.all(variables.get(i).shape()), values.get(i));
      }
      writer.finish();
    }
  }
}
