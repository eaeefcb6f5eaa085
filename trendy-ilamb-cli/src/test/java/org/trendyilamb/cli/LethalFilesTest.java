// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.Conversion;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;

/** Conversions of many files by processes, some of which end every process that reads them. */
@Tag("slow")
class LethalFilesTest {
  private static final List<String> MODELS =
      List.of(
          "CLM5.0",
          "JULES",
          "ORCHIDEE",
          "LPX-Bern",
          "VISIT",
          "ISAM",
          "CABLE-POP",
          "DLEM",
          "OCN",
          "IBIS",
          "CLASSIC",
          "ED",
          "JSBACH",
          "LPJ-GUESS",
          "LPJmL",
          "SDGVM",
          "YIBs",
          "VISIT-NIES",
          "ISBA-CTRIP",
          "ORCHIDEE-CNP");
  private static final int FILES = 400;

  /** Every lethal file is tried twice. */
  private static final int DEATHS = 28;

  private static final List<String> FAULTS =
      List.of(
          "segv",
          "abort",
          "native-exit 0",
          "halt 9",
          "signal-process 9",
          "segv-unhandled",
          "signal-process 11");

  @TempDir Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void fourteenLethalFilesAmongFourHundredAreQuarantinedAndTheRestIsConverted() throws Exception {
    Path in = folder.resolve("in");
    TreeMap<String, String> lethal = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      boolean kills = i % 29 == 13;
      String fault = FAULTS.get(i / 29 % FAULTS.size());
      Path place = place(kills ? LethalAgent.folder(in, fault) : in, i);
      if (kills) {
        lethal.put(place.toString(), fault);
      }
      Files.createDirectories(place.resolveSibling("."));
      TestField.write(place, "netcdf3", kills ? 90 : 12, kills ? 180 : 24, 12);
    }
    assertThat(lethal).hasSize(14);
    String[] plain = {"--strategy", "processes", "--workers", "2", "--memory", "128"};
    Path undisturbed = folder.resolve("undisturbed");
    long begin = System.nanoTime();
    Cli.Said without = convert(in, undisturbed, plain);
    Duration quiet = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(without.status()).as(without.errors()).isZero();
    SortedMap<String, String> expected = Trees.digests(undisturbed);
    assertThat(expected).hasSize(FILES);

    Path out = folder.resolve("out");
    List<String> armed = new ArrayList<>(List.of(plain));
    armed.add("--executor-option");
    armed.add("java-options=-javaagent:" + LethalAgent.jar(folder.resolve("agent.jar")));
    begin = System.nanoTime();
    Cli.Said with = convert(in, out, armed.toArray(String[]::new));
    Duration faulty = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(with.status()).as(with.errors()).isEqualTo(1);
    assertThat(with.output()).contains("386 converted").contains("14 quarantined");

    RunReport report = report(out);
    assertThat(report.entries()).hasSize(FILES);
    for (ReportEntry entry : report.entries()) {
      String fault = lethal.get(entry.source());
      assertThat(entry.status())
          .as(entry.source())
          .isEqualTo(fault == null ? Status.CONVERTED : Status.QUARANTINED);
      if (fault != null) {
        assertThat(entry.problem().orElseThrow().toString())
            .as(fault)
            .contains(
                switch (fault) {
                  case "segv", "signal-process 11" -> "SIGSEGV";
                  case "segv-unhandled" -> "signal 11";
                  case "abort" -> "signal 6";
                  case "signal-process 9" -> "signal 9";
                  default -> "without goodbye";
                });
      }
    }
    SortedMap<String, String> made = Trees.digests(out);
    assertThat(made).hasSize(FILES - 14);
    assertThat(expected).containsAllEntriesOf(made);
    assertThat(Trees.leftovers(out)).isEmpty();
    Path journal = out.resolve(Conversion.STATE_FOLDER).resolve("journal-all.jsonl");
    assertThat(Files.readAllLines(journal)).hasSize(FILES);

    // The next run does not touch them unless it is told to; without the agent they are good files.
    assertThat(convert(in, out, plain).output()).contains("386 up to date, 14 quarantined");
    Cli.Said again = convert(in, out, "--redo", "quarantined");
    assertThat(again.output()).contains("14 converted, 386 up to date");
    assertThat(Trees.digests(out)).isEqualTo(expected);

    // Each of 28 dead workers costs what its successor needs to be there and to be as far again: a
    // start and one conversion in a cold process. Two workers share that.
    double retry = secondsOfAStartAndOneFile(armed);
    double allowed = 1.3 * quiet.toMillis() / 1e3 + DEATHS * retry / 2;
    System.out.printf(
        Locale.ROOT,
        "%d files by 2 workers: %.1f s; with 14 lethal ones: %.1f s; a start and one file: %.2f s,"
            + " so 1.3 times and %d of them on 2 workers: %.1f s%n",
        FILES,
        quiet.toMillis() / 1e3,
        faulty.toMillis() / 1e3,
        retry,
        DEATHS,
        allowed);
    assertThat(faulty.toMillis() / 1e3).as("seconds with lethal files").isLessThan(allowed);
  }

  /** Median of runs of one file of a lethal file's size, on one worker, without the planning. */
  private double secondsOfAStartAndOneFile(List<String> armed) throws Exception {
    Path in = folder.resolve("one-in");
    Path file = place(in, 0);
    Files.createDirectories(file.resolveSibling("."));
    TestField.write(file, "netcdf3", 90, 180, 12);
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Path out = folder.resolve("one-out-" + i);
      List<String> words = new ArrayList<>(armed);
      words.set(words.indexOf("--workers") + 1, "1");
      Cli.Said said = convert(in, out, words.toArray(String[]::new));
      assertThat(said.status()).as(said.errors()).isZero();
      seconds.add(report(out).seconds());
    }
    return seconds.stream().sorted().toList().get(2);
  }

  @Test
  void thirtyFilesOnTenWorkersAreThoseOfOneProcess() throws Exception {
    Path in = folder.resolve("in");
    for (int i = 0; i < 30; i++) {
      Path place = place(in, i);
      Files.createDirectories(place.resolveSibling("."));
      TestField.write(place, i % 2 == 0 ? "netcdf3" : "netcdf4", 18 + i, 36 + 2 * i, 24);
    }
    Path one = folder.resolve("one");
    assertThat(convert(in, one, "--strategy", "sequential").status()).isZero();
    Path out = folder.resolve("out");
    Cli.Said said =
        convert(in, out, "--strategy", "processes", "--workers", "10", "--memory", "64");
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(said.output()).contains("30 converted").contains("10 workers");
    assertThat(Trees.digests(out)).isEqualTo(Trees.digests(one)).hasSize(30);
    assertThat(Trees.leftovers(out)).isEmpty();
  }

  /** One place per model, simulation and round: no two map to one output. */
  private static Path place(Path root, int number) {
    String model = MODELS.get(number % MODELS.size());
    String simulation = "S" + number / MODELS.size() % 4;
    String round = "TRENDYv" + (10 + number / MODELS.size() / 4);
    return root.resolve(round)
        .resolve(model)
        .resolve(simulation)
        .resolve(model + "_" + simulation + "_gpp.nc");
  }

  private static RunReport report(Path out) throws IOException {
    return new PlanFormat()
        .read(
            Files.readString(out.resolve(Conversion.STATE_FOLDER).resolve("report.json")),
            RunReport.class);
  }

  private static Cli.Said convert(Path in, Path out, String... more) {
    List<String> words = new ArrayList<>(List.of("convert", in.toString(), out.toString()));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(String[]::new));
  }
}
