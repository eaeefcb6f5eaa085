// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Place and name of an output file below the output folder:
 *
 * <pre>
 * {@code <experiment>/<source>/<variable>_<table>_<source>_<experiment>_<member>_<grid>_<period>.nc}
 * </pre>
 *
 * <p>ILAMB takes each folder below its model root as one model, so one simulation is one root, and
 * within it one folder is one model. The experiment is the simulation's own id ({@link
 * Simulation#experimentId()}). All parts hold letters, digits and hyphens only, which keeps names
 * readable back and safe on every file system; an underscore of a variable becomes a hyphen.
 *
 * @param facets the parts; the grid label is always there
 */
public record OutputName(CmipFacets facets) {
  /** The one member of a TRENDY model: nothing is perturbed. */
  public static final String MEMBER = "r1i1p1f1";

  /** Grid label of data on the model's own grid. */
  public static final String NATIVE_GRID = "gn";

  /** Grid label of regridded data. */
  public static final String REGRIDDED = "gr";

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9-]");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException when there is no grid label, or the period has not the
   *     precision of the table's frequency
   */
  public OutputName {
    if (facets.grid().isEmpty()) {
      throw new IllegalArgumentException("an output name needs a grid label: " + facets.stem());
    }
    if (!precisionFits(facets)) {
      throw new IllegalArgumentException("period and table do not go together: " + facets.stem());
    }
  }

  private static boolean precisionFits(CmipFacets facets) {
    int digits = facets.period().map(dates -> dates.first().length()).orElse(0);
    return facets
        .frequency()
        .map(
            frequency ->
                switch (frequency) {
                  case FIXED -> digits == 0;
                  case YEARLY -> digits == 4;
                  case MONTHLY -> digits == 6;
                  case DAILY -> digits == 8;
                })
        .orElse(true);
  }

  /**
   * The name of an output.
   *
   * @param variable name written into the file, such as {@code evspsbl}
   * @param table CMIP6 table, such as {@code Amon}
   * @param grid {@link #NATIVE_GRID} or {@link #REGRIDDED}
   * @param period first and last date; empty for fixed fields only
   * @throws IllegalArgumentException when a part has not the form of a CMIP name
   */
  public static OutputName of(
      String variable,
      String table,
      ModelName model,
      Simulation simulation,
      String grid,
      Optional<FilePeriod> period) {
    return new OutputName(
        new CmipFacets(
            UNSAFE.matcher(variable).replaceAll("-"),
            table,
            model.sourceId(),
            simulation.experimentId(),
            MEMBER,
            Optional.of(grid),
            period));
  }

  /** The file name, ending in {@code .nc}. */
  public String fileName() {
    return facets.stem() + ".nc";
  }

  /** Place below the output folder, three elements long. */
  public Path relativePath() {
    return Path.of(facets.experiment(), facets.sourceId(), fileName());
  }

  /** Reads back a file name, or the last element of a path; none when it is no output name. */
  public static Optional<OutputName> parse(Path path) {
    Path last = path.getFileName();
    if (last == null || !last.toString().endsWith(".nc")) {
      return Optional.empty();
    }
    String name = last.toString();
    return CmipFacets.parse(name.substring(0, name.length() - ".nc".length()))
        .filter(parts -> parts.grid().isPresent() && precisionFits(parts))
        .map(OutputName::new);
  }

  @Override
  public String toString() {
    return fileName();
  }
}
