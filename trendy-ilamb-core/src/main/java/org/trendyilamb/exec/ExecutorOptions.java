// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How to run.
 *
 * @param workers number of tasks at the same time, at least 1
 * @param memoryPerWorkerMiB heap of one worker process in MiB
 * @param deadline time that one task may take; empty for the strategy's own rule
 * @param diagnostics folder for logs and error files of workers
 * @param extra options that only one strategy knows, by name, see {@link
 *     TaskExecutorProvider#options}; unknown names are refused by it
 */
public record ExecutorOptions(
    int workers,
    int memoryPerWorkerMiB,
    Optional<Duration> deadline,
    Path diagnostics,
    Map<String, String> extra) {

  public ExecutorOptions {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be at least 1, not " + workers);
    }
    if (memoryPerWorkerMiB < 32) {
      throw new IllegalArgumentException(
          "memory per worker must be at least 32 MiB, not " + memoryPerWorkerMiB);
    }
    if (deadline.filter(d -> d.isZero() || d.isNegative()).isPresent()) {
      throw new IllegalArgumentException("the deadline must be positive, not " + deadline.get());
    }
    extra = Map.copyOf(extra);
  }

  /** These many workers of 256 MiB with the strategy's own deadline. */
  public static ExecutorOptions of(int workers, Path diagnostics) {
    return new ExecutorOptions(workers, 256, Optional.empty(), diagnostics, Map.of());
  }
}
