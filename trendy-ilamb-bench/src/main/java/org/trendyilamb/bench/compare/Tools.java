// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trendyilamb.internal.isal.IsalEngines;

/**
 * The tools that are compared: units from gC m-2 d-1 to kg m-2 s-1, rows and columns turned round,
 * a new time axis, single precision, deflate 1 with shuffle (which CDO 2.1 does not offer), a chunk
 * for each step.
 */
final class Tools {
  /** From gC m-2 d-1 to kg m-2 s-1. */
  static final String FACTOR = "1.1574074074074074e-8";

  private Tools() {}

  /** All tools that work here, this project first. */
  static List<Tool> available() {
    List<Tool> tools = new ArrayList<>();
    int cores = Runtime.getRuntime().availableProcessors();
    tools.add(own("ours-1", 1, "fast"));
    if (cores > 1) {
      tools.add(own("ours-" + cores, cores, "fast"));
    }
    if (IsalEngines.availability().available()) {
      tools.add(own("ours-1-isal", 1, "isal"));
      if (cores > 1) {
        tools.add(own("ours-" + cores + "-isal", cores, "isal"));
      }
    }
    for (Tool tool : List.of(nccopy(), slabLoop(), cdo(), nco())) {
      if (Programs.isThere(tool.program())) {
        tools.add(tool);
      }
    }
    return tools;
  }

  private static Tool own(String id, int threads, String engine) {
    return new Tool(
        id,
        String.format(
            Locale.ROOT,
            "this project: %d thread%s, compressor %s, -Xmx256m, class archive and compiler options"
                + " of its launcher; verified and forced to disk",
            threads,
            threads == 1 ? "" : "s",
            engine),
        true,
        true,
        "java",
        (input, source, target, scratch) -> {
          List<String> command = OwnCommand.of(scratch, OwnConversion.class);
          command.addAll(
              List.of(source.toString(), target.toString(), String.valueOf(threads), engine));
          return command;
        });
  }

  private static Tool nccopy() {
    return new Tool(
        "nccopy",
        "nccopy -d 1 -s into chunks of one step: compresses again, converts nothing",
        false,
        false,
        "nccopy",
        (input, source, target, scratch) ->
            List.of(
                "nccopy",
                "-k",
                "nc7",
                "-d",
                "1",
                "-s",
                "-c",
                "time/1,latitude/" + input.rows() + ",longitude/" + input.columns(),
                source.toString(),
                target.toString()));
  }

  private static Tool slabLoop() {
    return new Tool(
        "netcdf4-python",
        "a loop over blocks of steps with netCDF4-python",
        false,
        true,
        Programs.PYTHON,
        (input, source, target, scratch) ->
            List.of(
                Programs.python(),
                script("slab_loop.py", scratch).toString(),
                source.toString(),
                target.toString(),
                String.valueOf(input.firstYear())));
  }

  private static Tool cdo() {
    return new Tool(
        "cdo",
        "one chain of CDO operators, single precision, without shuffle",
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
                "-mulc," + FACTOR,
                "-invertlat",
                "-sellonlatbox,-180,180,-90,90",
                source.toString(),
                target.toString()));
  }

  private static Tool nco() {
    return new Tool(
        "nco",
        "ncap2, then ncpdq",
        false,
        true,
        "ncap2",
        (input, source, target, scratch) ->
            List.of(
                "sh",
                script("nco.sh", scratch).toString(),
                source.toString(),
                target.toString(),
                String.valueOf(input.firstYear()),
                scratch.resolve("nco-scratch.nc").toString()));
  }

  private static Path script(String name, Path folder) {
    Path file = folder.resolve(name);
    try {
      return Files.writeString(
          file,
          Resources.toString(Resources.getResource(Tools.class, name), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
