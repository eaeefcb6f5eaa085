// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is timed is a whole run that gives what {@code sequential} gives. */
class WorkersBenchmarkTest {

  @Test
  void aRunInAJvmOfItsOwnGivesTheSameBytes() throws Exception {
    WorkersBenchmark benchmark = new WorkersBenchmark();
    benchmark.strategy = "processes";
    benchmark.input = "few-large";
    benchmark.degrees = "45";
    benchmark.prepare();
    try {
      assertThat(benchmark.run()).isZero();
      benchmark.strategy = "none";
      assertThatThrownBy(benchmark::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("none");
    } finally {
      benchmark.check();
    }
  }
}
