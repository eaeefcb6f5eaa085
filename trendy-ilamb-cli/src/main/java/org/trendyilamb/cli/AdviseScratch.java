// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.SourceRef;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * A hidden folder on the file system of the output folder, for trials. Closing it, or the end of
 * this process by a signal, ends the trial that runs and removes it. Results are never touched.
 */
final class AdviseScratch implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Path folder;
  private final Path input;
  private final Thread hook = new Thread(this::remove, "advise-clean-up");
  private volatile boolean closed;
  private volatile @Nullable Process running;

  private AdviseScratch(Path folder, Path input) {
    this.folder = folder;
    this.input = input;
  }

  /**
   * Makes the folder inside the output folder or, when that is not there yet, inside the nearest
   * folder above it that is.
   */
  static AdviseScratch create(Path input, Path output) {
    Path place = output.toAbsolutePath().normalize();
    while (!Files.isDirectory(place) && place.getParent() != null) {
      if (Files.exists(place)) {
        throw unwritable(place, "this is no folder");
      }
      place = place.getParent();
    }
    try {
      Path folder = Files.createTempDirectory(place, ".trendy-ilamb-advise-");
      AdviseScratch scratch = new AdviseScratch(folder, input.toAbsolutePath().normalize());
      Runtime.getRuntime().addShutdownHook(scratch.hook);
      return scratch;
    } catch (IOException e) {
      throw unwritable(place, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static UsageException unwritable(Path place, String found) {
    return new UsageException(
        new Problem(
            "output-unwritable",
            Where.file(place),
            "trials cannot write here",
            found,
            "a folder on the file system of the outputs that can be written to",
            "choose another output folder"));
  }

  Path folder() {
    return folder;
  }

  /**
   * A folder with links to the inputs of some tasks, at the paths that they have below the input
   * folder, whose own name and parent's name are kept because they may tell model or simulation.
   */
  Path inputs(String name, List<ConversionTask> tasks) throws IOException {
    if (!Files.isDirectory(input)) {
      return input;
    }
    Path root = folder.resolve(name);
    int names = input.getNameCount();
    Path inside = names == 0 ? root : root.resolve(input.subpath(Math.max(0, names - 2), names));
    for (ConversionTask task : tasks) {
      for (SourceRef source : task.sources()) {
        Path path = Path.of(source.path());
        Path link = inside.resolve(input.relativize(path));
        if (Files.notExists(link)) {
          Files.createDirectories(Optional.ofNullable(link.getParent()).orElse(inside));
          Files.createSymbolicLink(link, path);
        }
      }
    }
    return inside;
  }

  /** The process that must end with this folder. */
  void watch(Process process) {
    running = process;
  }

  /** Ends a process and all below it. */
  static void kill(Process process) {
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Removes a folder and all below it; links are removed, not followed. */
  static void remove(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Workers that are just dying may still make files: tries again for a while. */
  private void remove() {
    closed = true;
    Process process = running;
    if (process != null) {
      kill(process);
    }
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      try {
        remove(folder);
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          org.slf4j.LoggerFactory.getLogger(AdviseScratch.class)
              .warn("{} could not be removed: {}", folder, e.toString());
          return;
        }
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Whether it is being removed. */
  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook runs, or has run.
    }
  }
}
