// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** What {@code StageBenchmark} measured: shares of one file's time, and what a GPU could save. */
final class StageFigures {
  private static final List<Stage> STAGES =
      List.of(
          new Stage("readAndInflate", "read + inflate"),
          new Stage("unshuffle", "un-shuffle"),
          new Stage("arithmetic", "arithmetic"),
          new Stage("check", "check"),
          new Stage("shuffleAndDeflate", "shuffle + deflate"),
          new Stage("write", "write"),
          new Stage("forceAndMove", "fsync"));

  private static final List<String> OF_COMPRESSOR = List.of("shuffleAndDeflate", "wholeFile");

  private record Stage(String method, String name) {}

  private final List<JmhResult> rows;

  StageFigures(List<JmhResult> all) {
    this.rows = all.stream().filter(r -> r.benchmark().equals("StageBenchmark")).toList();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  private Set<String> engines() {
    Set<String> engines = new TreeSet<>();
    rows.forEach(r -> engines.add(r.param("engine")));
    return engines;
  }

  /** Stages that no compressor touches may have been timed with one of them only. */
  private OptionalDouble time(String engine, String method) {
    return rows.stream()
        .filter(r -> r.method().equals(method))
        .filter(r -> r.param("engine").equals(engine) || !OF_COMPRESSOR.contains(method))
        .sorted(Comparator.comparing(r -> !r.param("engine").equals(engine)))
        .mapToDouble(JmhResult::median)
        .findFirst();
  }

  /** Time of a stage as a share of the whole file's; NaN when either was not measured. */
  double share(String engine, String method) {
    return time(engine, method).orElse(Double.NaN) / time(engine, "wholeFile").orElse(Double.NaN);
  }

  /** Share of the whole that no stage accounts for: scan, plan, metadata, verification. */
  private double rest(String engine) {
    double rest = 1;
    for (Stage stage : STAGES) {
      double share = share(engine, stage.method());
      rest -= Double.isNaN(share) ? 0 : share;
    }
    return time(engine, "wholeFile").isPresent() ? rest : Double.NaN;
  }

  Section section() {
    List<List<String>> cells = new ArrayList<>();
    List<String> groups = new ArrayList<>(STAGES.stream().map(Stage::name).toList());
    groups.add("rest");
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (String engine : engines()) {
      List<Double> shares = new ArrayList<>();
      for (Stage stage : STAGES) {
        double share = share(engine, stage.method());
        shares.add(100 * share);
        cells.add(
            List.of(
                engine,
                stage.name(),
                Figures.of(time(engine, stage.method()).orElse(Double.NaN)),
                Figures.percent(share)));
      }
      shares.add(Math.max(0, 100 * rest(engine)));
      cells.add(
          List.of(
              engine,
              "rest: scan, plan, metadata, verification",
              Figures.of(rest(engine) * time(engine, "wholeFile").orElse(Double.NaN)),
              Figures.percent(rest(engine))));
      cells.add(
          List.of(
              engine, "whole file", Figures.of(time(engine, "wholeFile").orElse(Double.NaN)), ""));
      series.put("compressor " + engine, shares);
    }
    return new Section(
        "Stages of one file",
        List.of(
            "Every stage alone, one thread, per plane of a 120-month file (chunks of one step, in the"
                + " page cache), beside the whole conversion of the same file. The shares need not"
                + " add up: stages that are timed alone find their data in other caches than in"
                + " the whole."),
        List.of(
            new Section.Table(
                List.of("compressor", "stage", "microseconds per plane", "share of the whole"),
                cells)),
        List.of(
            new Section.Chart(
                "stages.svg",
                "Share of each stage in the time of one file",
                SvgCharts.bars(
                    "Where the time of one file goes",
                    "stage",
                    "share of the whole conversion, %",
                    groups,
                    series))));
  }

  /** What a GPU could save, in sentences. */
  List<String> graphicsProcessor() {
    List<String> said = new ArrayList<>();
    for (String engine : engines()) {
      double share = share(engine, "arithmetic");
      if (Double.isFinite(share) && share < 1) {
        said.add(
            "With the compressor `"
                + engine
                + "`, arithmetic (rows, columns, missing values, units, statistics, rounding) takes "
                + Figures.percent(share)
                + " of one file's time, deflating "
                + Figures.percent(share(engine, "shuffleAndDeflate"))
                + ". A device that did the arithmetic in no time, with free transfers, would make"
                + " the whole at most "
                + Figures.times(1 / (1 - share))
                + " as fast (Amdahl).");
      }
    }
    return said;
  }
}
