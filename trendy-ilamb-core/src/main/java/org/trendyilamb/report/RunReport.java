// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to every input of a run.
 *
 * @param version version of this library
 * @param input input folder or file
 * @param output output folder
 * @param strategy id of the executor
 * @param workers number of tasks at the same time
 * @param writer id of the writer
 * @param seconds wall-clock time of the run
 * @param resources what the run took; empty where several runs were put together
 * @param entries one per input, in plan order; refused and ignored inputs last
 */
public record RunReport(
    String version,
    String input,
    String output,
    String strategy,
    int workers,
    String writer,
    double seconds,
    Optional<ResourceUse> resources,
    List<ReportEntry> entries) {
  public RunReport {
    entries = List.copyOf(entries);
  }

  /** How many inputs ended in each way. */
  public Map<Status, Integer> counts() {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (ReportEntry entry : entries) {
      counts.merge(entry.status(), 1, Integer::sum);
    }
    return counts;
  }

  /** Size of the values that were converted, bytes as 4-byte floats. */
  public long rawBytes() {
    return entries.stream()
        .flatMap(entry -> entry.result().stream())
        .mapToLong(result -> result.rawBytes())
        .sum();
  }

  /** Size of the outputs that were written, bytes. */
  public long outputBytes() {
    return entries.stream()
        .flatMap(entry -> entry.result().stream())
        .mapToLong(result -> result.outputBytes())
        .sum();
  }
}
