// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trendyilamb.advise.Limit;
import org.trendyilamb.advise.simulate.StageCosts;

/**
 * What {@code simulate} found. Data only: this is what {@code --json} prints.
 *
 * @param inventory name of the inventory
 * @param files number of files
 * @param rawBytes size of their values as 4-byte floats
 * @param storedBytes size on disk
 * @param cores processor cores of the machine
 * @param costs of the stages
 * @param note where the costs come from
 * @param rows one for each kind of storage and number of workers
 */
record SimulationResult(
    String inventory,
    int files,
    long rawBytes,
    long storedBytes,
    int cores,
    StageCosts costs,
    String note,
    List<Row> rows) {
  private static final int HEAP_MIB = 256;
  private static final double MEBI = 1 << 20;

  SimulationResult {
    rows = List.copyOf(rows);
  }

  /**
   * One simulated run.
   *
   * @param storage kind of storage
   * @param workers files at the same time
   * @param seconds from the start of the first worker to the end of the last file
   * @param filesPerHour files in an hour
   * @param limit what keeps it from being faster
   * @param shares for each limit the share of the run that it explains
   */
  record Row(
      String storage,
      int workers,
      double seconds,
      double filesPerHour,
      Limit limit,
      Map<Limit, Double> shares) {}

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d files, %s of values, %s on disk; a machine of %d cores",
            files,
            AdviceText.size(rawBytes),
            AdviceText.size(storedBytes),
            cores));
    lines.add(note);
    lines.add("");
    lines.add(row("storage", "workers", "time", "speed-up", "files/h", "reads", "writes", "limit"));
    Map<String, Row> first = new LinkedHashMap<>();
    for (Row row : rows) {
      first.putIfAbsent(row.storage(), row);
      double base = first.getOrDefault(row.storage(), row).seconds();
      lines.add(
          row(
              row.storage(),
              String.valueOf(row.workers()),
              AdviceText.time(row.seconds()),
              String.format(Locale.ROOT, "%.1f", base / row.seconds()),
              String.format(Locale.ROOT, "%.0f", row.filesPerHour()),
              percent(row, Limit.READING),
              percent(row, Limit.WRITING),
              row.limit().label()));
    }
    lines.add("");
    int most = rows.stream().mapToInt(Row::workers).max().orElse(1);
    lines.add(
        String.format(
            Locale.ROOT,
            "memory: %d workers of %d MiB heap need %.0f GB",
            most,
            HEAP_MIB,
            most * (double) SlurmCommand.workerMiB(HEAP_MIB) * MEBI / 1e9));
    first.keySet().forEach(storage -> lines.addAll(answer(storage)));
    return lines;
  }

  /** From how many workers on more of them gain less than a tenth, and why. */
  private List<String> answer(String storage) {
    List<Row> mine = rows.stream().filter(row -> row.storage().equals(storage)).toList();
    Row last = mine.get(mine.size() - 1);
    for (Row row : mine) {
      if (row.seconds() <= 1.1 * last.seconds() && row.workers() < last.workers()) {
        return List.of(
            String.format(
                Locale.ROOT,
                "%s: %d workers take %s; %d take %s, %.0f %% less, because the limit is %s",
                storage,
                row.workers(),
                AdviceText.time(row.seconds()),
                last.workers(),
                AdviceText.time(last.seconds()),
                100 * (1 - last.seconds() / row.seconds()),
                last.limit().text()));
      }
    }
    return List.of(
        storage + ": more workers gain up to " + last.workers() + "; " + last.limit().text());
  }

  private static String percent(Row row, Limit limit) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * row.shares().getOrDefault(limit, 0.0));
  }

  private static String row(
      String storage,
      String workers,
      String time,
      String speedUp,
      String rate,
      String reads,
      String writes,
      String limit) {
    return String.format(
        Locale.ROOT,
        "%-16s %7s %9s %9s %9s %7s %7s  %s",
        storage,
        workers,
        time,
        speedUp,
        rate,
        reads,
        writes,
        limit);
  }
}
