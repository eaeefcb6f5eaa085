// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.FileFormats;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.exec.JavaOptions;

/**
 * How this project is started: with little memory, and with archive and options of its launcher.
 */
public final class OwnCommand {
  private OwnCommand() {}

  /**
   * The command up to the arguments. The first call for a folder makes the archive of loaded
   * classes; Java makes none of classes in folders.
   *
   * @param scratch where the archive is kept
   * @param main what is started
   */
  public static List<String> of(Path scratch, Class<?> main) {
    String classes = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(java());
    if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) {
      Path archive = scratch.resolve("classes.jsa");
      if (!Files.exists(archive)) {
        make(archive, classes);
      }
      command.add("-XX:SharedArchiveFile=" + archive);
      command.add("-Xlog:cds=off");
      command.add("-Xlog:cds+dynamic=off");
    }
    command.addAll(List.of("-cp", classes, main.getName()));
    return command;
  }

  private static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-XX:+UseSerialGC");
    command.addAll(JavaOptions.COMPILER);
    return command;
  }

  /**
   * Converts a small file in the interpreter: a method that waits for the compiler when an archive
   * is made is marked so in it, and never compiled by those who use it (OpenJDK 17).
   */
  private static void make(Path archive, String classes) {
    Path folder = archive.resolveSibling("archive");
    InputFile small = new InputFile("CLM5.0", "S3", FileLayout.SLAB, 18, 12, true);
    List<String> command = new ArrayList<>(java());
    command.addAll(
        List.of(
            "-Xint",
            "-XX:ArchiveClassesAtExit=" + archive,
            "-cp",
            classes,
            OwnConversion.class.getName(),
            InputWriter.write(small, folder.resolve("in")).toString(),
            folder.resolve("out").toString(),
            "1",
            FileFormats.DEFAULT_ENGINE));
    try {
      Path log = folder.resolve("log");
      int status =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (status != 0 || !Files.exists(archive)) {
        throw new IllegalStateException("no archive of classes: " + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
