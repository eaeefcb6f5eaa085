// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs of this machine, and which versions they are. */
public final class Programs {
  /** Stands for a Python that has netCDF4. */
  static final String PYTHON = "python3 with netCDF4";

  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+(\\.\\d+)*");

  private Programs() {}

  /** Whether a program can be run here. */
  static boolean isThere(String program) {
    if (program.equals(PYTHON)) {
      return findPython().isPresent();
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder).resolve(program))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A Python that has netCDF4.
   *
   * @throws IllegalStateException when there is none
   */
  static String python() {
    return findPython().orElseThrow(() -> new IllegalStateException("no " + PYTHON));
  }

  private static Optional<String> findPython() {
    return PYTHONS.stream()
        .filter(python -> says(List.of(python, "-c", "import netCDF4")).isPresent())
        .findFirst();
  }

  /** Versions of the tools that are compared, by name; those that are not here are left out. */
  public static SortedMap<String, String> versions() {
    SortedMap<String, String> versions = new TreeMap<>();
    List<List<String>> asked = new ArrayList<>();
    asked.add(List.of("cdo", "--version"));
    asked.add(List.of("ncks", "--version"));
    asked.add(List.of("nccopy"));
    findPython()
        .ifPresent(
            python ->
                asked.add(List.of(python, "-c", "import netCDF4; print(netCDF4.__version__)")));
    for (List<String> command : asked) {
      String name = command.get(0).contains("python") ? "netCDF4-python" : command.get(0);
      says(command)
          .map(NUMBER::matcher)
          .filter(Matcher::find)
          .ifPresent(found -> versions.put(name, found.group()));
    }
    return versions;
  }

  /** What a program says, when it ends well; nccopy tells its version with status 1. */
  private static Optional<String> says(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 || command.get(0).equals("nccopy")
          ? Optional.of(text)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
