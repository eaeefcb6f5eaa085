// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a program and measures it, by Linux' {@code /proc}. One at a time: processor time is what
 * the ended children of this process took in between.
 */
final class MeteredProcess {
  private static final double TICKS_PER_SECOND = 100;

  /** A look takes most of a millisecond of a core: seldom, so that the program has it instead. */
  private static final int LOOK_MILLIS = 50;

  private MeteredProcess() {}

  /** A program that did not end well. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
      super(message);
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param command program and arguments
   * @param log receives what it says
   * @param limit after which it is killed
   * @throws FailedException when it is killed or ends with another status than 0
   */
  static Measurement run(List<String> command, Path log, Duration limit)
      throws IOException, InterruptedException, FailedException {
    double cpu = cpuSecondsOfChildren();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    double peak = 0;
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakOfTree(process.toHandle()));
        if (System.nanoTime() - start > limit.toNanos()) {
          throw new FailedException("killed after " + limit.toSeconds() + " s");
        }
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new FailedException(
          "status " + process.exitValue() + ": " + lastLine(Files.readString(log)));
    }
    return new Measurement(wall, cpuSecondsOfChildren() - cpu, peak / 1e6, 0);
  }

  private static String lastLine(String text) {
    List<String> lines = text.strip().lines().toList();
    return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
  }

  /** proc(5), {@code stat}, fields 16 and 17: children that were waited for. */
  private static double cpuSecondsOfChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    // The name in parentheses may hold blanks; field 3 follows it.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Double.parseDouble(fields[16 - 3]) + Double.parseDouble(fields[17 - 3]))
        / TICKS_PER_SECOND;
  }

  private static double peakOfTree(ProcessHandle root) {
    try (Stream<ProcessHandle> below = root.descendants()) {
      return peakOf(root) + below.mapToDouble(MeteredProcess::peakOf).sum();
    }
  }

  /** The kernel's own high-water mark, so that nothing is missed between two looks. */
  private static double peakOf(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      return 0; // it has ended meanwhile
    }
  }
}
