// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pictures of {@link StrategyFigures}. */
final class StrategyCharts {
  /** Name of the straight line. */
  static final String LINEAR = "as fast as there are workers";

  /** The model is drawn at least so far, beyond the workers that were measured. */
  private static final int DRAWN = 4;

  private final StrategyFigures figures;
  private final CostFigures costs;

  StrategyCharts(StrategyFigures figures, CostFigures costs) {
    this.figures = figures;
    this.costs = costs;
  }

  /** One group for each input, with as many workers as were measured there at most. */
  Section.Chart byInput() {
    List<String> groups = new ArrayList<>();
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (String key : figures.keys()) {
      int most =
          figures.of(key).stream()
              .mapToInt(r -> Integer.parseInt(r.param("workers")))
              .max()
              .orElse(1);
      groups.add(brief(figures.of(key).get(0)) + " x " + most);
      double base = figures.sequential(key).map(JmhResult::median).orElse(Double.NaN);
      for (String strategy : parallelWays()) {
        series
            .computeIfAbsent(strategy, s -> new ArrayList<>())
            .add(
                figures.of(key).stream()
                    .filter(r -> StrategyFigures.strategy(r).equals(strategy))
                    .filter(
                        r -> StrategyFigures.threads(r) > 1 || r.param("workers").equals("" + most))
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

  Section.Chart byWorkers() {
    String key =
        figures.keys().stream()
            .max(
                Comparator.comparingLong(
                        (String k) ->
                            figures.of(k).stream().map(r -> r.param("workers")).distinct().count())
                    .thenComparingDouble(
                        k -> figures.of(k).get(0).told().getOrDefault("rawMegabytes", 0.0)))
            .orElse("");
    double base = figures.sequential(key).map(JmhResult::median).orElse(Double.NaN);
    Map<String, List<double[]>> series = new LinkedHashMap<>();
    List<String> parallel =
        StrategyFigures.SIMPLEST_FIRST.subList(1, StrategyFigures.SIMPLEST_FIRST.size());
    double most =
        figures.of(key).stream()
            .mapToDouble(r -> Double.parseDouble(r.param("workers")))
            .max()
            .orElse(1);
    List<String> guides = new ArrayList<>(List.of(LINEAR));
    Map<String, List<double[]>> models = new LinkedHashMap<>();
    for (String strategy : parallel) {
      List<double[]> points =
          figures.of(key).stream()
              .filter(r -> r.param("strategy").equals(strategy) && StrategyFigures.threads(r) == 1)
              .map(r -> new double[] {Double.parseDouble(r.param("workers")), base / r.median()})
              .sorted(Comparator.comparingDouble(p -> p[0]))
              .toList();
      if (!points.isEmpty()) {
        series.put(strategy, points);
      }
      if (points.size() > 1) {
        costs
            .curve(strategy, figures.of(key).get(0), base, (int) Math.max(DRAWN, most))
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
            "Speed-up by workers: " + brief(figures.of(key).get(0)),
            "workers (the model: as if each had a core)",
            "speed-up against sequential",
            series,
            guides));
  }

  /** Of the usual writer, layout and grid only, as far as they were measured. */
  Section.Chart memory() {
    List<String> groups = new ArrayList<>();
    Map<String, List<Double>> series = new LinkedHashMap<>();
    List<String> ways = new ArrayList<>(List.of(StrategyFigures.SIMPLEST_FIRST.get(0)));
    ways.addAll(parallelWays());
    for (String key : figures.keys()) {
      groups.add(brief(figures.of(key).get(0)));
      for (String way : ways) {
        series
            .computeIfAbsent(way, w -> new ArrayList<>())
            .add(
                figures.of(key).stream()
                    .filter(r -> StrategyFigures.strategy(r).equals(way))
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
    return figures.rows().stream()
        .sorted(StrategyFigures.order())
        .map(StrategyFigures::strategy)
        .filter(way -> !way.equals(StrategyFigures.SIMPLEST_FIRST.get(0)))
        .distinct()
        .toList();
  }
}
