// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisValues;
import org.trendyilamb.grid.GridException;
import org.trendyilamb.grid.GridOptions;
import org.trendyilamb.grid.LandPoints;
import org.trendyilamb.grid.PadToGlobal;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Where;

/**
 * Cells of a grid for the points along one dimension of a file. Immutable, safe for many threads.
 *
 * @param points the dimension of the points
 * @param unit dimensions of length 1 that stand beside it in the coordinates and say nothing
 * @param rows dimension of the latitudes
 * @param columns dimension of the longitudes
 * @param cells cell of each point, row by row from the first latitude
 * @param latitudes coordinate that the file does not have as an axis; empty where it has
 * @param longitudes the same along the rows
 */
record LandVector(
    Dimension points,
    Set<String> unit,
    Dimension rows,
    Dimension columns,
    List<Integer> cells,
    Optional<Axis> latitudes,
    Optional<Axis> longitudes) {
  /** Attribute of a field that was spread over a grid; its text says how many points it has. */
  static final String POINTS = "trendy_ilamb_points";

  private static final String COMPRESS = "compress";

  /**
   * An axis made from the coordinates of points.
   *
   * @param header what stands for the coordinate of the points
   * @param values ascending, in degrees
   */
  record Axis(VariableHeader header, List<Double> values) {
    Axis {
      values = List.copyOf(values);
    }

    /** Gives a stretch of the values, as a reader does. */
    void read(Slab slab, double[] into) {
      for (int i = 0; i < slab.count(0); i++) {
        into[i] = values.get((int) slab.start(0) + i);
      }
    }
  }

  LandVector {
    unit = Set.copyOf(unit);
    cells = List.copyOf(cells);
  }

  /**
   * The points of a file: land points gathered as CF says, or a dimension along which both latitude
   * and longitude run. Empty where latitude and longitude have a dimension each.
   *
   * @param reader the open file; coordinates are read
   * @param path its path, for messages
   * @throws GridException when the points sit on no regular grid
   */
  static Optional<LandVector> of(DatasetReader reader, Path path) {
    DatasetHeader header = reader.header();
    for (Dimension dimension : header.dimensions()) {
      Optional<LandVector> found = gathered(dimension, reader, path);
      if (found.isEmpty()) {
        found = listed(dimension, reader, path);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** CF 8.2: a list of the cells of two dimensions, counted from 0, the last running fastest. */
  private static Optional<LandVector> gathered(
      Dimension dimension, DatasetReader reader, Path path) {
    DatasetHeader header = reader.header();
    Optional<VariableHeader> list =
        header.variable(dimension.name()).filter(v -> along(v, dimension) && v.type().isNumeric());
    String[] names =
        list.flatMap(v -> v.attributes().text(COMPRESS)).orElse("").trim().split("\\s+");
    if (names.length != 2) {
      return Optional.empty();
    }
    Optional<Dimension> rows = header.dimension(names[0]);
    Optional<Dimension> columns = header.dimension(names[1]);
    if (rows.isEmpty() || columns.isEmpty()) {
      return Optional.empty();
    }
    double[] values = new Coordinates(reader, Where.file(path)).read(list.orElseThrow());
    long size = Math.multiplyExact(rows.get().length(), columns.get().length());
    Set<Integer> cells = new HashSet<>();
    List<Integer> ordered = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != Math.rint(values[i]) || !(values[i] >= 0 && values[i] < size)) {
        throw InterpretException.of(
            "grid-points-range",
            Where.file(path).variable(dimension.name()).index(i),
            "a gathered point is no cell of the grid",
            Double.toString(values[i]),
            "a whole number from 0 to " + (size - 1),
            "check the file");
      }
      int cell = (int) values[i];
      if (!cells.add(cell)) {
        throw InterpretException.of(
            "grid-points-duplicate",
            Where.file(path).variable(dimension.name()).index(i),
            "two gathered points on one cell",
            Integer.toString(cell),
            "one point for a cell",
            "check the file");
      }
      ordered.add(cell);
    }
    return Optional.of(
        new LandVector(
            dimension,
            Set.of(),
            rows.get(),
            columns.get(),
            ordered,
            Optional.empty(),
            Optional.empty()));
  }

  private static boolean along(VariableHeader variable, Dimension dimension) {
    return variable.dimensions().size() == 1
        && variable.dimensions().get(0).name().equals(dimension.name());
  }

  private static Optional<LandVector> listed(Dimension dimension, DatasetReader reader, Path path) {
    DatasetHeader header = reader.header();
    Optional<PointCoordinates> found = PointCoordinates.of(dimension, header);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    PointCoordinates coordinates = found.get();
    Where file = Where.file(path);
    Coordinates values = new Coordinates(reader, file);
    VariableHeader latitude = coordinates.latitude();
    VariableHeader longitude = coordinates.longitude();
    LandPoints points =
        LandPoints.of(
            axis(file, latitude, values),
            axis(file, longitude, values),
            new GridOptions(PadToGlobal.ALWAYS));
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      cells.add(points.cell(i));
    }
    Dimension rows = free(latitude.name(), points.grid().rows(), header);
    Dimension columns = free(longitude.name(), points.grid().columns(), header);
    return Optional.of(
        new LandVector(
            dimension,
            coordinates.unit(),
            rows,
            columns,
            cells,
            Optional.of(made(latitude, rows, "degrees_north", points.grid().latitude().centres())),
            Optional.of(
                made(longitude, columns, "degrees_east", points.grid().longitude().centres()))));
  }

  private static AxisValues axis(Where file, VariableHeader variable, Coordinates values) {
    return AxisValues.of(
        file.variable(variable.name()), values.read(variable), variable.type() == DataType.FLOAT);
  }

  private static Dimension free(String name, long length, DatasetHeader header) {
    String chosen = name;
    while (header.dimension(chosen).isPresent()) {
      chosen += "_of_points";
    }
    return Dimension.fixed(chosen, length);
  }

  private static Axis made(VariableHeader of, Dimension along, String units, double[] centres) {
    List<Double> values = new ArrayList<>();
    for (double centre : centres) {
      values.add(centre);
    }
    Attributes attributes = Attributes.of(Attribute.text("units", units));
    return new Axis(
        VariableHeader.of(of.name(), DataType.DOUBLE, List.of(along), attributes), values);
  }
}
