// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.compare.ComparedWork;
import org.trendyilamb.bench.compare.Comparison;
import org.trendyilamb.bench.report.MeasuredPart;
import org.trendyilamb.bench.report.ResultsFolder;

/**
 * Measures the parts of a results folder that are not there yet, one after another. A part that
 * fails does not stop the others, and is not there.
 */
final class FullRun {
  private final FullProfile profile;
  private final ResultsFolder results;
  private final Path scratch;
  private final String commit;
  private final PrintStream out;
  private final long begin = System.nanoTime();

  FullRun(
      FullProfile profile, ResultsFolder results, Path scratch, String commit, PrintStream out) {
    this.profile = profile;
    this.results = results;
    this.scratch = scratch;
    this.commit = commit;
    this.out = out;
  }

  /**
   * Which parts are measured.
   *
   * @param only beginnings of names of parts; none for all
   * @param again beginnings of names of parts that are measured although they are there, or {@code
   *     all}
   * @param minutes after which no other part is begun
   */
  record Wanted(List<String> only, List<String> again, double minutes) {
    Wanted {
      only = List.copyOf(only);
      again = List.copyOf(again);
    }

    boolean isTodo(Part part, ResultsFolder results) {
      boolean asked = only.isEmpty() || only.stream().anyMatch(part.name()::startsWith);
      boolean anew = again.contains("all") || again.stream().anyMatch(part.name()::startsWith);
      return asked && (anew || !part.isDone(results));
    }
  }

  /**
   * Runs.
   *
   * @return what is missing, one line each
   */
  List<String> run(Wanted wanted) {
    List<Part> all = FullPlan.of(profile);
    List<Part> todo = all.stream().filter(part -> wanted.isTodo(part, results)).toList();
    double expected = todo.stream().mapToDouble(Part::seconds).sum();
    say(
        "%d parts to measure, %d are there or not asked for; about %.0f min",
        todo.size(), all.size() - todo.size(), expected / 60);
    List<String> missing = new ArrayList<>();
    double done = 0;
    for (int i = 0; i < todo.size(); i++) {
      Part part = todo.get(i);
      // The expectation is rough; how it went so far says by how much.
      double pace = done > 60 ? seconds() / done : 1;
      if (seconds() + pace * part.seconds() > 60 * wanted.minutes()) {
        say("[%d/%d] %s: put off, the time is up", i + 1, todo.size(), part.name());
        missing.add(part.name() + ": put off");
      } else {
        say(
            "[%d/%d] %s: about %.0f s; all done in about %.0f min",
            i + 1, todo.size(), part.name(), pace * part.seconds(), pace * (expected - done) / 60);
        try {
          measure(part);
        } catch (RunnerException | RuntimeException e) {
          missing.add(part.name() + ": " + e.getMessage());
          say("failed: %s: %s", part.name(), e);
        }
      }
      done += part.seconds();
    }
    say("%d of %d parts measured in %.0f s", todo.size() - missing.size(), todo.size(), seconds());
    return missing;
  }

  private double seconds() {
    return (System.nanoTime() - begin) / 1e9;
  }

  private void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private void measure(Part part) throws RunnerException {
    String begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    ProcessorTime before = ProcessorTime.now();
    if (part.work() instanceof Part.Jmh jmh) {
      jmh(part.name(), jmh);
    } else if (part.work() instanceof Part.Compared compared) {
      require(compare(compared, results, scratch, out));
    } else if (part.work() instanceof Part.Together two) {
      together(two);
    }
    ProcessorTime after = ProcessorTime.now();
    MeasuredPart measured =
        new MeasuredPart(
            part.name(),
            begun,
            commit,
            after.secondsSince(before),
            known(after.othersSince(before)),
            known(after.stolenSince(before)));
    results.add(measured);
    say(
        "measured %s in %.0f s; others took %.2f of a core",
        part.name(), measured.seconds(), measured.otherCores() + measured.stolenCores());
  }

  private static double known(double share) {
    return Double.isNaN(share) ? 0 : Math.round(share * 1000) / 1e3;
  }

  private void jmh(String name, Part.Jmh what) throws RunnerException {
    Path part = scratch.resolve("jmh.json");
    OptionsBuilder builder = new OptionsBuilder();
    builder.include(what.include());
    builder.shouldFailOnError(true);
    builder.resultFormat(ResultFormatType.JSON);
    builder.result(part.toString());
    builder.verbosity(VerboseMode.SILENT);
    what.params().forEach((param, values) -> builder.param(param, values.split(",", -1)));
    BenchmarkMain.share(builder, scratch, List.of());
    if (profile == FullProfile.SMOKE) {
      builder.warmupIterations(0);
      builder.measurementIterations(1);
      builder.measurementTime(TimeValue.milliseconds(50));
    } else if (what.iterations() > 0) {
      builder.measurementIterations(what.iterations());
    } else {
      builder.addProfiler("gc");
    }
    new Runner(builder.build()).run();
    results.addJmh(name, part);
  }

  /**
   * Compares tools on a file and adds the case to a results folder.
   *
   * @return whether this project's ways all ran and all tools gave the same values
   */
  static boolean compare(Part.Compared what, ResultsFolder results, Path scratch, PrintStream out) {
    return add(
        new Comparison(what.work(), scratch, Duration.ofSeconds(what.limitSeconds()), out::println)
            .run(
                what.layout(),
                what.degrees(),
                what.months(),
                what.rounds(),
                what.tools().isEmpty() ? what.work().toolIds() : what.tools(),
                what.once()),
        results);
  }

  private void together(Part.Together what) {
    require(
        add(
            new Comparison(
                    ComparedWork.CONVERT,
                    scratch,
                    Duration.ofSeconds(what.limitSeconds()),
                    out::println)
                .together(what.degrees(), what.months(), what.rounds()),
            results));
  }

  private static boolean add(ComparedCase added, ResultsFolder results) {
    results.add(added, ComparedWork.descriptions());
    return added.tools().stream()
        .noneMatch(
            tool ->
                tool.verdict().startsWith("other values") || (tool.own() && tool.runs().isEmpty()));
  }

  /** Refuses a comparison of tools that do not agree. */
  static void require(boolean agree) {
    if (!agree) {
      throw new IllegalStateException(
          "tools do not agree, or this project did not run; see comparison.json");
    }
  }
}
