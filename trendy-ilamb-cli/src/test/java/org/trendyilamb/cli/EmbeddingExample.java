// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import org.trendyilamb.Conversion;
import org.trendyilamb.RunOptions;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.scan.Refusal;

/** The Java example of the README, word for word; {@link ReadmeTest} compares and runs it. */
final class EmbeddingExample {
  private EmbeddingExample() {}

  static RunReport run(Path input, Path output) {
    Conversion conversion =
        new Conversion(ConversionConfig.of(input, output), RunOptions.defaults());
    ConversionPlan plan = conversion.plan(conversion.scan());
    for (Refusal refusal : plan.refusals()) {
      System.err.println(refusal.problem());
    }
    TaskExecutorProvider strategy = Executors.load().get("sequential");
    ExecutorOptions workers = ExecutorOptions.of(1, conversion.diagnostics());
    RunReport report = conversion.run(plan, strategy, workers, TaskListener.silent());
    for (ReportEntry entry : report.entries()) {
      System.out.println(entry.status() + " " + entry.output().orElse(entry.source()));
    }
    return report;
  }
}
