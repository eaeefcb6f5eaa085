// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.Trial;
import org.trendyilamb.advise.Workload;
import org.trendyilamb.plan.PlanFormat;

/** Costs come out of trials as they went in. */
class MeasuredCostsTest {
  @TempDir Path folder;
  private ResultsFolder results;

  @BeforeEach
  void open() {
    results = new ResultsFolder(folder);
  }

  @Test
  void trialsOfAdviseBecomeStandardCosts() throws IOException {
    Map<String, CostModel> models =
        Map.of(
            "sequential", new CostModel(0.4, 0, 0.02, 1 / 300e6, 0, 0),
            "processes", new CostModel(1.1, 0.2, 0.02, 1 / 200e6, 0.1, 0));
    List<Trial> trials = new ArrayList<>();
    models.forEach(
        (strategy, model) -> {
          for (int workers : strategy.equals("sequential") ? List.of(1) : List.of(1, 2)) {
            for (int files : List.of(4, 40)) {
              for (long size : List.of(1_000_000L, 60_000_000L)) {
                Workload work = new Workload(java.util.Collections.nCopies(files, size));
                double seconds = model.seconds(work, workers);
                trials.add(
                    new Trial(
                        strategy,
                        "netcdf4",
                        workers,
                        work,
                        seconds,
                        seconds + 0.7,
                        work.total() / 5));
              }
            }
          }
        });
    Files.writeString(
        folder.resolve("advice-small.json"),
        new PlanFormat().write(Map.of("cores", 2, "trials", trials)));
    java.util.Properties costs = new java.util.Properties();
    costs.load(new StringReader(String.join("\n", MeasuredCosts.of(results).properties("a test"))));
    Map<String, Double> expected =
        Map.of(
            "head.seconds", 0.7,
            "output.share", 0.2,
            "processes.run.seconds", 1.1,
            "processes.megabytes.per.second", 200.0,
            // 300 MB/s with two threads, 200 with one: two thirds of the work is shared.
            "parallel.in.file", 0.667,
            "sequential.megabytes.per.second", 200.0);
    expected.forEach(
        (name, value) ->
            assertThat(Double.parseDouble(costs.getProperty(name)))
                .as(name)
                .isCloseTo(value, org.assertj.core.data.Percentage.withPercentage(5)));
    assertThatThrownBy(() -> MeasuredCosts.of(new ResultsFolder(folder.resolve("none"))))
        .hasMessageContaining("advise-check --results");
  }
}
