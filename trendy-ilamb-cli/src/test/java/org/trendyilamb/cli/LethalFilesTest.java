// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.Conversion;
import org.trendyilamb.RunOptions;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.plan.ConversionConfig;
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
    RunReport without = run(in, undisturbed, Map.of(), new LostTime());
    double quiet = (System.nanoTime() - begin) / 1e9;
    assertThat(without.entries()).allMatch(entry -> entry.status() == Status.CONVERTED);
    SortedMap<String, String> expected = Trees.digests(undisturbed);
    assertThat(expected).hasSize(FILES);

    Path out = folder.resolve("out");
    LostTime lost = new LostTime();
    String agent = "-javaagent:" + LethalAgent.jar(folder.resolve("agent.jar"));
    begin = System.nanoTime();
    run(in, out, Map.of("java-options", agent), lost);
    double faulty = (System.nanoTime() - begin) / 1e9;
    // Each dead worker costs its attempt and the start of its successor; two slots share that.
    double allowed = 1.3 * quiet + lost.seconds() / 2;
    System.out.printf(
        Locale.ROOT,
        "%d files by 2 workers: %.1f s; with 14 lethal ones: %.1f s; %d dead workers took %.1f s of"
            + " the two, so that 1.3 times and half of that are %.1f s%n",
        FILES,
        quiet,
        faulty,
        lost.deaths(),
        lost.seconds(),
        allowed);
    assertThat(lost.deaths()).isEqualTo(2 * lethal.size());
    assertThat(faulty).as("seconds with lethal files").isLessThan(allowed);

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
    Cli.Said next = convert(in, out, plain);
    assertThat(next.status()).as(next.errors()).isEqualTo(1);
    assertThat(next.output()).contains("386 up to date, 14 quarantined");
    Cli.Said again = convert(in, out, "--redo", "quarantined");
    assertThat(again.output()).contains("14 converted, 386 up to date");
    assertThat(Trees.digests(out)).isEqualTo(expected);
  }

  /** Runs as the command does, with a listener of our own. */
  private static RunReport run(
      Path in, Path out, Map<String, String> options, TaskListener listener) {
    Conversion conversion =
        new Conversion(ConversionConfig.of(in, out), RunOptions.defaults().withThreads(1));
    return conversion.run(
        conversion.plan(conversion.scan()),
        Executors.load().get("processes"),
        new ExecutorOptions(2, 128, Optional.empty(), conversion.diagnostics(), options),
        listener);
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

  /**
   * Time of slots that went into workers that died: from the beginning of the last attempt to the
   * beginning of the next one in the same slot. Called by the pool's thread only.
   */
  private static final class LostTime implements TaskListener {
    private final Map<String, Long> begun = new HashMap<>();
    private final Map<String, String> slots = new HashMap<>();
    private final Map<String, Long> died = new HashMap<>();
    private long nanos;
    private int deaths;

    @Override
    public void started(TaskSpec task, int attempt, String worker) {
      long now = System.nanoTime();
      String slot = worker.substring(0, worker.indexOf('-'));
      Optional.ofNullable(died.remove(slot)).ifPresent(death -> nanos += now - death);
      begun.put(task.id(), now);
      slots.put(task.id(), slot);
    }

    @Override
    public void retrying(TaskSpec task, int attempt, String reason) {
      lost(task);
    }

    @Override
    public void finished(TaskSpec task, TaskOutcome outcome) {
      if (outcome instanceof TaskOutcome.Quarantined) {
        lost(task);
      }
    }

    private void lost(TaskSpec task) {
      long now = System.nanoTime();
      deaths++;
      nanos += now - begun.getOrDefault(task.id(), now);
      died.put(slots.getOrDefault(task.id(), ""), now);
    }

    int deaths() {
      return deaths;
    }

    double seconds() {
      return nanos / 1e9;
    }
  }
}
