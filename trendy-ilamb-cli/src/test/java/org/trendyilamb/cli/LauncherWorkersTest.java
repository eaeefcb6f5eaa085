// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.WorkerCount;

class LauncherWorkersTest {
  private static final Map<String, String> SRUN = Map.of("launcher", "srun");
  private static final Map<String, String> JOB =
      Map.of("SLURM_JOB_ID", "7", "SLURM_NTASKS", "6", "SLURM_CPUS_PER_TASK", "1");

  @Test
  void anAllocationSettlesTheNumber() {
    assertThat(LauncherWorkers.find("processes", SRUN, JOB))
        .contains(new WorkerCount(6, "srun, 6 tasks"));
  }

  @Test
  void othersLeaveItOpen() {
    assertThat(LauncherWorkers.find("processes", Map.of(), JOB)).isEmpty();
    assertThat(LauncherWorkers.find("processes", Map.of("launcher", "local"), JOB)).isEmpty();
    assertThat(LauncherWorkers.find("shards", SRUN, JOB)).isEmpty();
    // Refused with a reason when the strategy is made.
    assertThat(LauncherWorkers.find("processes", SRUN, Map.of())).isEqualTo(Optional.empty());
  }
}
