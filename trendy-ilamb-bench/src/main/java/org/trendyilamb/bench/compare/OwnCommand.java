// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this project is started: with little memory, and with the archive its launcher makes. */
public final class OwnCommand {
  private OwnCommand() {}

  /**
   * The command up to the arguments. The first run in a folder, which is not timed, makes the
   * archive of loaded classes; all others use it. Java makes none of classes in folders.
   *
   * @param scratch where the archive is kept
   * @param main what is started
   */
  public static List<String> of(Path scratch, Class<?> main) {
    String classes = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC"));
    if (classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) {
      Path archive = scratch.resolve("classes.jsa");
      command.add(
          (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=")
              + archive);
      command.add("-Xlog:cds=off");
      command.add("-Xlog:cds+dynamic=off");
    }
    command.addAll(List.of("-cp", classes, main.getName()));
    return command;
  }
}
