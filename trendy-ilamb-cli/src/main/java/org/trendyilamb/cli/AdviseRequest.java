// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What advice is asked for.
 *
 * @param input as the user wrote it
 * @param output as the user wrote it
 * @param arguments options of convert, as the user gave them
 * @param writer id of the writer
 * @param workerMemoryMiB heap of a worker process
 * @param budgetSeconds time for all
 * @param beginNanos when the command began, by {@link System#nanoTime}
 */
record AdviseRequest(
    Path input,
    Path output,
    List<String> arguments,
    String writer,
    int workerMemoryMiB,
    double budgetSeconds,
    long beginNanos) {

  double usedSeconds() {
    return (System.nanoTime() - beginNanos) / 1e9;
  }

  double left() {
    return budgetSeconds - usedSeconds();
  }
}
