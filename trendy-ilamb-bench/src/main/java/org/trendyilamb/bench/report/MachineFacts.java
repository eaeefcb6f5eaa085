// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trendyilamb.bench.compare.Programs;

/**
 * Where and with what was measured.
 *
 * @param profile which matrix was run
 * @param commit commit of the sources, with a mark when they were changed since
 * @param jdk version of the JVM
 * @param cores processors that the JVM may use
 * @param cpu model of the processors
 * @param memoryMegabytes physical memory, 10^6 bytes
 * @param system name and version of the operating system
 * @param fileSystem kind of the file system with inputs and outputs
 * @param loadBefore processes that wanted a processor in the minute before; above 0.5 others were
 *     at work
 * @param tools versions of the tools that were compared
 */
public record MachineFacts(
    String profile,
    String commit,
    String jdk,
    int cores,
    String cpu,
    long memoryMegabytes,
    String system,
    String fileSystem,
    double loadBefore,
    Map<String, String> tools) {
  /** Stands for what the system does not tell. */
  private static final String UNKNOWN = "unknown";

  /** What is no source, as git names it. */
  private static final String RESULTS = ":(top,exclude)bench/results";

  public MachineFacts {
    tools = new TreeMap<>(tools);
  }

  /**
   * The facts of this machine, now.
   *
   * @param profile which matrix will be run
   * @param scratch folder for inputs and outputs
   */
  public static MachineFacts here(String profile, Path scratch) {
    return new MachineFacts(
        profile,
        commitOf(Path.of("").toAbsolutePath()),
        System.getProperty("java.vm.name", "") + " " + System.getProperty("java.runtime.version"),
        Runtime.getRuntime().availableProcessors(),
        after("/proc/cpuinfo", "model name"),
        memoryHere(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        fileSystem(scratch),
        load(),
        Programs.versions());
  }

  /**
   * The last commit of the sources, and whether a file that git knows was changed since. Results in
   * their folder are no sources.
   */
  static String commitOf(Path checkout) {
    Optional<String> last =
        git(checkout, "log", "-1", "--abbrev=12", "--format=%h", "--", ":(top)", RESULTS);
    Optional<String> changes =
        git(checkout, "status", "--porcelain", "--untracked-files=no", "--", ":(top)", RESULTS);
    if (last.isEmpty() || last.get().isEmpty() || changes.isEmpty()) {
      return UNKNOWN;
    }
    return last.get() + (changes.get().isEmpty() ? "" : "-dirty");
  }

  private static Optional<String> git(Path checkout, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(checkout.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String fileSystem(Path folder) {
    try {
      return Files.getFileStore(folder).type();
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  private static long memoryHere() {
    String text = after("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "");
    return text.isEmpty() ? 0 : Math.round(Long.parseLong(text) * 1024 / 1e6);
  }

  private static double load() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String after(String file, String key) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** The facts as rows of a table. */
  List<List<String>> rows() {
    return List.of(
        List.of("matrix", profile),
        List.of("commit", commit),
        List.of("JVM", jdk),
        List.of("cores", String.valueOf(cores)),
        List.of("processor", cpu),
        List.of("memory", memoryMegabytes + " MB"),
        List.of("system", system),
        List.of("file system", fileSystem),
        List.of("load before", String.format(java.util.Locale.ROOT, "%.2f", loadBefore)),
        List.of("tools", tools.isEmpty() ? "none" : tools.toString().replaceAll("[{}]", "")));
  }
}
