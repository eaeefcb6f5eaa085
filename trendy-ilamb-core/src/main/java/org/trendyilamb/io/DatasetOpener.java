// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import java.nio.file.Path;

/** Port: opens datasets for reading. Implementations are safe for use by many threads. */
public interface DatasetOpener {

  /**
   * Opens a dataset. The caller closes the reader.
   *
   * @throws DatasetException when the file is missing, unreadable, truncated, of another format, or
   *     uses a feature that this opener cannot read
   */
  DatasetReader open(Path file);
}
