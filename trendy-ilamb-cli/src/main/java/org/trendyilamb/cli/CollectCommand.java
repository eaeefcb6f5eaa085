// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trendyilamb.ShardCollector;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.report.ReportText;
import org.trendyilamb.report.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code collect OUT}. */
@Command(
    name = "collect",
    description =
        "Puts together what shards did: tells what is missing or failed, writes report.json and the"
            + " tables for ILAMB.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CollectCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "OUT", description = "Output folder of the shards.")
  private Path output = Path.of("");

  @Option(names = "--json", description = "Print the report as JSON on standard output.")
  private boolean json;

  CollectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunReport report = new ShardCollector(output).collect(console::message);
    if (json) {
      console.result(new PlanFormat().writePretty(report));
    } else {
      ReportText.problems(report).forEach(console::message);
      console.result(ReportText.summary(report));
    }
    return ReportStatus.of(report).status();
  }
}
