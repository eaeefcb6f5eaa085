// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisEvidence;
import org.trendyilamb.grid.AxisRecognition;
import org.trendyilamb.grid.AxisRole;
import org.trendyilamb.grid.DimensionRoles;
import org.trendyilamb.grid.RecognisedAxis;
import org.trendyilamb.problem.Where;

/**
 * Finds rows and columns that are not those of latitude and longitude, though a variable {@code y}
 * or {@code x} stands beside them: counters or metres of a projected grid. Where latitude and
 * longitude also run over both dimensions, their values tell.
 */
final class CurvedGrid {
  /** Evidence of units or a standard name; less comes from the name alone. */
  private static final int SURE = 80;

  /** Single precision of 360 degrees, and what writers round to. */
  private static final double SAME = 0.01;

  /** Files of models on land only hold zeros elsewhere; by chance hardly a cell agrees. */
  private static final double ENOUGH = 0.1;

  private final DatasetHeader dataset;
  private final Coordinates coordinates;
  private final Where file;

  CurvedGrid(DatasetHeader dataset, Coordinates coordinates, Where file) {
    this.dataset = dataset;
    this.coordinates = coordinates;
    this.file = file;
  }

  /**
   * Stops where a field lies on such a grid.
   *
   * @throws InterpretException with code {@code grid-curved}
   */
  void refuse(VariableHeader field, DimensionRoles roles) {
    for (AxisRole role : List.of(AxisRole.Y, AxisRole.X)) {
      RecognisedAxis axis = roles.axis(role).orElseThrow();
      if (axis.evidence().score() >= SURE || axis.coordinate().isEmpty()) {
        continue;
      }
      projection(field).ifPresent(name -> stop(axis, "the grid mapping " + name));
      for (VariableHeader plane : roles.auxiliary()) {
        if (tells(plane, role) && differs(plane, axis)) {
          stop(axis, "other values in " + plane.name() + ", which runs over rows and columns");
        }
      }
    }
  }

  private void stop(RecognisedAxis axis, String found) {
    throw InterpretException.of(
        "grid-curved",
        file.variable(axis.dimension().name()),
        "rows and columns are not those of latitude and longitude",
        found,
        "one latitude for each row and one longitude for each column, in degrees",
        "put the field on a grid of latitude and longitude before, for example with cdo remapcon");
  }

  /** A grid mapping that is not that of latitude and longitude. */
  private Optional<String> projection(VariableHeader field) {
    return field
        .attributes()
        .text("grid_mapping")
        .flatMap(name -> dataset.variable(name.strip()))
        .flatMap(mapping -> mapping.attributes().text("grid_mapping_name"))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && !name.equals("latitude_longitude"));
  }

  private boolean tells(VariableHeader plane, AxisRole role) {
    Optional<AxisEvidence> best = AxisRecognition.best(plane, dataset);
    return plane.dimensions().size() == 2
        && best.filter(e -> e.role() == role && e.score() >= SURE).isPresent();
  }

  /** Whether the values are degrees and, nearly everywhere, not those of the axis. */
  private boolean differs(VariableHeader plane, RecognisedAxis axis) {
    Optional<Integer> along = plane.positionOf(axis.dimension().name());
    if (along.isEmpty()) {
      return false;
    }
    Dimension second = plane.dimensions().get(1);
    double[] values = coordinates.read(plane);
    double[] centres = coordinates.read(axis.coordinate().orElseThrow());
    int same = 0;
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i]) <= 720)) {
        return false;
      }
      int columns = Math.toIntExact(second.length());
      double centre = centres[along.get() == 0 ? i / columns : i % columns];
      same += Math.abs(Math.IEEEremainder(values[i] - centre, 360)) <= SAME ? 1 : 0;
    }
    return same < ENOUGH * values.length;
  }
}
