// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.trendyilamb.advise.CostFit;
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.StandardCosts;
import org.trendyilamb.advise.Storage;
import org.trendyilamb.advise.Trial;
import org.trendyilamb.advise.Workload;
import org.trendyilamb.advise.simulate.Machine;
import org.trendyilamb.advise.simulate.SimulatedFile;
import org.trendyilamb.advise.simulate.Simulation;
import org.trendyilamb.advise.simulate.StageCosts;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;

/**
 * The cost model of {@code advise}, fitted to what {@code StrategyBenchmark} measured with the
 * usual writer and layout, and the simulator with its costs held against the same runs.
 */
final class CostFigures {
  /** Blocks of a file in the simulator, as in the command {@code simulate}. */
  static final int BLOCKS = 16;

  private final List<JmhResult> rows;
  private final int cores;

  /**
   * Figures.
   *
   * @param cores processor cores of the machine
   */
  CostFigures(List<JmhResult> all, int cores) {
    this.cores = cores;
    this.rows =
        all.stream()
            .filter(r -> r.benchmark().equals("StrategyBenchmark") && r.method().equals("convert"))
            .filter(r -> r.param("writer").equals("netcdf4") && r.param("layout").equals("slab"))
            .filter(r -> r.param("mask").equals("land"))
            .filter(r -> r.param("threads").isEmpty() || r.param("threads").equals("1"))
            .toList();
  }

  private static Workload work(JmhResult row) {
    return new Workload(
        InputTree.of(row.param("input"))
            .files(
                FileLayout.SLAB, InputFile.rowsOf(Double.parseDouble(row.param("degrees"))), true)
            .stream()
            .map(InputFile::rawBytes)
            .toList());
  }

  private static Trial trial(JmhResult row) {
    double seconds = row.median() / 1e3;
    return new Trial(
        row.param("strategy"),
        row.param("writer"),
        Integer.parseInt(row.param("workers")),
        work(row),
        seconds,
        seconds,
        0);
  }

  /** Costs of a strategy with no more workers than cores, from those rows that are wanted. */
  private Optional<CostFit> fit(String strategy, Predicate<JmhResult> wanted) {
    List<Trial> trials =
        rows.stream()
            .filter(r -> r.param("strategy").equals(strategy))
            .filter(r -> Integer.parseInt(r.param("workers")) <= cores)
            .filter(wanted)
            .map(CostFigures::trial)
            .toList();
    return trials.isEmpty() ? Optional.empty() : Optional.of(CostFit.of(trials, prior(strategy)));
  }

  /** What runs in the Java of the benchmark runs after a conversion that warmed it up. */
  private static CostModel prior(String strategy) {
    CostModel cold = StandardCosts.of(strategy, 1);
    return List.of("sequential", "locked").contains(strategy) ? cold.compiled() : cold;
  }

  /** Costs of a strategy. */
  Optional<CostFit> fit(String strategy) {
    return fit(strategy, row -> true);
  }

  /** By the model, the speed-up against {@code base} on the input of a row. */
  Optional<List<double[]>> curve(String strategy, JmhResult input, double base, int most) {
    return fit(strategy)
        .map(
            fit -> {
              List<double[]> points = new ArrayList<>();
              for (int n = 1; n <= most; n++) {
                double seconds = fit.model().seconds(work(input), n);
                points.add(new double[] {n, base / 1e3 / seconds});
              }
              return points;
            });
  }

  /** What one file costs a worker process at each stage; writing is part of computing. */
  static StageCosts stages(CostFit fit, double contention, double outputShare) {
    return new StageCosts(
        fit.model().runSeconds(),
        fit.model().workerSeconds(),
        fit.model().fileSeconds(),
        fit.model().byteSeconds(),
        0,
        outputShare,
        contention,
        fit.model().warmUp());
  }

  /**
   * A run that was measured and simulated.
   *
   * @param input which
   * @param workers number of worker processes
   * @param measured seconds
   * @param simulated seconds, with costs of all runs
   * @param foretold seconds, with costs of the runs on other inputs
   */
  private record Check(
      String input, int workers, double measured, double simulated, double foretold) {
    double error() {
      return simulated / measured - 1;
    }

    double foretoldError() {
      return foretold / measured - 1;
    }
  }

