// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Text files beside outputs, each written in one step, so that a reader never sees half of one.
 * Temporary names carry the owner's, so that two owners never meet in one.
 */
public final class StateText {
  private StateText() {}

  /**
   * Writes a file.
   *
   * @param target final name; its folder is made when missing
   * @param owner short name of the run or shard
   * @throws DatasetException when it cannot be written; no temporary file is left
   */
  public static void write(Path target, String owner, String text) {
    Path folder = target.toAbsolutePath().getParent();
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + owner + ".part");
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      remove(temporary, e);
      throw failed(target, "a table cannot be written", e);
    }
  }

  private static void remove(Path temporary, IOException cause) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException suppressed) {
      cause.addSuppressed(suppressed);
    }
  }

  /**
   * Reads a file.
   *
   * @throws DatasetException when it cannot be read
   */
  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failed(file, "what an earlier run left cannot be read", e);
    }
  }

  static DatasetException failed(Path file, String what, Exception e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return new DatasetException(
        new Problem(
            full ? "disk-full" : "output-unwritable",
            Where.file(file),
            full ? "no space is left on the disk: " + what : what,
            e.getClass().getSimpleName() + ": " + e.getMessage(),
            "",
            full ? "free some space and run again" : "check the output folder"),
        e);
  }
}
