// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed is a death and a second try. */
class CrashBenchmarkTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aWorkerDiesAndItsTaskIsTriedAgain(int crashes) throws Exception {
    CrashBenchmark benchmark = new CrashBenchmark();
    benchmark.crashes = crashes;
    benchmark.prepare();
    try {
      assertThat(benchmark.batch()).isEqualTo(2 + crashes);
    } finally {
      benchmark.remove();
    }
  }
}
