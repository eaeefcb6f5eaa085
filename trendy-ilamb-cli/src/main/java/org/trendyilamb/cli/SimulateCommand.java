// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.advise.simulate.Machine;
import org.trendyilamb.advise.simulate.SimulatedFile;
import org.trendyilamb.advise.simulate.SimulatedRun;
import org.trendyilamb.advise.simulate.Simulation;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simulate}. */
@Command(
    name = "simulate",
    description = {
      "Predicts by simulation how long a run takes on a machine that is not at hand.",
      "Takes the 840 files of TRENDY v13 with 1 to 96 worker processes on a fast disk, NFS and"
          + " Lustre, or the files and costs that 'advise --json' measured. Converts nothing."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
  /** Blocks of a file: enough that reading and computing of different files overlap. */
  private static final int BLOCKS = 16;

  private final Console console;

  @Option(
      names = "--advice",
      paramLabel = "FILE",
      description = "What 'advise --json' printed: costs and files are taken from it.")
  private @Nullable Path advice;

  @Option(
      names = "--inventory",
      paramLabel = "WHICH",
      description =
          "v13: the 840 files of TRENDY v13; advice: the files of --advice. Default: v13.")
  private String inventory = "v13";

  @Option(
      names = "--strategy",
      paramLabel = "ID",
      defaultValue = "processes",
      description = "Strategy whose costs are taken from --advice. Default: ${DEFAULT-VALUE}.")
  private String strategy = "processes";

  @Option(
      names = "--workers",
      split = ",",
      paramLabel = "N",
      description = "Numbers of workers, with commas. Default: 1,2,4,8,16,24,32,48,64,96.")
  private List<Integer> workers = List.of(1, 2, 4, 8, 16, 24, 32, 48, 64, 96);

  @Option(
      names = "--cores",
      paramLabel = "N",
      defaultValue = "96",
      description = "Processor cores of the machine. Default: ${DEFAULT-VALUE}.")
  private int cores = 96;

  @Option(
      names = "--storage",
      split = ",",
      paramLabel = "KIND",
      description =
          "disk, nfs, lustre, memory (never limits), measured (by --advice) or measured-writing (the"
              + " same with inputs in memory); several with commas. Default: disk,nfs,lustre.")
  private List<String> storage = List.of("disk", "nfs", "lustre");

  @Option(
      names = "--contention",
      paramLabel = "SHARE",
      description =
          "Share of the work that only one worker can do at a time, 0 to 1. Default: that of --advice"
              + " where the machine has no more cores than the one that was measured, else 0.")
  private @Nullable Double contention;

  @Option(names = "--json", description = "Print the result as JSON on standard output.")
  private boolean json;

  @Mixin final ConfigOption optionsFile = new ConfigOption();

  SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    SimulationInputs inputs =
        advice == null
            ? SimulationInputs.standard(contention)
            : SimulationInputs.measured(advice(advice), strategy, cores, contention);
    List<SimulatedFile> files = inputs.files(inventory);
    List<SimulationResult.Row> rows = new ArrayList<>();
    for (String kind : storage) {
      Machine machine = new Machine(cores, inputs.storage(kind));
      for (int count : workers) {
        SimulatedRun run = Simulation.run(files, machine, inputs.costs(), count, BLOCKS);
        rows.add(
            new SimulationResult.Row(
                kind,
                count,
                run.seconds(),
                files.size() / run.seconds() * 3600,
                run.limit(),
                run.shares()));
      }
    }
    SimulationResult result =
        new SimulationResult(
            inventory,
            files.size(),
            files.stream().mapToLong(SimulatedFile::rawBytes).sum(),
            files.stream().mapToLong(SimulatedFile::storedBytes).sum(),
            cores,
            inputs.costs(),
            inputs.note(),
            rows);
    if (json) {
      console.result(new PlanFormat().writePretty(result));
    } else {
      console.result(result.lines());
    }
    return ExitCode.OK.status();
  }

  private void check() {
    for (int count : workers) {
      if (count < 1 || count > 10_000) {
        throw SimulationInputs.refused(
            "--workers takes numbers of workers", String.valueOf(count), "1 to 10000 each");
      }
    }
    if (cores < 1) {
      throw SimulationInputs.refused(
          "--cores takes a number of cores", String.valueOf(cores), "1 or more");
    }
    if (contention != null && !(contention >= 0 && contention <= 1)) {
      throw SimulationInputs.refused(
          "--contention takes a share",
          String.format(Locale.ROOT, "%s", contention),
          "a number from 0 to 1");
    }
  }

  private static Advice advice(Path file) {
    try {
      return new PlanFormat().read(Files.readString(file), Advice.class);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          new Problem(
              "config-advice",
              Where.file(file),
              "this is no advice that can be read",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "what 'trendy-ilamb advise IN OUT --json' prints",
              "correct --advice"));
    }
  }
}
