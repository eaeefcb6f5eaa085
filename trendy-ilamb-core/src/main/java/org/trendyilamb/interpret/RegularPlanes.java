// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisEvidence;
import org.trendyilamb.grid.AxisRecognition;
import org.trendyilamb.grid.AxisRole;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Where;

/**
 * Latitude and longitude that a file has over two dimensions only (ORCHIDEE's {@code nav_lat} and
 * {@code nav_lon}), though each row has one latitude and each column one longitude: two axes.
 *
 * @param latitude stands for the axis of the rows
 * @param longitude stands for the axis of the columns
 */
record RegularPlanes(LandVector.Axis latitude, LandVector.Axis longitude) {
  /** Attribute of an axis that was made; its text names the variable over two dimensions. */
  static final String MADE_OF = "trendy_ilamb_made_of";

  /** Evidence of units or a standard name; less comes from the name alone. */
  private static final int SURE = 80;

  /** Single precision at 360 degrees: what is closer is one number. */
  private static final double SAME = Math.ulp(360f);

  /**
   * The axes of a file; empty where it has axes of its own, where rows or columns bend, or where
   * more than one pair of planes is there.
   *
   * @param reader the open file; coordinates are read
   * @param path its path, for messages
   */
  static Optional<RegularPlanes> of(DatasetReader reader, Path path) {
    DatasetHeader header = reader.header();
    if (!along(header, AxisRole.Y, 1).isEmpty() || !along(header, AxisRole.X, 1).isEmpty()) {
      return Optional.empty();
    }
    List<VariableHeader> latitudes = along(header, AxisRole.Y, 2);
    List<VariableHeader> longitudes = along(header, AxisRole.X, 2);
    if (latitudes.size() != 1 || longitudes.size() != 1) {
      return Optional.empty();
    }
    Coordinates coordinates = new Coordinates(reader, Where.file(path));
    VariableHeader rows = latitudes.get(0);
    VariableHeader columns = longitudes.get(0);
    for (int along = 0; along < 2; along++) {
      Dimension row = rows.dimensions().get(along);
      Dimension column = rows.dimensions().get(1 - along);
      if (columns.positionOf(row.name()).isEmpty() || columns.positionOf(column.name()).isEmpty()) {
        continue;
      }
      Optional<LandVector.Axis> latitude = axis(rows, row, header, coordinates);
      Optional<LandVector.Axis> longitude = axis(columns, column, header, coordinates);
      if (latitude.isPresent() && longitude.isPresent()) {
        return Optional.of(new RegularPlanes(latitude.get(), longitude.get()));
      }
    }
    return Optional.empty();
  }

  private static List<VariableHeader> along(DatasetHeader header, AxisRole role, int rank) {
    return header.variables().stream()
        .filter(v -> v.dimensions().size() == rank)
        .filter(
            v -> {
              Optional<AxisEvidence> best = AxisRecognition.best(v, header);
              return best.filter(e -> e.role() == role && e.score() >= SURE).isPresent();
            })
        .toList();
  }

  /** The values of a plane along one of its dimensions, when they are the same along the other. */
  private static Optional<LandVector.Axis> axis(
      VariableHeader plane, Dimension along, DatasetHeader header, Coordinates coordinates) {
    double[] all = coordinates.read(plane);
    int length = Math.toIntExact(along.length());
    int across = all.length / Math.max(1, length);
    boolean first = plane.positionOf(along.name()).orElseThrow() == 0;
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      double value = all[first ? i * across : i];
      for (int k = 0; k < across; k++) {
        // Also false where either is no number.
        if (!(Math.abs(all[first ? i * across + k : k * length + i] - value) <= SAME)) {
          return Optional.empty();
        }
      }
      values.add(value);
    }
    String name = plane.name() + "_axis";
    while (header.variable(name).isPresent()) {
      name += "_";
    }
    Attributes attributes = Attributes.of(Attribute.text(MADE_OF, plane.name()));
    for (String kept : List.of("units", "standard_name", "long_name", "axis")) {
      Optional<String> text = plane.attributes().text(kept);
      if (text.isPresent()) {
        attributes = attributes.with(Attribute.text(kept, text.get()));
      }
    }
    return Optional.of(
        new LandVector.Axis(
            VariableHeader.of(name, plane.type(), List.of(along), attributes), values));
  }
}
