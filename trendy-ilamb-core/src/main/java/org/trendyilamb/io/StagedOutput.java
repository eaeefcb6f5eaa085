// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * One output on its way: written under a temporary name beside the target, then moved to its final
 * name in one step when its content was checked. The final name never holds half a file.
 *
 * <p>Temporary names start with a dot and do not end in {@code .nc}, so that a reader which scans
 * the folder does not see them. An instance belongs to one thread.
 */
public final class StagedOutput implements AutoCloseable {
  private static final String SUFFIX = ".part";
  private static final Pattern ANY_OWNER =
      Pattern.compile("\\..+\\.(nc|json|yaml|csv)(\\.try-\\d+)?\\.(all|shard-\\d+-of-\\d+)\\.part");

  private final Path target;
  private final Path temporary;
  private boolean settled;

  private StagedOutput(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /**
   * Prepares a place beside the target; makes its folder. The temporary file itself is made by the
   * caller. Each attempt has a name of its own, and removes those of the attempts before: a process
   * that was given up but lives on, on a machine that cannot be reached, then has nothing left that
   * it could move to the final name.
   *
   * @param target final name
   * @param owner short name of the run or shard that writes, for {@link #sweep}
   * @param attempt which attempt at this output, from 1
   * @throws DatasetException when the folder cannot be made
   */
  public static StagedOutput beside(Path target, String owner, int attempt) {
    Path folder = folderOf(target);
    try {
      Files.createDirectories(folder);
      for (int earlier = 1; earlier <= attempt; earlier++) {
        Files.deleteIfExists(folder.resolve(temporaryName(target, owner, earlier)));
      }
      return new StagedOutput(target, folder.resolve(temporaryName(target, owner, attempt)));
    } catch (IOException e) {
      throw failed("output-unwritable", "the output folder cannot be used", folder, e);
    }
  }

  private static String temporaryName(Path target, String owner, int attempt) {
    String which = attempt == 1 ? "" : ".try-" + attempt;
    return "." + target.getFileName() + which + "." + owner + SUFFIX;
  }

  /** Where to write. */
  public Path temporary() {
    return temporary;
  }

  /** The final name. */
  public Path target() {
    return target;
  }

  /**
   * Forces the content to the disk, moves the file to its final name in one step, and forces the
   * folder.
   *
   * @throws DatasetException when any of that fails; the temporary file is then removed
   */
  public void commit() {
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      settled = true;
      forceFolder(folderOf(target));
    } catch (IOException e) {
      discard();
      throw failed("write-failed", "the output cannot be put in place", target, e);
    }
  }

  /** Removes the temporary file. Idempotent. */
  public void discard() {
    if (settled) {
      return;
    }
    settled = true;
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw failed("write-failed", "a temporary file cannot be removed", temporary, e);
    }
  }

  /** Discards what was not committed. */
  @Override
  public void close() {
    discard();
  }

  /**
   * Removes temporary files of an owner that is gone. The caller must hold the owner's lock; other
   * owners may be at work in the same folders meanwhile.
   *
   * @param root output folder
   * @param owner the owner's name
   * @return what was removed
   */
  public static List<Path> sweep(Path root, String owner) {
    return sweep(root, name -> name.startsWith(".") && name.endsWith("." + owner + SUFFIX));
  }

  /**
   * Removes temporary files of whole runs and of all shards. The caller must hold the lock that
   * shuts out all of them.
   *
   * @param root output folder
   * @return what was removed
   */
  public static List<Path> sweepAll(Path root) {
    return sweep(root, ANY_OWNER.asMatchPredicate());
  }

  private static List<Path> sweep(Path root, Predicate<String> temporary) {
    List<Path> removed = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return removed;
    }
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                throws IOException {
              if (temporary.test(String.valueOf(file.getFileName()))
                  && Files.deleteIfExists(file)) {
                removed.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
              if (e instanceof NoSuchFileException) {
                // Another shard moved or removed what was its own between the listing and the look.
                return FileVisitResult.CONTINUE;
              }
              throw e;
            }
          });
    } catch (IOException e) {
      throw failed("write-failed", "left-over temporary files cannot be removed", root, e);
    }
    return removed;
  }

  private static Path folderOf(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException(target + " has no folder");
    }
    return folder;
  }

  /** On systems where a folder cannot be opened (Windows), the move itself is all there is. */
  private static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      org.slf4j.LoggerFactory.getLogger(StagedOutput.class)
          .debug("the folder {} cannot be forced to disk", folder, e);
    }
  }

  private static DatasetException failed(String code, String what, Path where, Exception e) {
    String said = String.valueOf(e.getMessage());
    boolean full = said.contains("No space left");
    return new DatasetException(
        new Problem(
            full ? "disk-full" : code,
            Where.file(where),
            full ? "no space is left on the disk: " + what : what,
            e.getClass().getSimpleName() + ": " + said,
            "",
            full ? "free some space and run again" : "check the folder's permissions and its disk"),
        e);
  }
}
