// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Runs CDO, where it is installed, on planes given as text. */
final class Cdo {
  /** The missing value that CDO writes unless told otherwise. */
  static final double MISSING = -9e33;

  private final Path directory;

  private Cdo(Path directory) {
    this.directory = directory;
  }

  /** CDO with a directory for its files; the test is skipped when there is no CDO. */
  static Cdo orSkip(Path directory) throws InterruptedException {
    boolean found;
    try {
      found =
          new ProcessBuilder("cdo", "--version")
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      found = false;
    }
    Assumptions.assumeTrue(found, "cdo is not installed");
    return new Cdo(directory);
  }

  /** Writes a plane, NaN as missing, to a file that CDO reads. */
  String file(String name, RectilinearGrid grid, double[] plane)
      throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder(plane.length * 20);
    for (double value : plane) {
      text.append(Double.isNaN(value) ? "-9e33" : Double.toString(value)).append('\n');
    }
    String file = directory.resolve(name + ".nc").toString();
    Path input = Files.writeString(directory.resolve(name + ".txt"), text);
    run(Map.of(), input, "-f", "nc", "-b", "F64", "input," + describe(name, grid), file);
    return file;
  }

  /** Writes the description of a grid, with cell edges, and gives its name. */
  String describe(String name, RectilinearGrid grid) throws IOException {
    String text =
        "gridtype = lonlat\nxsize = "
            + grid.columns()
            + "\nysize = "
            + grid.rows()
            + "\nxvals = "
            + joined(grid.longitude().centres())
            + "\nxbounds = "
            + joined(grid.longitude().bounds())
            + "\nyvals = "
            + joined(grid.latitude().centres())
            + "\nybounds = "
            + joined(grid.latitude().bounds())
            + "\n";
    return Files.writeString(directory.resolve(name + ".grid"), text).toString();
  }

  private static String joined(double[] values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      text.append(String.format(Locale.ROOT, "%.17g%n", value));
    }
    return text.toString();
  }

  /** Values that an operator gives, missing ones as NaN. */
  double[] values(Map<String, String> environment, String... operators)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("outputf,%.17g,1"));
    arguments.addAll(List.of(operators));
    String text = run(environment, null, arguments.toArray(String[]::new));
    return Arrays.stream(text.trim().split("\\s+"))
        .mapToDouble(Double::parseDouble)
        .map(v -> v == MISSING ? Double.NaN : v)
        .toArray();
  }

  private String run(
      Map<String, String> environment,
      @org.jspecify.annotations.Nullable Path input,
      String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("cdo", "-s"));
    command.addAll(List.of(arguments));
    Path out = directory.resolve("out.txt");
    Path errors = directory.resolve("errors.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    if (input != null) {
      builder.redirectInput(input.toFile());
    }
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException(command + " gave " + code + ": " + Files.readString(errors));
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
