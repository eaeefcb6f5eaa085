// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code StrategyBenchmark} measured: speed-up against sequential, and which to choose. */
final class StrategyFigures {
  /** Strategies that isolate less or start less come first, so that they win a draw. */
  private static final List<String> SIMPLEST_FIRST =
      List.of("sequential", "locked", "processes", "shards");

  /** Two results within this of each other are a draw. */
  private static final double DRAW = 0.05;

  /** Name of the straight line. */
  static final String LINEAR = "as fast as there are workers";

  /** The model is drawn at least so far, beyond the workers that were measured. */
  private static final int DRAWN = 4;

  private final List<JmhResult> rows;
  private final CostFigures costs;

  StrategyFigures(List<JmhResult> all, CostFigures costs) {
    this.costs = costs;
    this.rows =
        all.stream()
            .filter(r -> r.benchmark().equals("StrategyBenchmark") && r.method().equals("convert"))
            .toList();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** One row for each way, slowest machinery first, with its speed-up. */
  Section section() {
    List<List<String>> cells = new ArrayList<>();
    for (String key : keys()) {
      double base = sequential(key).map(JmhResult::median).orElse(Double.NaN);
      for (JmhResult row : of(key)) {
        cells.add(
            List.of(
                key,
                strategy(row),
                row.param("workers"),
                Figures.of(row.median() / 1e3),
                Figures.times(base / row.median()),
                Figures.of(
                    row.told().getOrDefault("rawMegabytes", Double.NaN) * 1e3 / row.median()),
                Figures.percent(row.told().getOrDefault("cpuShare", Double.NaN)),
                row.param("strategy").equals("locked")
                    ? Figures.percent(row.told().getOrDefault("serialShare", Double.NaN))
                    : "-",
                Figures.of(row.told().getOrDefault("peakMegabytes", Double.NaN))));
      }
    }
    List<Section.Chart> charts = new ArrayList<>();
    charts.add(byInput());
    charts.add(byWorkers());
    charts.add(memory());
    return new Section(
        "Strategies",
        List.of(
            "Whole runs over a generated tree: scan, plan, convert, verify, force to disk. Medians of"
                + " the measured runs. Every file is converted by one thread, except by `sequential` with"
                + " more threads, which is what the command does by itself. Peak memory is that of the largest single process. The serial"
                + " share is the part of the work that was done under the lock; it bounds the"
                + " speed-up of `locked` at its inverse."),
        List.of(
            new Section.Table(
                List.of(
                    "input, layout, grid, writer",
                    "strategy",
                    "workers",
                    "seconds",
                    "speed-up",
                    "MB/s raw",
                    "cores busy",
                    "serial share",
                    "peak MB"),
                cells)),
        charts);
  }

  /** What to choose, and where more workers do not pay, in sentences. */
  List<String> choices() {
    List<String> said = new ArrayList<>();
    for (String key : keys()) {
      Optional<JmhResult> base = sequential(key);
      Optional<JmhResult> best = best(key);
      if (base.isEmpty() || best.isEmpty()) {
        continue;
      }
      double gain = base.get().median() / best.get().median();
      String way = name(best.get());
      said.add(
          "**"
              + key
              + "**: "
              + (best.get().param("strategy").equals("sequential") && threads(best.get()) == 1
                  ? "`sequential`; no other way was more than 5 % faster."
                  : way + ", " + Figures.times(gain) + " the speed of `sequential`.")
              + losers(key, base.get()));
    }
    said.addAll(serialShares());
    return said;
  }

  /** What the lock leaves to gain, where threads needed it. */
  private List<String> serialShares() {
    List<String> said = new ArrayList<>();
    Set<String> free = new LinkedHashSet<>();
    for (JmhResult row : rows) {
      double share = row.told().getOrDefault("serialShare", 0.0);
      if (!row.param("strategy").equals("locked")) {
        continue;
      }
      if (share > 0) {
        said.add(
            "The lock: "
                + key(row)
                + ", "
                + workers(row.param("workers"))
                + " did "
                + Figures.percent(share)
                + " of their work under it, so no number of threads makes it more than "
                + Figures.times(1 / share)
                + " as fast (Amdahl).");
      } else {
        free.add("`" + row.param("writer") + "`");
      }
    }
    free.removeIf(
        writer ->
            said.stream()
                .anyMatch(line -> line.contains(writer.substring(1, writer.length() - 1) + ",")));
    if (!free.isEmpty()) {
      said.add(
          "The lock: with the writer "
              + String.join(" or ", free)
              + " no work at all was done under it; the serial share is nothing.");
    }
    return said;
  }

  private String losers(String key, JmhResult base) {
    List<String> slower =
        of(key).stream()
            .filter(r -> !r.equals(base))
            .filter(r -> r.median() > base.median() * (1 + DRAW))
            .map(r -> name(r) + " " + Figures.times(base.median() / r.median()))
            .toList();
    return slower.isEmpty() ? "" : " Slower than `sequential`: " + String.join(", ", slower) + ".";
  }

  private static String name(JmhResult row) {
    return threads(row) > 1
        ? "`" + row.param("strategy") + "` with " + threads(row) + " threads on a file"
        : "`" + row.param("strategy") + "` with " + workers(row.param("workers"));
  }

  private static int threads(JmhResult row) {
    return row.param("threads").isEmpty() ? 1 : Integer.parseInt(row.param("threads"));
  }

  private static String strategy(JmhResult row) {
    return row.param("strategy") + (threads(row) > 1 ? ", " + threads(row) + " threads" : "");
  }

  private static String workers(String count) {
    return count.equals("1") ? "1 worker" : count + " workers";
  }

  /** The fastest; of those within a draw of it, the simplest with the fewest workers. */
  private Optional<JmhResult> best(String key) {
    double fastest =
        of(key).stream().mapToDouble(JmhResult::median).min().orElse(Double.NaN) * (1 + DRAW);
    return of(key).stream().filter(r -> r.median() <= fastest).min(order());
  }

  /** One group for each input, with as many workers as were measured there at most. */
  private Section.Chart byInput() {
    List<String> groups = new ArrayList<>();
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (String key : keys()) {
      int most =
          of(key).stream().mapToInt(r -> Integer.parseInt(r.param("workers"))).max().orElse(1);
      groups.add(brief(of(key).get(0)) + " x " + most);
      double base = sequential(key).map(JmhResult::median).orElse(Double.NaN);
      for (String strategy : parallelWays()) {
        series
            .computeIfAbsent(strategy, s -> new ArrayList<>())
            .add(
                of(key).stream()
                    .filter(r -> strategy(r).equals(strategy))
                    .filter(r -> threads(r) > 1 || r.param("workers").equals("" + most))
                    .mapToDouble(r -> base / r.median())
                    .findFirst()
                    .orElse(Double.NaN));
      }
    }
    return new Section.Chart(
        "speedup-by-input.svg",
        "Speed-up against sequential for each input and strategy",
        SvgCharts.bars(
            "Speed-up by input",
            "input x number of workers",
            "speed-up against sequential",
            groups,
            series));
  }

  /** Layout, grid and writer are said only where they are not the usual ones. */
  private static String brief(JmhResult row) {
    String degrees = row.param("degrees");
    return (row.param("layout").equals("slab") ? "" : row.param("layout") + " ")
        + row.param("input")
        + (degrees.equals("1") ? "" : " " + degrees + " deg")
        + (row.param("mask").equals("global") ? " global" : "")
        + (row.param("writer").equals("netcdf4") ? "" : " to " + row.param("writer"));
  }

  private Section.Chart byWorkers() {
    String key =
        keys().stream()
            .max(
                Comparator.comparingLong(
                        (String k) ->
                            of(k).stream().map(r -> r.param("workers")).distinct().count())
                    .thenComparingDouble(
                        k -> of(k).get(0).told().getOrDefault("rawMegabytes", 0.0)))
            .orElse("");
    double base = sequential(key).map(JmhResult::median).orElse(Double.NaN);
    Map<String, List<double[]>> series = new LinkedHashMap<>();
    List<String> parallel = SIMPLEST_FIRST.subList(1, SIMPLEST_FIRST.size());
    double most =
        of(key).stream().mapToDouble(r -> Double.parseDouble(r.param("workers"))).max().orElse(1);
    List<String> guides = new ArrayList<>(List.of(LINEAR));
    Map<String, List<double[]>> models = new LinkedHashMap<>();
    for (String strategy : parallel) {
      List<double[]> points =
          of(key).stream()
              .filter(r -> r.param("strategy").equals(strategy) && threads(r) == 1)
              .map(r -> new double[] {Double.parseDouble(r.param("workers")), base / r.median()})
              .sorted(Comparator.comparingDouble(p -> p[0]))
              .toList();
      if (!points.isEmpty()) {
        series.put(strategy, points);
      }
      if (points.size() > 1) {
        costs
            .curve(strategy, of(key).get(0), base, (int) Math.max(DRAWN, most))
            .ifPresent(curve -> models.put("model of " + strategy, curve));
      }
    }
    guides.addAll(models.keySet());
    series.putAll(models);
    double end = models.isEmpty() ? most : Math.max(DRAWN, most);
    series.put(LINEAR, List.of(new double[] {0, 0}, new double[] {end, end}));
    return new Section.Chart(
        "speedup-by-workers.svg",
        "Speed-up against the number of workers for " + key + ", measured and by the model",
        SvgCharts.lines(
            "Speed-up by workers: " + brief(of(key).get(0)),
            "workers (the model: as if each had a core)",
            "speed-up against sequential",
            series,
            guides));
  }

  /** Of the usual writer, layout and grid only, as far as they were measured. */
  private Section.Chart memory() {
    List<String> groups = new ArrayList<>();
    Map<String, List<Double>> series = new LinkedHashMap<>();
    List<String> ways = new ArrayList<>(List.of(SIMPLEST_FIRST.get(0)));
    ways.addAll(parallelWays());
    for (String key : keys()) {
      groups.add(brief(of(key).get(0)));
      for (String way : ways) {
        series
            .computeIfAbsent(way, w -> new ArrayList<>())
            .add(
                of(key).stream()
                    .filter(r -> strategy(r).equals(way))
                    .mapToDouble(r -> r.told().getOrDefault("peakMegabytes", Double.NaN))
                    .max()
                    .orElse(Double.NaN));
      }
    }
    return new Section.Chart(
        "strategy-memory.svg",
        "Peak memory of the largest process for each input and strategy",
        SvgCharts.bars(
            "Memory of one process by input", "input", "peak resident memory, MB", groups, series));
  }

  /** All ways but one thread after another, by name. */
  private List<String> parallelWays() {
    return rows.stream()
        .sorted(order())
        .map(StrategyFigures::strategy)
        .filter(way -> !way.equals(SIMPLEST_FIRST.get(0)))
        .distinct()
        .toList();
  }

  /** Largest memory of one worker process; NaN where none was measured. */
  double peakOfProcesses() {
    return rows.stream()
        .filter(r -> r.param("strategy").equals("processes"))
        .mapToDouble(r -> r.told().getOrDefault("peakMegabytes", Double.NaN))
        .max()
        .orElse(Double.NaN);
  }

  private Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    rows.forEach(r -> keys.add(key(r)));
    return keys;
  }

  private static String key(JmhResult row) {
    return String.join(
            ", ",
            row.param("input"),
            row.param("layout"),
            row.param("degrees") + " degree" + (row.param("degrees").equals("1") ? "" : "s"),
            row.param("writer"))
        + (row.param("mask").equals("global") ? ", values everywhere" : "");
  }

  private List<JmhResult> of(String key) {
    return rows.stream().filter(r -> key(r).equals(key)).sorted(order()).toList();
  }

  private static Comparator<JmhResult> order() {
    return Comparator.comparingInt((JmhResult r) -> SIMPLEST_FIRST.indexOf(r.param("strategy")))
        .thenComparingInt(StrategyFigures::threads)
        .thenComparingInt(r -> Integer.parseInt(r.param("workers")));
  }

  private Optional<JmhResult> sequential(String key) {
    return of(key).stream()
        .filter(r -> r.param("strategy").equals("sequential") && threads(r) == 1)
        .findFirst();
  }
}
