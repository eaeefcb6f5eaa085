// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisRole;
import org.trendyilamb.grid.DimensionRoles;
import org.trendyilamb.grid.GridOptions;
import org.trendyilamb.grid.GridReading;
import org.trendyilamb.grid.RecognisedAxis;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Where;

/** The grid that a file lies on, whatever its variables are. */
public final class GridFile {
  private GridFile() {}

  /**
   * Reads latitude and longitude of the first variable that has both, with their bounds.
   *
   * @param reader the open file
   * @param path its path, for messages
   * @return cells south to north, within -180 to 180
   * @throws org.trendyilamb.problem.TrendyIlambException when no variable has both, or the axes
   *     cannot be understood
   */
  public static RectilinearGrid read(DatasetReader reader, Path path) {
    Where file = Where.file(path);
    DatasetHeader header = reader.header();
    List<VariableHeader> fields =
        header.variables().stream().filter(v -> v.dimensions().size() >= 2).toList();
    for (VariableHeader field : fields) {
      DimensionRoles roles = DimensionRoles.of(field, header);
      Optional<RecognisedAxis> latitude = coordinate(roles, AxisRole.Y);
      Optional<RecognisedAxis> longitude = coordinate(roles, AxisRole.X);
      if (latitude.isPresent() && longitude.isPresent()) {
        Coordinates coordinates = new Coordinates(reader, file);
        return GridReading.of(
                coordinates.horizontal(latitude.get()),
                coordinates.horizontal(longitude.get()),
                GridOptions.defaults())
            .grid();
      }
    }
    throw InterpretException.of(
        "grid-file-axes",
        file,
        "no variable of the file lies on a latitude and a longitude axis",
        String.join(", ", names(header)),
        "a variable with one-dimensional coordinates lat and lon",
        "give a file on a latitude-longitude grid, or a name such as 1x1");
  }

  private static Optional<RecognisedAxis> coordinate(DimensionRoles roles, AxisRole role) {
    return roles.axis(role).filter(axis -> axis.coordinate().isPresent());
  }

  private static List<String> names(DatasetHeader header) {
    return Stream.concat(
            header.variables().stream().map(VariableHeader::name).limit(10),
            header.variables().size() > 10 ? Stream.of("...") : Stream.of())
        .toList();
  }
}
