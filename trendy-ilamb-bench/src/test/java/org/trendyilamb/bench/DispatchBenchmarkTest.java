// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed works: a task that does nothing is one that every strategy can run. */
class DispatchBenchmarkTest {

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "locked", "processes", "shards"})
  void everyStrategyRunsTasksThatDoNothing(String strategy) throws Exception {
    DispatchBenchmark benchmark = new DispatchBenchmark();
    benchmark.strategy = strategy;
    benchmark.tasks = 5;
    benchmark.prepare();
    try {
      assertThat(benchmark.batch()).isEqualTo(5);
    } finally {
      benchmark.remove();
    }
  }
}
