// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trendyilamb.Conversion;
import org.trendyilamb.RunOptions;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.RunReport;

/** All strategies must give the same bytes before any of them is timed. */
public final class BenchmarkGate {
  private BenchmarkGate() {}

  /**
   * Converts a tree once.
   *
   * @throws IllegalStateException when an input was not converted
   */
  public static RunReport convert(
      Path input, Path output, String strategy, int workers, String writer) {
    Conversion conversion =
        new Conversion(
            ConversionConfig.of(input, output),
            RunOptions.defaults().withWriter(writer).withRedo(org.trendyilamb.Redo.ALL));
    TaskExecutorProvider provider = Executors.load().get(strategy);
    RunReport report =
        conversion.run(
            conversion.plan(conversion.scan()),
            provider,
            ExecutorOptions.of(workers, conversion.diagnostics()),
            TaskListener.silent());
    report.entries().stream()
        .filter(entry -> !entry.status().isGood())
        .findFirst()
        .ifPresent(
            bad -> {
              throw new IllegalStateException(bad.source() + ": " + bad.problem());
            });
    return report;
  }

  /**
   * Compares the outputs of a strategy with those of the reference, byte by byte.
   *
   * @throws IllegalStateException when they differ
   */
  public static void check(Path input, Path scratch, String strategy, int workers, String writer) {
    Path reference = scratch.resolve("gate-reference");
    Path candidate = scratch.resolve("gate-" + strategy);
    convert(input, reference, "sequential", 1, writer);
    convert(input, candidate, strategy, workers, writer);
    SortedMap<String, HashCode> expected = digests(reference);
    SortedMap<String, HashCode> found = digests(candidate);
    if (expected.isEmpty() || !expected.equals(found)) {
      throw new IllegalStateException(
          strategy + " does not give what sequential gives: " + expected + " and " + found);
    }
  }

  private static SortedMap<String, HashCode> digests(Path root) {
    SortedMap<String, HashCode> digests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (file.toString().endsWith(".nc")) {
          digests.put(
              root.relativize(file).toString(),
              MoreFiles.asByteSource(file).hash(Hashing.sha256()));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return digests;
  }
}
