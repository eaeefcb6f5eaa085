// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.trendyilamb.Conversion;
import org.trendyilamb.FileFormats;
import org.trendyilamb.Redo;
import org.trendyilamb.RunOptions;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.locked.LockedExecutor;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.RunReport;

/**
 * One whole conversion as a user runs it: scan, plan, convert, verify, force to disk, put in place.
 *
 * @param strategy id of the strategy
 * @param workers number of files at the same time
 * @param writer id of the writer
 * @param threads threads that convert one file
 * @param engine id of the compressor
 */
public record TimedConversion(
    String strategy, int workers, String writer, int threads, String engine) {

  /** A conversion with one thread for each file and the compressor of the JDK. */
  public static TimedConversion of(String strategy, int workers, String writer) {
    return new TimedConversion(strategy, workers, writer, 1, FileFormats.DEFAULT_ENGINE);
  }

  /**
   * What a conversion told.
   *
   * @param report what became of the inputs
   * @param serialShare part of the work that was done under the lock, 0 to 1; NaN where the
   *     strategy has no lock
   */
  public record Told(RunReport report, double serialShare) {}

  /**
   * Converts all inputs, also those that are up to date.
   *
   * @param input a tree or a file
   * @param output folder of outputs
   * @throws IllegalStateException when an input was not converted
   */
  public Told run(Path input, Path output) {
    return run(ConversionConfig.of(input, output));
  }

  /**
   * Converts as a configuration says, also what is up to date.
   *
   * @throws IllegalStateException when an input was not converted
   */
  public Told run(ConversionConfig config) {
    Conversion conversion =
        new Conversion(
            config,
            RunOptions.defaults()
                .withWriter(writer)
                .withRedo(Redo.ALL)
                .withThreads(threads)
                .withDeflateEngine(engine));
    AtomicReference<TaskExecutor> used = new AtomicReference<>();
    RunReport report =
        conversion.run(
            conversion.plan(conversion.scan()),
            new CapturingProvider(Executors.load().get(strategy), used),
            ExecutorOptions.of(workers, conversion.diagnostics()),
            TaskListener.silent());
    report.entries().stream()
        .filter(entry -> !entry.status().isGood())
        .findFirst()
        .ifPresent(
            bad -> {
              throw new IllegalStateException(bad.source() + ": " + bad.problem());
            });
    double share =
        used.get() instanceof LockedExecutor locked
            ? locked.statistics().serialShare()
            : Double.NaN;
    return new Told(report, share);
  }
}
