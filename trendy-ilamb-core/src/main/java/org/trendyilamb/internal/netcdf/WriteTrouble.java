// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Failed writes as exceptions that name the file and, as far as it can be found, the cause. */
final class WriteTrouble {
  private static final long NEXT_TO_NOTHING = 64 * 1024;

  private WriteTrouble() {}

  /**
   * A write failed. Native libraries lose the reason; the space left on the disk tells whether it
   * is full.
   */
  static DatasetException of(Path file, String what, Where where, Exception cause) {
    boolean full = Failures.text(cause).contains("No space left") || diskIsFull(file);
    return new DatasetException(
        new Problem(
            full ? "disk-full" : "write-failed",
            where,
            full ? "no space is left on the disk: " + what : what,
            Failures.text(cause),
            "",
            full ? "free some space and run again" : "check the folder and its disk"),
        cause);
  }

  private static boolean diskIsFull(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return folder != null && Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException e) {
      return false;
    }
  }
}
