// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Strategies agree, and the benchmark itself runs. */
class BenchmarkGateTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"locked", "processes"})
  void strategiesGiveTheBytesOfTheReference(String strategy) {
    Path input = folder.resolve("in");
    BenchmarkData.write(input, "netcdf4", 18, 24, List.of("CLM5.0", "JULES", "ORCHIDEE"));
    BenchmarkGate.check(input, folder, strategy, 2, "netcdf4");
  }

  @Test
  void theBenchmarkRuns() throws RunnerException {
    List<RunResult> results =
        List.copyOf(
            new Runner(
                    new OptionsBuilder()
                        .include(ConversionBenchmark.class.getName() + ".convert")
                        .param("strategy", "sequential")
                        .param("workers", "1")
                        .param("rows", "18")
                        .param("months", "12")
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .forks(0)
                        .build())
                .run());
    assertThat(results).hasSize(1);
    assertThat(results.get(0).getPrimaryResult().getScore()).isPositive();
  }
}
