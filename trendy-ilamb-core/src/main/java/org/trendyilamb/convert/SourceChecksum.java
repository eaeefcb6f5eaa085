// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** SHA-256 of an input as it lies on disk, for provenance. */
final class SourceChecksum {
  private SourceChecksum() {}

  static String sha256(Path file) {
    try {
      return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              Where.file(file),
              "the file cannot be read",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              "copy the file again"),
          e);
    }
  }
}
