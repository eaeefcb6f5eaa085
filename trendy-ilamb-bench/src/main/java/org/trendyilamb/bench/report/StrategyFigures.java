// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code StrategyBenchmark} measured: speed-up against sequential, and which to choose. */
final class StrategyFigures {
  /** Strategies that isolate less or start less come first, so that they win a draw. */
  static final List<String> SIMPLEST_FIRST = List.of("sequential", "locked", "processes", "shards");

  /** Two results within this of each other are a draw. */
  private static final double DRAW = 0.05;

  private final List<JmhResult> rows;
  private final CostFigures costs;

  StrategyFigures(List<JmhResult> all, CostFigures costs) {
    this.costs = costs;
    this.rows =
        all.stream()
            .filter(r -> r.benchmark().equals("StrategyBenchmark") && r.method().equals("convert"))
            .toList();
  }

  List<JmhResult> rows() {
    return rows;
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
    StrategyCharts charts = new StrategyCharts(this, costs);
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
        List.of(charts.byInput(), charts.byWorkers(), charts.memory()));
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

  static int threads(JmhResult row) {
    return row.param("threads").isEmpty() ? 1 : Integer.parseInt(row.param("threads"));
  }

  static String strategy(JmhResult row) {
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

  /** Largest memory of one worker process; NaN where none was measured. */
  double peakOfProcesses() {
    return rows.stream()
        .filter(r -> r.param("strategy").equals("processes"))
        .mapToDouble(r -> r.told().getOrDefault("peakMegabytes", Double.NaN))
        .max()
        .orElse(Double.NaN);
  }

  Set<String> keys() {
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

  List<JmhResult> of(String key) {
    return rows.stream().filter(r -> key(r).equals(key)).sorted(order()).toList();
  }

  static Comparator<JmhResult> order() {
    return Comparator.comparingInt((JmhResult r) -> SIMPLEST_FIRST.indexOf(r.param("strategy")))
        .thenComparingInt(StrategyFigures::threads)
        .thenComparingInt(r -> Integer.parseInt(r.param("workers")));
  }

  Optional<JmhResult> sequential(String key) {
    return of(key).stream()
        .filter(r -> r.param("strategy").equals("sequential") && threads(r) == 1)
        .findFirst();
  }
}
