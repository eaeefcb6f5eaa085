// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trendyilamb.bench.input.InputTree;

/**
 * Where a benchmark finds its inputs and writes its outputs. Inputs are shared by all the JVMs of a
 * run when the system property {@value #PROPERTY} names a folder; outputs are a JVM's own.
 */
public final class BenchmarkFolder implements AutoCloseable {
  /** System property with the folder that a whole run shares. */
  static final String PROPERTY = "trendyilamb.bench.folder";

  private static final Path NOTHING = Path.of("no-such-folder");

  private final Path inputs;
  private final Path work;
  private final Path own;

  private BenchmarkFolder(Path inputs, Path work, Path own) {
    this.inputs = inputs;
    this.work = work;
    this.own = own;
  }

  /** No folder: what a benchmark holds before it is set up. Closing it does nothing. */
  static BenchmarkFolder none() {
    return new BenchmarkFolder(NOTHING, NOTHING, NOTHING);
  }

  /** Makes the folders. */
  static BenchmarkFolder open() {
    String given = System.getProperty(PROPERTY, "");
    try {
      if (given.isEmpty()) {
        Path own = Files.createTempDirectory("trendy-ilamb-bench");
        return new BenchmarkFolder(
            Files.createDirectories(own.resolve("inputs")),
            Files.createDirectories(own.resolve("work")),
            own);
      }
      Path root = Files.createDirectories(Path.of(given));
      Path work = Files.createTempDirectory(root, "work");
      return new BenchmarkFolder(Files.createDirectories(root.resolve("inputs")), work, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folder of inputs and of what they must give. */
  Path inputs() {
    return inputs;
  }

  /** Folder of outputs. */
  Path work() {
    return work;
  }

  /** Gives a folder its final name. */
  static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the outputs, and the inputs unless they are shared. */
  @Override
  public void close() {
    InputTree.remove(own);
  }
}
