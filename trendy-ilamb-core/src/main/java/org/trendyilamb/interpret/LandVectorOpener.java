// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.nio.file.Path;
import java.util.Optional;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;

/**
 * Opens files so that fields on a vector of points appear on the grid of those points, and latitude
 * and longitude of a regular grid that run over two dimensions as axes; all other files appear as
 * they are. Safe for many threads, if the opener behind it is.
 */
public final class LandVectorOpener implements DatasetOpener {
  private final DatasetOpener plain;

  /**
   * Creates the opener.
   *
   * @param plain opens the file itself
   */
  public LandVectorOpener(DatasetOpener plain) {
    this.plain = plain;
  }

  /**
   * Opens a dataset.
   *
   * @throws org.trendyilamb.problem.TrendyIlambException also when points sit on no regular grid
   */
  @Override
  public DatasetReader open(Path file) {
    DatasetReader reader = plain.open(file);
    try {
      Optional<LandVector> vector = LandVector.of(reader, file);
      if (vector.isPresent()) {
        return new LandVectorReader(reader, vector.get());
      }
      Optional<RegularPlanes> planes = RegularPlanes.of(reader, file);
      return planes.isPresent() ? new RegularPlanesReader(reader, planes.get()) : reader;
    } catch (RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }
}
