// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the command, in this JVM or in one of its own. */
final class Cli {
  private Cli() {}

  /** What the command said. */
  record Said(int status, String output, String errors) {}

  /** Runs the real entry in this JVM. */
  static Said run(String... args) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false);
    int status = new Main(console).run(args);
    console.flush();
    return new Said(
        status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  /** The command line of a JVM that runs the command. */
  static List<String> command(List<String> jvmOptions, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(inherited());
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.trendyilamb.cli.Main");
    command.addAll(List.of(args));
    return command;
  }

  /**
   * Of the options of this JVM those that the JVMs it starts shall have, too: what measures
   * coverage, and how things are compiled and collected.
   */
  private static List<String> inherited() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            option ->
                option.startsWith("-XX:")
                    || (option.startsWith("-javaagent:") && option.contains("jacoco")))
        .toList();
  }

  /** Starts the command in a JVM of its own; what it says goes to files in the folder. */
  static Process start(Path folder, List<String> jvmOptions, String... args) {
    try {
      Files.createDirectories(folder);
      return new ProcessBuilder(command(jvmOptions, args))
          .redirectOutput(folder.resolve("out.txt").toFile())
          .redirectError(folder.resolve("err.txt").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the command in a JVM of its own to its end. */
  static Said runApart(Path folder, List<String> jvmOptions, String... args) {
    Process process = start(folder, jvmOptions, args);
    try {
      if (!process.waitFor(15, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("the command did not end");
      }
      return new Said(
          process.exitValue(),
          Files.readString(folder.resolve("out.txt")),
          Files.readString(folder.resolve("err.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