  /** Each run is simulated with the costs of all, and of those on the other inputs only. */
  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    Optional<CostFit> all = fit("processes");
    for (JmhResult row : rows) {
      int workers = Integer.parseInt(row.param("workers"));
      if (!row.param("strategy").equals("processes") || workers > cores) {
        continue;
      }
      String input = input(row);
      Optional<CostFit> others = fit("processes", other -> !input(other).equals(input));
      if (all.isPresent() && others.isPresent()) {
        checks.add(
            new Check(
                input,
                workers,
                row.median() / 1e3,
                simulated(row, all.get(), workers),
                simulated(row, others.get(), workers)));
      }
    }
    return checks;
  }

  private double simulated(JmhResult row, CostFit fit, int workers) {
    List<SimulatedFile> files =
        work(row).bytes().stream().map(b -> new SimulatedFile("", b, 0)).toList();
    return Simulation.run(
            files,
            new Machine(cores, Storage.unlimited()),
            stages(fit, fit.model().contention(), 0),
            workers,
            BLOCKS)
        .seconds();
  }

  private static String input(JmhResult row) {
    return row.param("input") + ", " + row.param("degrees") + " degrees";
  }

  /** Costs, and how well the simulator does. */
  Optional<Section> section() {
    Map<String, CostFit> fits = new LinkedHashMap<>();
    for (String strategy : List.of("sequential", "locked", "processes", "shards")) {
      fit(strategy).ifPresent(fit -> fits.put(strategy, fit));
    }
    if (fits.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> costs = new ArrayList<>();
    fits.forEach(
        (id, fit) ->
            costs.add(
                List.of(
                    id,
                    Figures.of(fit.model().runSeconds()),
                    Figures.of(fit.model().workerSeconds()),
                    Figures.of(fit.model().fileSeconds()),
                    Figures.of(1e-6 / fit.model().byteSeconds()),
                    Figures.of(fit.model().warmUp().seconds()),
                    Figures.of(fit.model().contention()),
                    Figures.percent(fit.spread()),
                    String.valueOf(fit.trials()))));
    List<String> text = new ArrayList<>();
    text.add(
        "The model of `advise`: a start, for each file a fixed cost and a cost by size, what a"
            + " worker loses until its code is compiled, and contention between workers, fitted to the runs above with the usual writer and"
            + " layout and no more workers than cores.");
    List<Check> checks = checks();
    List<Section.Table> tables = new ArrayList<>();
    tables.add(
        new Section.Table(
            List.of(
                "strategy",
                "start s",
                "next worker s",
                "file s",
                "MB/s on one core",
                "warm-up s",
                "contention",
                "error of the fit",
                "runs"),
            costs));
    if (!checks.isEmpty()) {
      text.add(
          "The simulator of `simulate`, with these costs of `processes`, is off by "
              + errors(checks, Check::error)
              + "; with costs from the runs on the *other* inputs only, which foretells a tree from"
              + " trees of other kinds, by "
              + errors(checks, Check::foretoldError)
              + ". With costs from trials on the tree itself, as `advise` measures them, see below"
              + " where `bench/advise-check` was run.");
      tables.add(
          new Section.Table(
              List.of(
                  "input",
                  "workers",
                  "measured s",
                  "simulated s",
                  "error",
                  "from other inputs s",
                  "error"),
              checks.stream()
                  .map(
                      c ->
                          List.of(
                              c.input(),
                              String.valueOf(c.workers()),
                              Figures.of(c.measured()),
                              Figures.of(c.simulated()),
                              Figures.percent(c.error()),
                              Figures.of(c.foretold()),
                              Figures.percent(c.foretoldError())))
                  .toList()));
    }
    return Optional.of(new Section("Costs, and how well they predict", text, tables, List.of()));
  }

  private static String errors(List<Check> checks, ToDoubleFunction<Check> error) {
    List<Double> all = checks.stream().map(c -> Math.abs(error.applyAsDouble(c))).toList();
    return Figures.percent(Medians.of(all))
        + " in the middle and "
        + Figures.percent(all.stream().mapToDouble(e -> e).max().orElse(0))
        + " at worst over "
        + all.size()
        + " runs";
  }
}
