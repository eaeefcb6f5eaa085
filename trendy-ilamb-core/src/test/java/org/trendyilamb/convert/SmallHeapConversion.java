// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.Optional;
import org.trendyilamb.Conversion;
import org.trendyilamb.RunOptions;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.sequential.SequentialExecutorProvider;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;
import org.trendyilamb.scan.Identity;

/** A process of its own that converts one file; status 0 when it did. */
final class SmallHeapConversion {
  private SmallHeapConversion() {}

  /**
   * Converts.
   *
   * @param args source, output folder, scratch folder, threads
   */
  public static void main(String[] args) {
    Identity identity =
        new Identity(Optional.of("JULES"), Optional.of("S3"), Optional.of("gpp"), Optional.empty());
    Conversion conversion =
        new Conversion(
            ConversionConfig.of(Path.of(args[0]), Path.of(args[1])).with(identity),
            RunOptions.defaults()
                .withScratch(Path.of(args[2]))
                .withThreads(Integer.parseInt(args[3])));
    RunReport report =
        conversion.run(
            conversion.plan(conversion.scan()),
            new SequentialExecutorProvider(),
            ExecutorOptions.of(1, conversion.diagnostics()),
            TaskListener.silent());
    boolean done = report.entries().stream().allMatch(e -> e.status() == Status.CONVERTED);
    if (!done) {
      throw new IllegalStateException(report.toString());
    }
  }
}
