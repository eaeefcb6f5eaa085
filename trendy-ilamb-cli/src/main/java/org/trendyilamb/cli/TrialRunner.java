// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.trendyilamb.advise.Trial;
import org.trendyilamb.advise.Workload;
import org.trendyilamb.convert.ConversionResult;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;

/** Runs the real command in a Java of its own, so that a trial costs what a run will cost. */
final class TrialRunner {
  private final AdviseScratch scratch;
  private final List<String> options;
  private final Map<String, Long> costs;

  /**
   * A runner.
   *
   * @param scratch where outputs go
   * @param options of convert, as the user gave them
   * @param costs raw bytes of each task of the whole plan, by id
   */
  TrialRunner(AdviseScratch scratch, List<String> options, Map<String, Long> costs) {
    this.scratch = scratch;
    this.options = options;
    this.costs = costs;
  }

  /** Time of a command that does nothing: the start of Java. */
  OptionalDouble javaSeconds(double limit) throws IOException {
    long begin = System.nanoTime();
    return run(List.of("--version"), limit).isPresent()
        ? OptionalDouble.of(seconds(begin))
        : OptionalDouble.empty();
  }

  /**
   * Converts a sample.
   *
   * @param limit seconds after which it is ended
   * @return what was measured; empty when it did not end in time or converted nothing
   */
  Optional<Trial> run(String strategy, String writer, int workers, Path input, double limit)
      throws IOException {
    Path output = scratch.folder().resolve("out");
    List<String> arguments = new ArrayList<>(List.of("convert", input + "", output + ""));
    arguments.addAll(options);
    arguments.addAll(
        List.of(
            "--writer=" + writer,
            "--strategy=" + strategy,
            "--workers=" + workers,
            "--progress=none",
            "--json"));
    try {
      long begin = System.nanoTime();
      Optional<String> said = run(arguments, limit);
      double whole = seconds(begin);
      return said.flatMap(TrialRunner::report).flatMap(report -> trial(report, workers, whole));
    } finally {
      AdviseScratch.remove(output);
    }
  }

  private static Optional<RunReport> report(String json) {
    try {
      return Optional.of(new PlanFormat().read(json, RunReport.class));
    } catch (IllegalArgumentException e) {
      // It ended before it could report; its messages went to the log of the trial.
      return Optional.empty();
    }
  }

  private Optional<Trial> trial(RunReport report, int workers, double whole) {
    if (report.seconds() <= 0 || report.entries().stream().allMatch(e -> e.result().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Trial(
            report.strategy(),
            report.writer(),
            workers,
            tried(report, costs),
            report.seconds(),
            whole,
            report.outputBytes()));
  }

  /** What was tried and then refused has taken time, too, and will in the whole tree. */
  static Workload tried(RunReport report, Map<String, Long> costs) {
    List<Long> bytes = new ArrayList<>();
    for (ReportEntry entry : report.entries()) {
      entry
          .output()
          .map(costs::get)
          .filter(cost -> entry.attempts() > 0)
          .or(() -> entry.result().map(ConversionResult::rawBytes))
          .ifPresent(bytes::add);
    }
    return new Workload(bytes);
  }

  private Optional<String> run(List<String> arguments, double limit) throws IOException {
    refuseWhenStopped();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("-Xm") || option.startsWith("-XX:")) {
        command.add(option);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(arguments);
    Path said = scratch.folder().resolve("said.json");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(scratch.folder().resolve("messages.txt").toFile())
            .start();
    scratch.watch(process);
    try {
      process.getOutputStream().close();
      if (!process.waitFor(Math.max(1, Math.round(limit * 1e3)), TimeUnit.MILLISECONDS)) {
        AdviseScratch.kill(process);
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      AdviseScratch.kill(process);
      return Optional.empty();
    }
    refuseWhenStopped();
    return Optional.of(Files.readString(said));
  }

  private void refuseWhenStopped() {
    if (scratch.isClosed()) {
      throw new CancellationException("stopped");
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
