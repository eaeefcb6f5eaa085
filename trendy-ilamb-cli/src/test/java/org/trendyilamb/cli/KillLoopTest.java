// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the coordinator at moments drawn by a seeded generator, then another run: what
 * lies there in between is whole, and what lies there at the end is what an undisturbed run gives.
 */
@Tag("slow")
class KillLoopTest {
  private static final int KILLS = Integer.getInteger("trendyilamb.kills", 50);
  private static final long SEED = 20_260_117;
  private static final List<String> MODELS =
      List.of("CLM5.0", "JULES", "ORCHIDEE", "LPX-Bern", "VISIT", "SDGVM");

  @TempDir Path folder;

  @Test
  void afterAnyKillTheNextRunCompletes() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (String model : MODELS) {
      TestField.write(in.resolve(model + "_S3_gpp.nc"), "netcdf3", 90, 180, 24);
    }
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(Cli.run("convert", in.toString(), undisturbed.toString()).status()).isZero();
    SortedMap<String, String> expected = Trees.digests(undisturbed);
    assertThat(expected).hasSize(MODELS.size());

    Random random = new Random(SEED);
    Duration whole = Duration.ofSeconds(2);
    int killed = 0;
    int unfinished = 0;
    for (int i = 0; i < KILLS; i++) {
      String strategy = i % 2 == 0 ? "sequential" : "processes";
      Path out = folder.resolve("out" + i);
      String[] words = {
        "convert",
        in.toString(),
        out.toString(),
        "--strategy",
        strategy,
        "--workers",
        "2",
        "--memory",
        "64"
      };
      Process process = Cli.start(folder.resolve("log" + i), List.of("-Xmx128m"), words);
      long start = System.nanoTime();
      boolean ended =
          process.waitFor(
              (long) (whole.toMillis() * (0.1 + random.nextDouble())), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      killed += ended ? 0 : 1;
      String about = "kill " + i + " of " + strategy;
      KillTest.await(() -> below(out).isEmpty());
      Map<String, String> between = Trees.digests(out);
      assertThat(expected).as(about).containsAllEntriesOf(between);
      unfinished += between.size() < expected.size() ? 1 : 0;

      // What was left is finished in this process: quicker, and by the other code path of locks.
      Cli.Said again = Cli.run("convert", in.toString(), out.toString());
      assertThat(again.status()).as(about + again.errors()).isZero();
      assertThat(Trees.digests(out)).as(about).isEqualTo(expected);
      assertThat(Trees.leftovers(out)).as(about).isEmpty();
      if (ended) {
        // Undisturbed: the length of a run, so that kills spread over it whatever the machine.
        whole = Duration.ofNanos(System.nanoTime() - start);
        assertThat(process.exitValue()).isZero();
      } else if (between.isEmpty()) {
        whole = whole.multipliedBy(11).dividedBy(10);
      }
    }
    assertThat(killed).as("runs that were killed at work").isGreaterThan(KILLS / 2);
    assertThat(unfinished).as("kills that left work").isPositive();
  }

  /** Processes that work for an output folder. */
  private static List<String> below(Path out) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(KillLoopTest::commandLine).filter(l -> l.contains(out + "/")).toList();
    }
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException e) {
      return "";
    }
  }
}
