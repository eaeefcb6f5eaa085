// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisRecognition;
import org.trendyilamb.grid.AxisRole;

/**
 * Latitude and longitude of each point along one dimension.
 *
 * @param latitude variable of the latitudes
 * @param longitude variable of the longitudes
 * @param unit dimensions of length 1 beside that of the points, as in {@code latitude(y, x)} with a
 *     single y
 */
record PointCoordinates(VariableHeader latitude, VariableHeader longitude, Set<String> unit) {

  PointCoordinates {
    unit = Set.copyOf(unit);
  }

  /** The coordinates, when both run along the dimension and a field does too. */
  static Optional<PointCoordinates> of(Dimension dimension, DatasetHeader header) {
    if (dimension.length() < 2) {
      return Optional.empty();
    }
    Optional<VariableHeader> latitude = coordinate(AxisRole.Y, dimension, header);
    Optional<VariableHeader> longitude = coordinate(AxisRole.X, dimension, header);
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    Set<String> unit = new HashSet<>();
    latitude.get().dimensions().forEach(d -> unit.add(d.name()));
    longitude.get().dimensions().forEach(d -> unit.add(d.name()));
    unit.remove(dimension.name());
    List<String> known = List.of(latitude.get().name(), longitude.get().name());
    boolean field =
        header.variables().stream()
            .anyMatch(
                v ->
                    v.type().isNumeric()
                        && !known.contains(v.name())
                        && v.positionOf(dimension.name()).isPresent());
    return field
        ? Optional.of(new PointCoordinates(latitude.get(), longitude.get(), unit))
        : Optional.empty();
  }

  private static Optional<VariableHeader> coordinate(
      AxisRole role, Dimension dimension, DatasetHeader header) {
    return header.variables().stream()
        .filter(v -> runsAlong(v, dimension))
        .filter(v -> score(v, role, header) > 0)
        .max(Comparator.comparingInt(v -> score(v, role, header)));
  }

  private static boolean runsAlong(VariableHeader variable, Dimension dimension) {
    return variable.positionOf(dimension.name()).isPresent()
        && variable.dimensions().stream()
            .allMatch(d -> d.length() == 1 || d.name().equals(dimension.name()));
  }

  private static int score(VariableHeader variable, AxisRole role, DatasetHeader header) {
    return AxisRecognition.best(variable, header)
        .filter(e -> e.role() == role)
        .map(e -> e.score())
        .orElse(0);
  }
}
