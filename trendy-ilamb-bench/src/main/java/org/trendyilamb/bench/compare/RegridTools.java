// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tools that are compared where values go to 1 degree by first-order conservative remapping,
 * divided by the area with values: units, a new time axis, single precision and deflate 1 as in
 * {@link Tools}.
 */
final class RegridTools {
  private static final String GRID =
      """
      gridtype = lonlat
      xsize = 360
      ysize = 180
      xfirst = -179.5
      xinc = 1
      yfirst = -89.5
      yinc = 1
      """;

  private RegridTools() {}

  /** All tools that work here, this project first. */
  static List<Tool> available() {
    List<Tool> tools = new ArrayList<>();
    int cores = Runtime.getRuntime().availableProcessors();
    tools.add(own(1));
    if (cores > 1) {
      tools.add(own(cores));
    }
    if (Programs.isThere("cdo")) {
      tools.add(cdo());
    }
    return tools;
  }

  private static Tool own(int threads) {
    return new Tool(
        "ours-" + threads + "-regrid",
        String.format(
            Locale.ROOT,
            "this project with --grid 1x1: %d thread%s, -Xmx256m; weights made anew, verified and"
                + " forced to disk",
            threads,
            threads == 1 ? "" : "s"),
        true,
        true,
        "java",
        (input, source, target, scratch) -> {
          List<String> command = OwnCommand.of(scratch, OwnConversion.class);
          command.addAll(
              List.of(
                  source.toString(), target.toString(), String.valueOf(threads), "fast", "1x1"));
          return command;
        });
  }

  private static Tool cdo() {
    return new Tool(
        "cdo-remap",
        "cdo remap with conservative weights that were made before; without shuffle",
        false,
        true,
        "cdo",
        (input, source, target, scratch) ->
            List.of(
                "cdo",
                "-s",
                "-O",
                "--single",
                "-f",
                "nc4c",
                "-z",
                "zip_1",
                "-k",
                "grid",
                "-b",
                "F32",
                "-setattribute,gpp@units=kg m-2 s-1",
                "-settbounds,month",
                "-setreftime,1850-01-01,00:00:00,1day",
                "-setcalendar,365_day",
                "-settaxis," + input.firstYear() + "-01-16,00:00:00,1month",
                "-setmissval,1e20",
                "-mulc," + Tools.FACTOR,
                "-remap," + grid(scratch) + "," + weights(source, scratch),
                source.toString(),
                target.toString()));
  }

  private static Path grid(Path folder) {
    try {
      return Files.writeString(folder.resolve("grid.txt"), GRID);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the weights once, before anything is timed. */
  private static Path weights(Path source, Path folder) {
    Path weights = folder.resolve("weights-" + source.getFileName());
    if (Files.exists(weights)) {
      return weights;
    }
    List<String> command =
        List.of(
            "cdo",
            "-s",
            "gencon," + grid(folder),
            "-seltimestep,1",
            source.toString(),
            weights.toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("weights.log").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "no weights: " + Files.readString(folder.resolve("weights.log")));
      }
      return weights;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
