// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.advise.CostFit;
import org.trendyilamb.advise.StandardCosts;
import org.trendyilamb.advise.simulate.Inventory;
import org.trendyilamb.advise.simulate.Machine;
import org.trendyilamb.advise.simulate.SimulatedFile;
import org.trendyilamb.advise.simulate.SimulatedRun;
import org.trendyilamb.advise.simulate.Simulation;
import org.trendyilamb.advise.simulate.StoragePresets;

/** All of TRENDY v13 on a large machine, simulated with the costs that were measured here. */
final class ScaleFigures {
  private static final List<Integer> WORKERS = List.of(1, 2, 4, 8, 16, 24, 32, 48, 64, 96);
  private static final List<String> STORAGE = List.of("disk", "nfs", "lustre");
  private static final int CORES = 96;
  private static final int HALF = 48;
  private static final double HOUR = 3600;
  private static final double DAY = 24 * HOUR;

  /** What was reckoned with for a round before: six days. */
  private static final double BEFORE = 6 * DAY;

  private final CostFit fit;
  private final int cores;
  private final double peakMegabytes;
  private final List<SimulatedFile> files = Inventory.trendyV13();

  /**
   * Figures.
   *
   * @param fit costs of worker processes
   * @param cores of the machine where they were measured
   * @param peakMegabytes largest memory of one process; NaN where unknown
   */
  ScaleFigures(CostFit fit, int cores, double peakMegabytes) {
    this.fit = fit;
    this.cores = cores;
    this.peakMegabytes = peakMegabytes;
  }

  private SimulatedRun run(String storage, int workers, double contention) {
    return Simulation.run(
        files,
        new Machine(CORES, StoragePresets.of(storage)),
        CostFigures.stages(fit, contention, StandardCosts.outputShare())
            .startedOn((double) CORES / cores),
        workers,
        CostFigures.BLOCKS);
  }

  Section section() {
    Map<String, Map<Integer, SimulatedRun>> runs = new LinkedHashMap<>();
    for (String storage : STORAGE) {
      Map<Integer, SimulatedRun> row = new LinkedHashMap<>();
      WORKERS.forEach(n -> row.put(n, run(storage, n, 0)));
      runs.put(storage, row);
    }
    List<List<String>> cells = new ArrayList<>();
    Map<String, List<double[]>> series = new LinkedHashMap<>();
    runs.forEach(
        (storage, row) -> {
          List<double[]> points = new ArrayList<>();
          double alone = get(row, 1).seconds();
          row.forEach(
              (n, run) -> {
                points.add(new double[] {n, alone / run.seconds()});
                cells.add(
                    List.of(
                        storage,
                        String.valueOf(n),
                        Figures.of(run.seconds() / HOUR),
                        Figures.times(alone / run.seconds()),
                        run.limit().label()));
              });
          series.put(storage, points);
        });
    series.put(StrategyCharts.LINEAR, List.of(new double[] {0, 0}, new double[] {CORES, CORES}));
    return new Section(
        "All of TRENDY v13",
        text(runs),
        List.of(
            new Section.Table(List.of("storage", "workers", "hours", "speed-up", "limit"), cells)),
        List.of(
            new Section.Chart(
                "scale.svg",
                "Simulated speed-up by number of worker processes and storage",
                SvgCharts.lines(
                    "TRENDY v13 on " + CORES + " cores, simulated",
                    "worker processes",
                    "speed-up against one worker",
                    series,
                    List.of(StrategyCharts.LINEAR)))));
  }

  private static SimulatedRun get(Map<Integer, SimulatedRun> row, int workers) {
    return Optional.ofNullable(row.get(workers)).orElseThrow();
  }

  private List<String> text(Map<String, Map<Integer, SimulatedRun>> runs) {
    List<String> said = new ArrayList<>();
    said.add(
        String.format(
            Locale.ROOT,
            "Simulated, not measured: the %d files of the round (%.0f GB of values, %.0f GB on disk by"
                + " the inventory) on a machine of %d cores, each as fast as one core here (%.0f MB/s"
                + " of values, %.2f s a file, %.2f s to start). Storage is in round figures: one fast"
                + " disk, a file server behind 10 Gbit/s, a parallel file system behind 100 Gbit/s."
                + " Contention between cores is taken as none.",
            files.size(),
            files.stream().mapToLong(SimulatedFile::rawBytes).sum() / 1e9,
            files.stream().mapToLong(SimulatedFile::storedBytes).sum() / 1e9,
            CORES,
            1e-6 / fit.model().byteSeconds(),
            fit.model().fileSeconds(),
            fit.model().runSeconds()));
    runs.forEach(
        (storage, row) -> {
          SimulatedRun alone = get(row, 1);
          SimulatedRun half = get(row, HALF);
          SimulatedRun all = get(row, CORES);
          double gain = 1 - all.seconds() / half.seconds();
          said.add(
              String.format(
                  Locale.ROOT,
                  "**%s**: one worker takes %s, %d take %s, %d take %s. The second %d workers %s."
                      + " With %d the limit is %s. With %d it is %s.",
                  storage,
                  time(alone.seconds()),
                  HALF,
                  time(half.seconds()),
                  CORES,
                  time(all.seconds()),
                  CORES - HALF,
                  worth(gain),
                  HALF,
                  half.limit().text(),
                  CORES,
                  all.limit().text()));
        });
    SimulatedRun slowest = get(runs.getOrDefault("nfs", Map.of()), HALF);
    said.add(
        String.format(
            Locale.ROOT,
            "**Hours instead of six days**: six days (%.0f h) were once reckoned with for a round, with"
                + " another tool on another machine, so the two cannot be divided by each other. By the"
                + " costs above a round on the slowest of these, `nfs`, takes %s with one worker and %s"
                + " with %d.",
            BEFORE / HOUR,
            time(get(runs.getOrDefault("nfs", Map.of()), 1).seconds()),
            time(slowest.seconds()),
            HALF));
    double contention = fit.model().contention();
    if (contention > 0) {
      double worse = run("disk", HALF, contention).seconds();
      said.add(
          String.format(
              Locale.ROOT,
              "If all %d workers hindered each other as the few here did (contention %.3f), the"
                  + " fastest disk would leave them at %s, and %d at %s: the worst case.",
              HALF,
              contention,
              time(worse),
              CORES,
              time(run("disk", CORES, contention).seconds())));
    }
    if (Double.isFinite(peakMegabytes)) {
      said.add(
          String.format(
              Locale.ROOT,
              "Memory: a process of the runs above took at most %.0f MB, so %d workers take %.0f GB and"
                  + " %d take %.0f GB.",
              peakMegabytes,
              HALF,
              HALF * peakMegabytes / 1e3,
              CORES,
              CORES * peakMegabytes / 1e3));
    }
    return said;
  }

  /** What twice the workers bring, from the share of the time that they save. */
  private static String worth(double gain) {
    String percent = String.format(Locale.ROOT, "%.0f %%", Math.abs(100 * gain));
    if (gain < -0.005) {
      return "make it " + percent + " slower: their start costs more than they convert";
    }
    return gain < 0.1
        ? "save " + percent + " of the time and are not worth their memory"
        : "save " + percent + " of the time";
  }

  private static String time(double seconds) {
    return seconds < HOUR
        ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
        : seconds < 2 * DAY
            ? String.format(Locale.ROOT, "%.1f h", seconds / HOUR)
            : String.format(Locale.ROOT, "%.1f days", seconds / DAY);
  }
}
