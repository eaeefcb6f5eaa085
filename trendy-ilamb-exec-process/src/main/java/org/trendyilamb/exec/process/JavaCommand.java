// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.JavaOptions;
import org.trendyilamb.exec.process.worker.WorkerMain;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * The java command of a worker.
 *
 * @param java path or name of the program
 * @param classPath of the worker
 * @param archive options that name an archive of loaded classes; without effect where it does not
 *     suit
 * @param more options after ours, so that they win
 */
record JavaCommand(String java, String classPath, List<String> archive, List<String> more) {

  /**
   * Of the options that a JVM was started with those that name its archive of classes: a worker
   * loads the same ones.
   */
  static List<String> archiveOf(List<String> options) {
    return options.stream()
        .filter(
            option -> option.startsWith("-XX:SharedArchiveFile=") || option.startsWith("-Xlog:cds"))
        .toList();
  }

  List<String> of(int heapMiB, Path diagnostics, String channel) {
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx" + heapMiB + "m",
                "-XX:+UseSerialGC",
                // Workers are the parallelism: each shall size its own threads for one processor.
                "-XX:ActiveProcessorCount=1",
                // A heap that overflowed may have broken any state: such a worker must not go on.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + diagnostics.resolve("hs_err_%p.log"),
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "-Djava.awt.headless=true"));
    command.addAll(JavaOptions.COMPILER);
    command.addAll(archive);
    command.addAll(more);
    command.addAll(List.of("-cp", classPath, WorkerMain.class.getName(), channel));
    return command;
  }

  /** Refuses a java that is not there; on another machine that cannot be known. */
  void check(boolean local) {
    if (local && java.contains("/") && !Files.isExecutable(Path.of(java))) {
      throw new ExecutorException(
          new Problem(
              "java-missing",
              Where.file(java),
              "the java command for workers is not there",
              "no executable file",
              "a java command",
              "give option " + ProcessOptions.JAVA + " of executor processes"));
    }
  }
}
