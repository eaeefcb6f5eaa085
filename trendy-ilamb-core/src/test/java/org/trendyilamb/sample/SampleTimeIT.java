// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.internal.netcdf.Netcdf3WriterFactory;

/**
 * Stamps decoded by cftime fall into the steps that the truth names, wherever cftime can decode.
 */
class SampleTimeIT {
  private static final String PYTHON = "/usr/bin/python3";

  /**
   * Prints, for each file named on standard input, its path and the year and month of each stamp.
   */
  private static final String SCRIPT =
      """
      import sys, cftime, netCDF4
      for path in sys.stdin.read().split("\\n"):
          if not path:
              continue
          with netCDF4.Dataset(path) as ds:
              name = "time_counter" if "time_counter" in ds.variables else "time"
              if name not in ds.variables:
                  continue
              t = ds.variables[name]
              units = getattr(t, "units", "")
              if units.split(" ")[0] not in ("seconds", "hours", "days"):
                  continue
              # a stamp at the very end of a step belongs to that step
              early = 0.01 if "/CLM" in path else 0
              dates = cftime.num2date(
                  t[:] - early, units, getattr(t, "calendar", "noleap"))
              print(path, *("%d-%d" % (d.year, d.month) for d in dates))
      """;

  @TempDir private Path folder;

  @Test
  void cftimeReadsTheSameMonths() throws IOException, InterruptedException {
    assumeTrue(pythonWithNetcdf(), PYTHON + " has no netCDF4 and cftime");
    List<SampleTruth> truths =
        SampleTree.standard()
            .write(folder, SampleOptions.with(List.of(new Netcdf3WriterFactory())))
            .stream()
            .filter(t -> t.path().endsWith(".nc") && t.outcome() == Outcome.CONVERTED)
            .filter(t -> !t.steps().isEmpty())
            .toList();
    Map<String, SampleTruth> byPath =
        truths.stream().collect(Collectors.toMap(t -> folder + "/" + t.path(), t -> t));

    List<String> lines = run(String.join("\n", byPath.keySet()));

    assertThat(lines).hasSizeGreaterThan(100);
    for (String line : lines) {
      String[] words = line.split(" ");
      SampleTruth truth = Objects.requireNonNull(byPath.get(words[0]), line);
      List<String> expected = new ArrayList<>();
      List<String> found = new ArrayList<>();
      for (int i = 0; i < truth.steps().size(); i++) {
        TruthStep step = truth.steps().get(i);
        String stamp = words[i + 1];
        boolean monthly = step.month().isPresent();
        expected.add(
            monthly
                ? String.format(Locale.ROOT, "%d-%d", step.year(), step.month().getAsInt())
                : String.valueOf(step.year()));
        found.add(monthly ? stamp : stamp.substring(0, stamp.indexOf('-')));
      }
      assertThat(found).as(words[0]).isEqualTo(expected);
      assertThat(words).hasSize(truth.steps().size() + 1);
    }
  }

  private static boolean pythonWithNetcdf() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(PYTHON, "-c", "import netCDF4, cftime")
              .redirectErrorStream(true)
              .start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> run(String input) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("decode.py"), SCRIPT);
    Path paths = Files.writeString(folder.resolve("paths.txt"), input);
    Process process =
        new ProcessBuilder(PYTHON, script.toString())
            .redirectInput(paths.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output.lines().toList();
  }
}
