// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trendyilamb.Conversion;
import org.trendyilamb.RunOptions;
import org.trendyilamb.interpret.Aspect;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.scan.Ignored;
import org.trendyilamb.scan.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspect FILE}. */
@Command(
    name = "inspect",
    description = "Shows what is understood of one file, by which rule and on what evidence.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class InspectCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "One file of TRENDY output.")
  private Path file = Path.of("");

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Mixin final ConfigOption optionsFile = new ConfigOption();

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunOptions options = RunOptions.defaults();
    Conversion conversion =
        new Conversion(inputs.config(file, options.scratch().resolve("no-output")), options);
    ConversionPlan plan = conversion.plan(conversion.scan());
    if (json) {
      console.result(new PlanFormat().writePretty(plan));
    } else {
      plan.tasks().forEach(this::print);
    }
    for (Refusal refusal : plan.refusals()) {
      console.problem("refused: " + refusal.path(), refusal.problem());
    }
    for (Ignored ignored : plan.ignored()) {
      console.message("ignored: " + ignored.path() + ": " + ignored.reason());
    }
    return plan.refusals().isEmpty()
        ? ExitCode.OK.status()
        : ExitCode.of(plan.refusals().get(0).problem()).status();
  }

  private void print(ConversionTask task) {
    console.result("file      " + task.sources().get(0).path());
    console.result("output    " + task.id());
    for (Aspect aspect : Aspect.values()) {
      List<Decision> steps = task.steps().stream().filter(step -> step.aspect() == aspect).toList();
      if (steps.isEmpty()) {
        continue;
      }
      console.result(aspect.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
      for (Decision step : steps) {
        console.result("  " + step.result());
        console.result(
            "      rule "
                + step.rule()
                + (step.evidence().isEmpty() ? "" : ": " + step.evidence()));
      }
    }
    if (!task.issues().isEmpty()) {
      console.result("to look at");
      for (Issue issue : task.issues()) {
        console.result("  " + issue);
      }
    }
  }
}
