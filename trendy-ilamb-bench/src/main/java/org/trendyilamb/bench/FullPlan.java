// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trendyilamb.bench.compare.ComparedWork;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;
import org.trendyilamb.internal.isal.IsalEngines;

/**
 * The parts of a full run. Not every combination is measured: one input is taken with all
 * strategies and numbers of workers, and from there one thing at a time is changed (tree, writer,
 * layout, grid, mask). What tells most comes first, in case time runs out.
 */
final class FullPlan {
  private static final String ALL = "locked,processes,shards";
  private static final String TWO = "locked,processes";
  private static final List<String> ALL_TOOLS = List.of();

  /** Rough speeds, for the time left only: 10^6 bytes of values a second. */
  private static final double CONVERTED = 250;

  private static final double OTHERS = 120;

  /** Too slow to run in every round. */
  private static final List<String> ONCE = List.of("nco", "cdo");

  /** Start of a JVM, making of inputs and the like, seconds a row. */
  private static final double START = 3;

  private final FullProfile profile;
  private final String cores;
  private final String ladder;
  private final List<Part> parts = new ArrayList<>();

  private FullPlan(FullProfile profile, int cores) {
    this.profile = profile;
    this.cores = String.valueOf(cores);
    this.ladder = String.join(",", BenchmarkMain.workers(cores));
  }

  /** The parts, most important first. */
  static List<Part> of(FullProfile profile) {
    FullPlan plan = new FullPlan(profile, Math.max(2, Runtime.getRuntime().availableProcessors()));
    if (profile == FullProfile.SMOKE) {
      plan.smoke();
    } else {
      plan.stages("0.5", IsalEngines.availability().available() ? "jdk,isal" : "jdk");
      plan.strategies();
      plan.secondWorker();
      plan.costsOfStrategies();
      plan.comparisons();
      plan.growth();
      plan.small();
    }
    return List.copyOf(plan.parts);
  }

  private boolean complete() {
    return profile == FullProfile.COMPLETE;
  }

  private void smoke() {
    stages("10", "");
    way("few-large", "slab", "10", "netcdf4", "land", 0, "sequential", "1");
    way("few-large", "slab", "10", "netcdf4", "land", 0, ALL, "1," + cores);
    costsOfStrategies();
    jmh(
        "workers",
        "WorkersBenchmark",
        4,
        Map.of("input", "few-large", "degrees", "10", "workers", cores));
    jmh("units", "UnitBenchmark", 3, Map.of("text", "gC m-2 d-1"));
    jmh("time", "TimeBenchmark", 2, Map.of("units", "days since 1700-01-01"));
    jmh("regrid", "RegridBenchmark", 2, Map.of("method", "CONSERVATIVE", "target", "1x1"));
    jmh("read", "ReadBenchmark", 2, Map.of("layout", "slab", "degrees", "10"));
    for (FileLayout layout : FileLayout.values()) {
      compared(layout, 10, 24, 1, layout == FileLayout.SLAB ? ALL_TOOLS : fewer(), 60);
    }
    compared(ComparedWork.REGRID, FileLayout.SLAB, 10, 24, 1, ALL_TOOLS, 60);
    compared(FileLayout.SLAB, 10, 12, 1, fastest(), 60);
    compared(FileLayout.SLAB, 10, 48, 1, fastest(), 60);
    together(10, 24, 1, 60);
    jmh(
        "growth",
        "GrowthBenchmark",
        1,
        Map.of("degrees", "10", "threads", cores, "engine", "fast", "months", "192"));
  }

  /** Stages before the compressor are the same whatever it is: they are timed once. */
  private void stages(String degrees, String otherEngines) {
    jmh("stages", "StageBenchmark", 9, Map.of("engine", "fast", "degrees", degrees));
    if (!otherEngines.isEmpty()) {
      jmh(
          "stages-compressors",
          "StageBenchmark.(shuffleAndDeflate|wholeFile)",
          2 * count(otherEngines),
          Map.of("engine", otherEngines, "degrees", degrees));
    }
  }

