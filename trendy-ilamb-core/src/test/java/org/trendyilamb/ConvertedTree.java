// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.sequential.SequentialExecutorProvider;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;

/** A folder converted as a user would, and its outputs as a reader would see them. */
final class ConvertedTree {
  private final Path output;
  private final Conversion conversion;
  private final ConversionPlan plan;
  private final RunReport report;

  private ConvertedTree(Path output, Conversion conversion, ConversionPlan plan, RunReport report) {
    this.output = output;
    this.conversion = conversion;
    this.plan = plan;
    this.report = report;
  }

  static ConvertedTree of(Path input, Path output) {
    return of(input, output, UnaryOperator.identity());
  }

  static ConvertedTree of(Path input, Path output, UnaryOperator<ConversionConfig> settings) {
    Conversion conversion =
        new Conversion(
            settings.apply(ConversionConfig.of(input, output)),
            RunOptions.defaults().withScratch(output.resolve(".scratch")));
    ConversionPlan plan = conversion.plan(conversion.scan());
    RunReport report =
        conversion.run(
            plan,
            new SequentialExecutorProvider(),
            ExecutorOptions.of(1, conversion.diagnostics()),
            TaskListener.silent());
    return new ConvertedTree(output, conversion, plan, report);
  }

  ConversionPlan plan() {
    return plan;
  }

  RunReport report() {
    return report;
  }

  List<Issue> verify() {
    return conversion.verify();
  }

  List<ReportEntry> entries(Status status) {
    return report.entries().stream().filter(e -> e.status() == status).toList();
  }

  /** Codes of all issues of an output. */
  List<String> issueCodes(String variable) {
    return report.entries().stream()
        .filter(e -> e.output().filter(o -> isOf(Path.of(o), variable)).isPresent())
        .flatMap(e -> e.issues().stream())
        .map(issue -> issue.problem().code())
        .toList();
  }

  /** Names of the variables that were written for a simulation, sorted. */
  List<String> variables(String simulation) {
    return files(simulation).stream()
        .map(file -> file.getFileName().toString().split("_")[0])
        .sorted()
        .toList();
  }

  private List<Path> files(String simulation) {
    Path folder = output.resolve(simulation);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".nc")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(Path file, String variable) {
    return file.getFileName().toString().startsWith(variable + "_");
  }

  Path file(String simulation, String variable) {
    List<Path> found = files(simulation).stream().filter(f -> isOf(f, variable)).toList();
    if (found.size() != 1) {
      throw new AssertionError(
          found + " of " + variable + " in " + files(simulation) + "; " + problems());
    }
    return found.get(0);
  }

  private List<String> problems() {
    return report.entries().stream()
        .flatMap(e -> e.problem().stream())
        .map(Object::toString)
        .toList();
  }

  DatasetHeader header(String simulation, String variable) {
    try (DatasetReader reader = FileFormats.plain().open(file(simulation, variable))) {
      return reader.header();
    }
  }

  /** An attribute of the variable of an output. */
  Optional<String> attribute(String simulation, String variable, String name) {
    return header(simulation, variable).variable(variable).orElseThrow().attributes().text(name);
  }

  /** All values of a variable in an output; missing ones are NaN. */
  double[] values(String simulation, String output, String variable) {
    try (DatasetReader reader = FileFormats.plain().open(file(simulation, output))) {
      Shape shape = reader.header().variable(variable).orElseThrow().shape();
      double[] values = new double[Math.toIntExact(shape.size())];
      reader.read(variable, Slab.all(shape), values);
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) values[i] == 1e20f ? Double.NaN : values[i];
      }
      return values;
    }
  }

  double[] values(String simulation, String variable) {
    return values(simulation, variable, variable);
  }
}
