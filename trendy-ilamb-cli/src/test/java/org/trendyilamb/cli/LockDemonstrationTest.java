// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.FileFormats;
import org.trendyilamb.problem.Availability;

/**
 * What the lock of the strategy {@code locked} is good for: the netCDF-C library, called by eight
 * threads at the same time, ends the process or makes wrong files; with the lock it does neither.
 * Each run in a JVM of its own. Damage is a matter of chance, so it is asked for once in some runs.
 */
@Tag("slow")
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LockDemonstrationTest {
  private static final int FILES = 120;
  private static final int MOST_RUNS = 12;
  private static final int RUNS_WITH_LOCK = 3;
  private static final List<String> MODELS =
      List.of(
          "CLM5.0",
          "JULES",
          "ORCHIDEE",
          "VISIT",
          "ISAM",
          "CABLE-POP",
          "DLEM",
          "OCN",
          "IBIS",
          "CLASSIC");

  @TempDir Path folder;

  @Test
  void withoutTheLockTheLibraryDoesDamageAndWithItNone() throws Exception {
    Availability library =
        FileFormats.writers().stream()
            .filter(writer -> writer.id().equals("netcdf4-c"))
            .findFirst()
            .orElseThrow()
            .availability();
    assumeTrue(library.available(), library::reason);
    Path in = folder.resolve("in");
    for (int i = 0; i < FILES; i++) {
      String model = MODELS.get(i % MODELS.size());
      String simulation = "S" + i / MODELS.size() % 4;
      Path place = in.resolve("TRENDYv" + (10 + i / MODELS.size() / 4)).resolve(model);
      Files.createDirectories(place);
      TestField.write(place.resolve(model + "_" + simulation + "_gpp.nc"), "netcdf3", 12, 24, 12);
    }
    Path right = folder.resolve("right");
    Cli.Said said = Cli.run("convert", in.toString(), right.toString(), "--writer", "netcdf4-c");
    assertThat(said.status()).as(said.errors()).isZero();
    SortedMap<String, String> expected = Trees.digests(right);
    assertThat(expected).hasSize(FILES);

    for (int run = 0; run < RUNS_WITH_LOCK; run++) {
      assertThat(damage(in, "locked", run, expected)).as("with the lock, run %d", run).isEmpty();
    }
    List<String> found = new ArrayList<>();
    int runs = 0;
    while (runs < MOST_RUNS && found.isEmpty()) {
      found.addAll(damage(in, "unlocked", runs++, expected));
    }
    System.out.println(
        "with the lock "
            + RUNS_WITH_LOCK * FILES
            + " files without damage; without it, in run "
            + runs
            + ": "
            + found);
    assertThat(found).as("damage in %d runs without the lock", runs).isNotEmpty();
  }

  /** Everything that went wrong in one run; empty when nothing did. */
  private List<String> damage(Path in, String mode, int run, SortedMap<String, String> expected)
      throws Exception {
    Path out = folder.resolve(mode + run);
    Path log = folder.resolve(mode + run + ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:ErrorFile=" + folder.resolve("hs_err_" + mode + run + ".log"),
                "-XX:-CreateCoredumpOnCrash",
                "-cp",
                System.getProperty("java.class.path"),
                LockDemonstration.class.getName(),
                in.toString(),
                out.toString(),
                mode)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    List<String> found = new ArrayList<>();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      found.add("the process did not end");
    } else if (process.exitValue() != 0) {
      List<String> said = Files.readAllLines(log);
      found.add("exit status " + process.exitValue());
      said.stream()
          .filter(line -> line.startsWith("FAILED") || line.contains("SIG"))
          .limit(2)
          .forEach(found::add);
    }
    SortedMap<String, String> made = Trees.digests(out);
    long other =
        expected.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(made.get(entry.getKey())))
            .count();
    if (other > 0) {
      found.add(other + " of " + expected.size() + " files missing or different");
    }
    return found;
  }
}