  private void strategies() {
    threads("mixed", 3);
    way("mixed", "slab", "1", "netcdf4", "land", 3, ALL, ladder);
    for (String tree : List.of("many-small", "few-large")) {
      threads(tree, 3);
      way(tree, "slab", "1", "netcdf4", "land", 3, ALL, complete() ? ladder : cores);
    }
    threads("medium40", complete() ? 3 : 1);
    way("medium40", "slab", "1", "netcdf4", "land", complete() ? 3 : 1, ALL, ladder);
    way("subset30", "slab", "1", "netcdf4", "land", 2, "sequential", "1");
    way("subset30", "slab", "1", "netcdf4", "land", 2, ALL, complete() ? cores + ",10" : "10");
    for (String writer : BenchmarkGate.writers()) {
      if (!writer.equals("netcdf4")) {
        way("mixed", "slab", "1", writer, "land", 2, "sequential", "1");
        way("mixed", "slab", "1", writer, "land", 2, complete() ? ALL : TWO, cores);
      }
    }
    way("mixed", "netcdf3", "1", "netcdf4", "land", 2, "sequential", "1");
    way("mixed", "netcdf3", "1", "netcdf4", "land", 2, complete() ? ALL : TWO, cores);
    way("mixed", "slab", "1", "netcdf4", "global", 2, "sequential", "1");
    way("mixed", "slab", "1", "netcdf4", "global", 2, complete() ? ALL : TWO, cores);
    List<String> fine =
        complete() ? List.of("mixed", "many-small", "few-large", "subset30") : List.of("mixed");
    for (String tree : fine) {
      way(tree, "slab", "0.5", "netcdf4", "land", 2, "sequential", "1");
      way(tree, "slab", "0.5", "netcdf4", "land", 2, complete() ? ALL : TWO, cores);
    }
  }

  /** Whole commands, each in a JVM of its own. */
  private void secondWorker() {
    int runs = complete() ? 5 : 2;
    double alone = 40 * megabytes(0.5, 1200) / CONVERTED;
    parts.add(
        new Part(
            "workers",
            runs * (alone + 3 * alone / 1.8),
            new Part.Jmh("WorkersBenchmark", Map.of("degrees", "0.5", "workers", cores), runs)));
  }

  /** One file after another, by one thread and by as many as there are cores. */
  private void threads(String tree, int iterations) {
    for (String threads : List.of("1", cores)) {
      way(tree, "slab", "1", "netcdf4", "land", iterations, "sequential", "1", threads);
    }
  }

  private void costsOfStrategies() {
    jmh("dispatch", "DispatchBenchmark", 8, Map.of("workers", cores));
    jmh("crash", "CrashBenchmark", 4, Map.of());
  }

  /** Files of 1, 4 and 16 GB in a process that has converted before. */
  private void growth() {
    boolean isal = IsalEngines.availability().available();
    String engines = complete() && isal ? "fast,isal" : isal ? "isal" : "fast";
    Map<String, String> params =
        Map.of("degrees", "0.5", "threads", cores, "engine", engines, "months", "15552");
    // Two times the largest in each of five turns; inputs are made, too.
    double values = 12 * megabytes(0.5, 15_552);
    parts.add(
        new Part(
            "growth",
            count(engines) * values / CONVERTED,
            new Part.Jmh("GrowthBenchmark", params, 0)));
  }

  private void small() {
    boolean complete = complete();
    jmh("units", "UnitBenchmark", 3, complete ? Map.of() : Map.of("text", "gC m-2 d-1"));
    jmh("time", "TimeBenchmark", 2, complete ? Map.of() : Map.of("units", "days since 1700-01-01"));
    jmh(
        "regrid",
        "RegridBenchmark",
        2,
        complete ? Map.of() : Map.of("method", "CONSERVATIVE", "target", "1x1"));
    jmh("read", "ReadBenchmark", 8, Map.of());
  }

  private void comparisons() {
    int rounds = complete() ? 3 : 1;
    int limit = complete() ? 1200 : 150;
    compared(FileLayout.SLAB, 0.5, 1476, 3, ALL_TOOLS, limit);
    together(0.5, 1476, 2, limit);
    compared(ComparedWork.REGRID, FileLayout.SLAB, 0.5, 1476, 3, ALL_TOOLS, limit);
    compared(FileLayout.SLAB, 0.5, 3888, rounds, complete() ? withoutNco() : plain(), limit);
    for (FileLayout layout : FileLayout.values()) {
      if (layout != FileLayout.SLAB) {
        compared(layout, 0.5, 1476, rounds, complete() ? ALL_TOOLS : fewer(), limit);
      }
      if (complete() && layout != FileLayout.SLAB) {
        compared(layout, 0.5, 3888, rounds, withoutNco(), limit);
      }
    }
    // Cost linear in size, memory flat: 1 GB, 4 GB (above) and 16 GB of values.
    compared(FileLayout.SLAB, 0.5, 972, rounds, fastest(), limit);
    compared(FileLayout.SLAB, 0.5, 15_552, rounds, fastest(), 3 * limit);
  }

