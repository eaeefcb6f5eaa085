// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.trendyilamb.Conversion;
import org.trendyilamb.RunOptions;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.scan.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan IN OUT}: a dry run. */
@Command(
    name = "plan",
    description = "Shows what convert would do, step by step; writes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PlanCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "IN", description = "Folder of TRENDY output, or one file.")
  private Path input = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "Output folder.")
  private Path output = Path.of("");

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(names = "--json", description = "Print the plan as JSON.")
  private boolean json;

  @Option(names = "--steps", description = "Print every step of every task with its reason.")
  private boolean steps;

  @Mixin final ConfigOption optionsFile = new ConfigOption();

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Conversion conversion = new Conversion(inputs.config(input, output), RunOptions.defaults());
    ConversionPlan plan = conversion.plan(conversion.scan());
    if (json) {
      console.result(new PlanFormat().writePretty(plan));
    } else {
      print(plan);
    }
    return plan.refusals().isEmpty() ? ExitCode.OK.status() : PlanStatus.of(plan).status();
  }

  private void print(ConversionPlan plan) {
    for (ConversionTask task : plan.tasks()) {
      console.result(task.sources().get(0).path());
      console.result("  -> " + task.id());
      for (Decision step : task.steps()) {
        // Which grid is asked for once for all; how a field gets there differs.
        if (steps || step.rule().equals(ConversionTask.REGRID)) {
          console.result("     " + step);
        }
      }
      for (Issue issue : task.issues()) {
        if (steps || issue.severity() != Severity.NOTE) {
          console.result("     " + issue);
        }
      }
    }
    for (Refusal refusal : plan.refusals()) {
      console.problem("refused: " + refusal.path(), refusal.problem());
    }
    console.result(
        String.format(
            Locale.ROOT,
            "%d outputs (%.1f MB of values), %d inputs refused, %d ignored",
            plan.tasks().size(),
            plan.cost() / 1e6,
            plan.refusals().size(),
            plan.ignored().size()));
  }
}
