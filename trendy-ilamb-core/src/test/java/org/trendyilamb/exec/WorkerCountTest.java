// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerCountTest {

  @ParameterizedTest
  @CsvSource({
    "2, 24000, 256, 100, 1, 2, 2 processor cores",
    "16, 8000, 512, 100, 1, 5, '8000 MiB of memory, 1152 MiB per worker'",
    "16, 64000, 256, 3, 1, 3, '3 tasks, at least 1 per worker'",
    "16, 64000, 256, 35, 10, 4, '35 tasks, at least 10 per worker'",
    "128, 512000, 256, 1000, 1, 48, no more than 48 unless asked for",
    "8, 100, 256, 9, 1, 1, '100 MiB of memory, 640 MiB per worker'",
    "8, 64000, 256, 0, 1, 1, '0 tasks, at least 1 per worker'",
  })
  void theSmallestLimitDecides(
      int cores, long memory, int perWorker, int tasks, int perTask, int count, String reason) {
    assertThat(WorkerCount.suggest(cores, memory, perWorker, tasks, perTask))
        .isEqualTo(new WorkerCount(count, reason));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> WorkerCount.suggest(0, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cores 0");
  }
}