  private static int count(String values) {
    return values.isEmpty() ? 0 : values.split(",", -1).length;
  }

  private void jmh(String name, String include, int rows, Map<String, String> params) {
    double each = profile == FullProfile.SMOKE ? 2 : 5 + START;
    parts.add(new Part(name, rows * each, new Part.Jmh(include, params, 0)));
  }

  private void way(
      String tree,
      String layout,
      String degrees,
      String writer,
      String mask,
      int iterations,
      String strategies,
      String workers) {
    way(tree, layout, degrees, writer, mask, iterations, strategies, workers, "1");
  }

  private void way(
      String tree,
      String layout,
      String degrees,
      String writer,
      String mask,
      int iterations,
      String strategies,
      String workers,
      String threads) {
    Map<String, String> params = new TreeMap<>();
    params.put("input", tree);
    params.put("layout", layout);
    params.put("degrees", degrees);
    params.put("writer", writer);
    params.put("mask", mask);
    params.put("strategy", strategies);
    params.put("workers", workers);
    params.put("threads", threads);
    double megabytes =
        InputTree.of(tree)
                .files(FileLayout.of(layout), InputFile.rowsOf(Double.parseDouble(degrees)), true)
                .stream()
                .mapToDouble(InputFile::rawBytes)
                .sum()
            / 1e6;
    double rows = (double) count(strategies) * count(workers);
    parts.add(
        new Part(
            String.join(
                    "-",
                    "strategy",
                    tree,
                    layout,
                    degrees,
                    writer,
                    mask,
                    strategies.equals("sequential") ? "sequential" : "parallel")
                + (threads.equals("1") ? "" : "-threads"),
            rows * (START + (1 + iterations) * megabytes / CONVERTED),
            new Part.Jmh("StrategyBenchmark.convert", params, iterations)));
  }

  private void compared(
      FileLayout layout, double degrees, int months, int rounds, List<String> tools, int limit) {
    compared(ComparedWork.CONVERT, layout, degrees, months, rounds, tools, limit);
  }

  private void compared(
      ComparedWork work,
      FileLayout layout,
      double degrees,
      int months,
      int rounds,
      List<String> tools,
      int limit) {
    List<String> used = tools.isEmpty() ? work.toolIds() : tools;
    double seconds = 0;
    for (String tool : used) {
      int runs = ONCE.contains(tool) ? 1 : rounds;
      seconds += runs * megabytes(degrees, months) / (tool.startsWith("ours") ? CONVERTED : OTHERS);
    }
    // And the making of the input, and the reference.
    seconds += 2 * megabytes(degrees, months) / CONVERTED + 5;
    parts.add(
        new Part(
            String.join(
                "-", "compare", work.caseOf(layout).replace(' ', '-'), String.valueOf(months)),
            seconds,
            new Part.Compared(work, layout, degrees, months, rounds, tools, ONCE, limit)));
  }

  private void together(double degrees, int months, int rounds, int limit) {
    parts.add(
        new Part(
            "compare-two-at-once-" + months,
            2
                * megabytes(degrees, months)
                * (rounds * (2 / CONVERTED + 3 / OTHERS) / 2 + 2 / CONVERTED),
            new Part.Together(degrees, months, rounds, limit)));
  }

  private static double megabytes(double degrees, int months) {
    double rows = InputFile.rowsOf(degrees);
    return Float.BYTES * rows * 2 * rows * months / 1e6;
  }

  /** Of this project's own ways, only those that use all cores. */
  private static List<String> fewer() {
    return withoutNco().stream().filter(id -> !id.startsWith("ours-1")).toList();
  }

  /** Without ISA-L, too. */
  private static List<String> plain() {
    return withoutNco().stream().filter(id -> !id.endsWith("isal")).toList();
  }

  private static List<String> withoutNco() {
    return ComparedWork.CONVERT.toolIds().stream().filter(id -> !id.equals("nco")).toList();
  }

  /** This project's own way that uses all cores and no library. */
  private static List<String> fastest() {
    List<String> own =
        ComparedWork.CONVERT.toolIds().stream().filter(id -> id.matches("ours-[0-9]+")).toList();
    return own.subList(own.size() - 1, own.size());
  }
}
