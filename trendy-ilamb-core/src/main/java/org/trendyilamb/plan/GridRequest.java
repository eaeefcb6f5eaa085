// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.trendyilamb.grid.GridException;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.grid.TargetGrid;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * The grid that all outputs shall have.
 *
 * @param name name of the grid as for {@link TargetGrid}; the path of the file when there is one
 * @param file a file whose latitudes and longitudes are the grid; absolute
 * @param method how values get there
 */
public record GridRequest(String name, Optional<Path> file, RegridMethod method) {

  /**
   * Reads what a user wrote: the name of a grid, or the path of a netCDF file.
   *
   * @throws PlanException when it is neither
   */
  public static GridRequest of(String text, RegridMethod method) {
    GridException unnamed;
    try {
      TargetGrid.named(text);
      return new GridRequest(text, Optional.empty(), method);
    } catch (GridException e) {
      unnamed = e;
    }
    Optional<Path> file = file(text);
    if (file.isPresent() && Files.isRegularFile(file.get())) {
      return new GridRequest(file.get().toString(), file, method);
    }
    boolean path = text.contains("/") || text.endsWith(".nc") || text.endsWith(".nc4");
    throw new PlanException(
        new Problem(
            "config-grid",
            Where.nowhere(),
            path ? "the file of the target grid is not there" : unnamed.problem().what(),
            text,
            "steps in longitude and latitude such as 1x1, columns and rows such as r360x180, or"
                + " a netCDF file that lies on the grid",
            TargetGrid.suggestion(text)
                .map(near -> "perhaps --grid " + near)
                .orElse("correct --grid")));
  }

  private static Optional<Path> file(String text) {
    try {
      return text.isBlank()
          ? Optional.empty()
          : Optional.of(Path.of(text).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
