// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Turns trouble with the file system into an exception that names the file and the cause. */
final class WriteFailure {
  /** What operating systems say of a full disk or an exhausted quota. */
  private static final List<String> FULL =
      List.of("no space left", "disk quota exceeded", "not enough space");

  private WriteFailure() {}

  /**
   * A file cannot be written.
   *
   * @param wanted bytes that were to be written; a volume with less room than that counts as full
   *     even where the system's message is in another language
   */
  static DatasetException of(Path file, IOException cause, long wanted) {
    String found = words(cause);
    boolean full = saysFull(found) || usableSpace(file) < wanted;
    Problem problem =
        full
            ? problem("disk-full", file, "there is no room for the file", found, "free some space")
            : problem("write-failed", file, "the file cannot be written", found, "");
    return new DatasetException(problem, cause);
  }

  /** A file cannot be made. */
  static DatasetException atCreation(Path file, IOException cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return new DatasetException(
          new Problem(
              "file-exists",
              Where.file(file),
              "the file is there already",
              "",
              "a path where nothing lies",
              "remove it or choose another name"),
          cause);
    }
    return of(file, cause, 0);
  }

  private static Problem problem(String code, Path file, String what, String found, String remedy) {
    return new Problem(code, Where.file(file), what, found, "", remedy);
  }

  /** What the system said; where that is only a path, the kind of trouble as well. */
  private static String words(IOException cause) {
    boolean pathOnly = cause instanceof FileSystemException trouble && trouble.getReason() == null;
    return cause.getMessage() == null || pathOnly ? cause.toString() : cause.getMessage();
  }

  private static boolean saysFull(String message) {
    String lower = message.toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(lower::contains);
  }

  private static long usableSpace(Path file) {
    try {
      return Files.getFileStore(file).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE; // unknown, so it proves nothing
    }
  }
}
