// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.Conversion;
import org.trendyilamb.FileFormats;
import org.trendyilamb.RunOptions;
import org.trendyilamb.RunningExecutors;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code advise IN OUT}. */
@Command(
    name = "advise",
    description = {
      "Measures which strategy, writer and number of workers are fastest, and how long they take.",
      "Converts a sample of the inputs with each strategy in a hidden folder in OUT or, while that"
          + " is not there, above it; the folder is removed at the end. Results are not touched."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AdviseCommand implements Callable<Integer> {
  /** Options of this command that convert does not take, or must not take from here. */
  private static final Set<String> OWN = Set.of("--json", "--config", "--help", "--version");

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "IN", description = "Folder of TRENDY output, or one file.")
  private Path input = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "Output folder of the run that is planned; need not be there.")
  private Path output = Path.of("");

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      defaultValue = "2m",
      description =
          "Time for everything but the reading of headers, such as 90s, 2m or 1h. Default:"
              + " ${DEFAULT-VALUE}.")
  private String budget = "2m";

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      defaultValue = "256",
      description = "Heap of one worker process in MiB. Default: ${DEFAULT-VALUE}.")
  private int memory = 256;

  @Option(names = "--json", description = "Print the advice as JSON on standard output.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write the advice as one page of HTML that needs no other file.")
  private @Nullable Path html;

  @Mixin private InputOptions inputs = new InputOptions();
  @Mixin private RunSettings settings = new RunSettings();
  @Mixin final ConfigOption optionsFile = new ConfigOption();

  AdviseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    long begin = System.nanoTime();
    double seconds = BudgetOption.seconds(budget);
    checkMemory();
    checkPlaces();
    RunOptions options = settings.options(new RunningExecutors());
    FileFormats.writer(options.writer(), options.deflateEngine());
    Conversion conversion = new Conversion(inputs.config(input, output), options);
    ConversionPlan plan = conversion.plan(conversion.scan());
    double planSeconds = (System.nanoTime() - begin) / 1e9;
    if (plan.tasks().isEmpty()) {
      console.message("nothing can be converted; 'trendy-ilamb plan' says why");
      return plan.refusals().isEmpty() ? ExitCode.OK.status() : PlanStatus.of(plan).status();
    }
    AdviseRequest request =
        new AdviseRequest(
            input,
            output,
            ConvertArguments.of(Objects.requireNonNull(spec), OWN, console),
            options.writer(),
            memory,
            seconds,
            begin);
    List<TaskExecutorProvider> strategies =
        Executors.load().all().stream()
            .filter(strategy -> strategy.availability().available())
            .toList();
    Advice advice;
    try {
      advice = new AdviseSession(request, plan, planSeconds, console).advise(strategies);
    } catch (CancellationException e) {
      // The process is ending by a signal; what it made is being removed.
      return ExitCode.INTERRUPTED.status();
    }
    if (html != null) {
      write(html, AdviceHtml.page(advice));
    }
    if (json) {
      console.result(new PlanFormat().writePretty(advice));
    } else {
      console.result(AdviceText.lines(advice));
    }
    return ExitCode.OK.status();
  }

  private void checkMemory() {
    if (memory < 32) {
      throw new UsageException(
          new Problem(
              "config-memory",
              Where.nowhere(),
              "--memory takes the heap of a worker",
              memory + " MiB",
              "at least 32 MiB",
              "correct --memory"));
    }
  }

  private void checkPlaces() {
    if (input.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
      throw new UsageException(
          new Problem(
              "config-output",
              Where.file(output),
              "the output folder is the input",
              "",
              "two different places",
              "give another output folder"));
    }
  }

  private static void write(Path file, String page) {
    try {
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UsageException(
          new Problem(
              "output-unwritable",
              Where.file(file),
              "the page cannot be written",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              "choose another file with --html"));
    }
  }
}
