// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trendyilamb.advise.CostFit;
import org.trendyilamb.advise.simulate.Inventory;
import org.trendyilamb.advise.simulate.SimulatedFile;

/** What the death of a worker costs, and what a task costs a strategy by itself. */
final class CrashFigures {
  private final List<JmhResult> rows;
  private final Optional<CostFit> processes;

  /**
   * Figures.
   *
   * @param processes costs of worker processes
   */
  CrashFigures(List<JmhResult> all, Optional<CostFit> processes) {
    this.rows = all;
    this.processes = processes;
  }

  private OptionalDouble median(String benchmark, String strategy, String param, String value) {
    return rows.stream()
        .filter(r -> r.benchmark().equals(benchmark) && r.param("strategy").equals(strategy))
        .filter(r -> r.param(param).equals(value))
        .mapToDouble(JmhResult::median)
        .findFirst();
  }

  /** Sentences; none where nothing was measured. */
  List<String> said() {
    List<String> said = new ArrayList<>();
    for (String strategy : List.of("processes", "shards")) {
      OptionalDouble without = median("CrashBenchmark", strategy, "crashes", "0");
      OptionalDouble with = median("CrashBenchmark", strategy, "crashes", "1");
      if (without.isPresent() && with.isPresent()) {
        said.add(
            String.format(
                Locale.ROOT,
                "Under `%s` a worker that dies costs %.2f s until another has taken its file, and the"
                    + " work on that file anew%s. No other file is lost.",
                strategy,
                (with.getAsDouble() - without.getAsDouble()) / 1e3,
                again()));
      }
    }
    if (!said.isEmpty()) {
      said.add(
          "Under `sequential` and `locked` the whole command dies with the library. Outputs that are"
              + " in place stay and are not made again, but somebody has to start it once more, and"
              + " a file that kills it each time has to be taken out.");
    }
    for (String strategy : List.of("sequential", "locked", "processes", "shards")) {
      OptionalDouble one = median("DispatchBenchmark", strategy, "tasks", "1");
      OptionalDouble many = median("DispatchBenchmark", strategy, "tasks", "1001");
      if (one.isPresent() && many.isPresent()) {
        double each = (many.getAsDouble() - one.getAsDouble()) / 1e3;
        said.add(
            String.format(
                Locale.ROOT,
                "`%s` by itself: %.3f s to start and end, then %s for each file.",
                strategy,
                one.getAsDouble() / 1e3,
                each > 0
                    ? String.format(Locale.ROOT, "%.3f ms", each)
                    : "less than could be told from noise"));
      }
    }
    return said;
  }

  /** How long files of the round take: the middle one and the largest. */
  private String again() {
    if (processes.isEmpty()) {
      return "";
    }
    List<Double> raw =
        Inventory.trendyV13().stream().map(SimulatedFile::rawBytes).map(Long::doubleValue).toList();
    double each = processes.get().model().fileSeconds();
    double price = processes.get().model().byteSeconds();
    return String.format(
        Locale.ROOT,
        ": of the files of TRENDY v13 at most %.0f s for the one in the middle of their sizes and"
            + " %.0f s for the largest",
        each + price * Medians.of(raw),
        each + price * raw.stream().mapToDouble(v -> v).max().orElse(0));
  }
}
