// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the small benchmarks measured. */
final class MicroFigures {
  private static final List<String> LARGE =
      List.of(
          "StrategyBenchmark",
          "WorkersBenchmark",
          "StageBenchmark",
          "DispatchBenchmark",
          "CrashBenchmark");

  private final List<JmhResult> rows;

  MicroFigures(List<JmhResult> all) {
    this.rows = all.stream().filter(r -> !LARGE.contains(r.benchmark())).toList();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Section section() {
    return new Section(
        "Parts",
        List.of(
            "Each part beside a floor that does no more than move the same bytes. `B/op` is what"
                + " one call puts on the heap, where the profiler `gc` was on."),
        List.of(
            new Section.Table(
                List.of("benchmark", "parameters", "median", "unit", "B/op"),
                rows.stream()
                    .map(
                        r ->
                            List.of(
                                r.benchmark() + "." + r.method(),
                                parameters(r.params()),
                                Figures.of(r.median()),
                                r.unit(),
                                allocated(r)))
                    .toList())),
        List.of());
  }

  private static String allocated(JmhResult row) {
    return row.told().entrySet().stream()
        .filter(metric -> metric.getKey().endsWith("gc.alloc.rate.norm"))
        .map(metric -> Figures.of(metric.getValue()))
        .findFirst()
        .orElse("-");
  }

  private static String parameters(Map<String, String> params) {
    return params.entrySet().stream()
        .map(p -> p.getKey() + " " + p.getValue())
        .collect(Collectors.joining(", "));
  }
}
