// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.trendyilamb.bench.compare.ComparedWork.CONVERT;
import static org.trendyilamb.bench.compare.ComparedWork.REGRID;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.compare.ComparedWork;
import org.trendyilamb.bench.compare.Comparison;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.report.ResultsFolder;
import org.trendyilamb.internal.isal.IsalEngines;

/** Measures everything that a results folder holds, in one go. */
final class FullRun {
  private static final List<String> PARALLEL = List.of("locked", "processes", "shards");
  private static final List<String> ALL_TOOLS = List.of();

  private final FullProfile profile;
  private final ResultsFolder results;
  private final Path scratch;
  private final PrintStream out;
  private final String cores;
  private final List<String> failures = new ArrayList<>();

  FullRun(FullProfile profile, ResultsFolder results, Path scratch, PrintStream out) {
    this.profile = profile;
    this.results = results;
    this.scratch = scratch;
    this.out = out;
    this.cores = String.valueOf(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  /** Files on which all tools are compared. */
  record Compared(
      ComparedWork work,
      List<FileLayout> layouts,
      double degrees,
      int months,
      int rounds,
      List<String> tools,
      List<String> once,
      int limitSeconds) {}

  /**
   * Runs; what fails does not stop the rest.
   *
   * @return what failed, one line each
   */
  List<String> run() {
    long start = System.nanoTime();
    try {
      Files.createDirectories(results.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    stages();
    parts();
    strategies();
    for (Compared compared : comparisons()) {
      try {
        compare(compared, results, scratch, out);
      } catch (RuntimeException e) {
        failed("comparison of " + compared.layouts(), e);
      }
    }
    say("all was measured in %.0f s", (System.nanoTime() - start) / 1e9);
    return List.copyOf(failures);
  }

  private void failed(String what, Exception e) {
    failures.add(what + ": " + e.getMessage());
    say("failed: %s: %s", what, e);
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private void stages() {
    String engines = IsalEngines.availability().available() ? "fast,jdk,isal" : "fast,jdk";
    boolean smoke = profile == FullProfile.SMOKE;
    jmh(
        "stages",
        "StageBenchmark",
        Map.of("engine", smoke ? "fast" : engines, "degrees", smoke ? "10" : "0.5"));
  }

  private void parts() {
    boolean smoke = profile == FullProfile.SMOKE;
    jmh(
        "units",
        "UnitBenchmark",
        profile == FullProfile.COMPLETE ? Map.of() : Map.of("text", "gC m-2 d-1"));
    jmh(
        "time",
        "TimeBenchmark",
        profile == FullProfile.COMPLETE ? Map.of() : Map.of("units", "days since 1700-01-01"));
    jmh(
        "regrid",
        "RegridBenchmark",
        smoke
            ? Map.of("method", "CONSERVATIVE", "target", "1x1")
            : profile == FullProfile.QUICK ? Map.of("target", "1x1") : Map.of());
    jmh("read", "ReadBenchmark", smoke ? Map.of("layout", "slab", "degrees", "10") : Map.of());
  }

  private void strategies() {
    if (profile == FullProfile.SMOKE) {
      way("few-large", "slab", "10", "netcdf4", "sequential", "1");
      way("few-large", "slab", "10", "netcdf4", String.join(",", PARALLEL), cores);
      return;
    }
    boolean complete = profile == FullProfile.COMPLETE;
    String all = String.join(",", PARALLEL);
    String ladder =
        String.join(
            ",", BenchmarkMain.workers(Math.max(2, Runtime.getRuntime().availableProcessors())));
    for (String tree : List.of("mixed", "many-small", "few-large")) {
      way(tree, "slab", "1", "netcdf4", "sequential", "1");
      way(tree, "slab", "1", "netcdf4", all, tree.equals("mixed") || complete ? ladder : cores);
    }
    way("subset30", "slab", "1", "netcdf4", "sequential", "1");
    way("subset30", "slab", "1", "netcdf4", all, complete ? cores + ",10" : "10");
    for (String writer : BenchmarkGate.writers()) {
      if (!writer.equals("netcdf4")) {
        way("mixed", "slab", "1", writer, "sequential", "1");
        way("mixed", "slab", "1", writer, complete ? all : "locked,processes", cores);
      }
    }
    way("mixed", "netcdf3", "1", "netcdf4", "sequential", "1");
    way("mixed", "netcdf3", "1", "netcdf4", complete ? all : "locked,processes", cores);
    if (complete) {
      for (String tree : List.of("mixed", "many-small", "few-large", "subset30")) {
        way(tree, "slab", "0.5", "netcdf4", "sequential", "1");
        way(tree, "slab", "0.5", "netcdf4", all, cores);
      }
    }
  }

  private void way(
      String tree,
      String layout,
      String degrees,
      String writer,
      String strategies,
      String workers) {
    Map<String, String> params = new TreeMap<>();
    params.put("input", tree);
    params.put("layout", layout);
    params.put("degrees", degrees);
    params.put("writer", writer);
    params.put("strategy", strategies);
    params.put("workers", workers);
    String kind = strategies.equals("sequential") ? "sequential" : "parallel";
    jmh(
        String.join("-", "strategy", tree, layout, degrees, writer, kind),
        "StrategyBenchmark.convert",
        params);
  }

  private void jmh(String name, String include, Map<String, String> params) {
    long start = System.nanoTime();
    OptionsBuilder builder = new OptionsBuilder();
    builder.include(include);
    builder.shouldFailOnError(true);
    builder.resultFormat(ResultFormatType.JSON);
    builder.result(results.jmh(name).toString());
    builder.verbosity(VerboseMode.SILENT);
    BenchmarkMain.params(builder, params);
    BenchmarkMain.share(builder, scratch, List.of());
    boolean strategy = include.startsWith("Strategy");
    if (profile == FullProfile.SMOKE) {
      builder.warmupIterations(0);
      builder.measurementIterations(1);
      builder.measurementTime(TimeValue.milliseconds(50));
    } else if (!strategy) {
      builder.addProfiler("gc");
    }
    try {
      new Runner(builder.build()).run();
      say("measured %s in %.0f s", name, (System.nanoTime() - start) / 1e9);
    } catch (RunnerException e) {
      failed(name, e);
    }
  }

  private List<Compared> comparisons() {
    List<FileLayout> all = List.of(FileLayout.values());
    List<FileLayout> slab = List.of(FileLayout.SLAB);
    List<FileLayout> others = all.subList(1, all.size());
    List<String> nco = List.of("nco");
    return switch (profile) {
      case SMOKE ->
          List.of(
              new Compared(CONVERT, slab, 10, 24, 1, ALL_TOOLS, nco, 60),
              new Compared(CONVERT, others, 10, 24, 1, fewer(), nco, 60),
              new Compared(REGRID, slab, 10, 24, 1, ALL_TOOLS, nco, 60));
      case QUICK ->
          List.of(
              new Compared(CONVERT, slab, 0.5, 1476, 3, ALL_TOOLS, nco, 300),
              new Compared(CONVERT, others, 0.5, 1476, 1, fewer(), nco, 300),
              new Compared(REGRID, slab, 0.5, 1476, 3, ALL_TOOLS, nco, 300));
      case COMPLETE ->
          List.of(
              new Compared(CONVERT, all, 0.5, 1476, 3, ALL_TOOLS, nco, 1200),
              new Compared(CONVERT, all, 0.5, 3888, 3, withoutNco(), nco, 1200),
              new Compared(REGRID, slab, 0.5, 1476, 3, ALL_TOOLS, nco, 1200));
    };
  }

  /** Of this project's own ways, only those that use all cores. */
  private static List<String> fewer() {
    return withoutNco().stream().filter(id -> !id.startsWith("ours-1")).toList();
  }

  private static List<String> withoutNco() {
    return CONVERT.toolIds().stream().filter(id -> !id.equals("nco")).toList();
  }

  /**
   * Compares tools on some files and adds the cases to a results folder.
   *
   * @throws IllegalStateException when a tool gave other values than this project
   */
  static void compare(Compared what, ResultsFolder results, Path scratch, PrintStream out) {
    Comparison comparison =
        new Comparison(what.work(), scratch, Duration.ofSeconds(what.limitSeconds()), out::println);
    boolean same = true;
    for (FileLayout layout : what.layouts()) {
      ComparedCase added =
          comparison.run(
              layout,
              what.degrees(),
              what.months(),
              what.rounds(),
              what.tools().isEmpty() ? what.work().toolIds() : what.tools(),
              what.once());
      results.add(added, ComparedWork.descriptions());
      same &= added.tools().stream().noneMatch(tool -> tool.verdict().startsWith("other values"));
    }
    if (!same) {
      throw new IllegalStateException("tools do not agree; see comparison.json");
    }
  }
}
