// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import java.nio.file.Path;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.problem.Availability;

/**
 * Port: a kind of output file. Implementations are safe for use by many threads; whether the
 * writers they create may run at the same time is said by {@link #concurrent}.
 */
public interface DatasetWriterFactory {

  /** Short stable name, such as {@code netcdf3}. */
  String id();

  /** One line for people. */
  String description();

  /** Whether it can be used here, or why not. */
  Availability availability();

  /**
   * Whether several writers of this kind may work at the same time in one process. When not, every
   * call on a writer, creation and closing included, must hold one process-wide lock.
   */
  boolean concurrent();

  /** Whether its writers take {@link DatasetWriter#setText}. */
  default boolean takesLateText() {
    return false;
  }

  /**
   * Creates a file.
   *
   * @param file must not exist
   * @param definition dimensions, variables (with storage as a wish) and attributes; {@code
   *     _FillValue} attributes set the fill
   * @throws DatasetException when the file cannot be created or the definition does not fit
   */
  DatasetWriter create(Path file, DatasetHeader definition);
}
