// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.grid.TargetGrid;
import org.trendyilamb.interpret.GridFile;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;

/** Finds the cells of the grid that is asked for. Immutable. */
public final class TargetGrids {
  private final DatasetOpener opener;

  /** Opens files of grids with this. */
  public TargetGrids(DatasetOpener opener) {
    this.opener = opener;
  }

  /**
   * The cells of a grid.
   *
   * @throws PlanException when the file of the grid is not what it was, or lies on no grid
   */
  public RectilinearGrid of(Regrid regrid) {
    if (regrid.file().isEmpty()) {
      return TargetGrid.named(regrid.grid());
    }
    Path path = Path.of(regrid.file().get().path());
    SourceRef now = reference(path);
    if (!now.equals(regrid.file().get())) {
      throw new PlanException(
          new Problem(
              "source-changed",
              Where.file(path),
              "the file of the target grid changed after the plan was made",
              "its size or date is another",
              "",
              "run again"));
    }
    return read(path);
  }

  /** The cells that a user asks for. */
  RectilinearGrid of(GridRequest request) {
    return request.file().map(this::read).orElseGet(() -> TargetGrid.named(request.name()));
  }

  /** The file that a user asks for, as it is now. */
  static Optional<SourceRef> reference(GridRequest request) {
    return request.file().map(TargetGrids::reference);
  }

  private static SourceRef reference(Path path) {
    try {
      return new SourceRef(
          path.toString(), Files.size(path), Files.getLastModifiedTime(path).toMillis());
    } catch (IOException e) {
      throw unusable(
          path, "it cannot be read", e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private RectilinearGrid read(Path path) {
    try (DatasetReader reader = opener.open(path)) {
      return GridFile.read(reader, path);
    } catch (TrendyIlambException e) {
      throw unusable(path, e.problem().what(), e.problem().found());
    }
  }

  private static PlanException unusable(Path path, String why, String found) {
    return new PlanException(
        new Problem(
            "config-grid",
            Where.file(path),
            "the file gives no target grid: " + why,
            found,
            "a netCDF file with one-dimensional latitude and longitude",
            "correct --grid"));
  }
}
