// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchShardTest {

  private static Map<String, String> environment(String text) {
    Map<String, String> environment = new HashMap<>();
    for (String pair : text.split(" ")) {
      String[] both = pair.replaceFirst("^S_", "SLURM_ARRAY_TASK_").split("=");
      environment.put(both[0], both[1]);
    }
    return environment;
  }

  private static OptionalInt count(int count) {
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
  }

  @ParameterizedTest
  @CsvSource({
    "S_ID=3 S_COUNT=8 S_MIN=1 S_MAX=8, 0, 3/8, SLURM_ARRAY_TASK_MIN=1",
    "S_ID=0 S_COUNT=8 S_MIN=0 S_MAX=7, 0, 1/8, SLURM_ARRAY_TASK_ID=0",
    "S_ID=17 S_COUNT=8 S_MIN=10 S_MAX=17, 0, 8/8, SLURM_ARRAY_TASK_COUNT=8",
    "S_ID=5 S_COUNT=2 S_MIN=3 S_MAX=5, 8, 5/8, '--shard-count 8'",
    "PBS_ARRAY_INDEX=2, 4, 2/4, 'PBS_ARRAY_INDEX=2, --shard-count 4'",
    "LSB_JOBINDEX=4, 4, 4/4, LSB_JOBINDEX=4",
    "LSB_JOBINDEX=0 PBS_ARRAY_INDEX=1, 4, 1/4, PBS_ARRAY_INDEX=1",
  })
  void isTakenFromTheBatchSystem(String variables, int count, String shard, String source) {
    BatchShard found = BatchShard.find(environment(variables), count(count));
    assertThat(found.shard()).hasToString(shard);
    assertThat(found.source()).contains(source);
  }

  @ParameterizedTest
  @CsvSource({
    "HOME=/root, 0, this is no job of an array",
    "HOME=/root, 4, this is no job of an array",
    "LSB_JOBINDEX=0, 4, this is no job of an array",
    "S_ID=5 S_COUNT=2 S_MIN=3 S_MAX=5, 0, the array has gaps",
    "S_ID=5 S_MIN=3 S_MAX=5, 0, the batch system does not tell a number",
    "S_ID=x S_COUNT=2 S_MIN=1 S_MAX=2, 0, the batch system does not tell a number",
    "S_ID=0 S_COUNT=4 S_MIN=0 S_MAX=3, 4, there is no shard 0 of 4",
    "PBS_ARRAY_INDEX=2, 0, the batch system does not tell how many shards there are",
    "LSB_JOBINDEX=5, 4, there is no shard 5 of 4",
  })
  void isRefusedRatherThanGuessed(String variables, int count, String what) {
    assertThatThrownBy(() -> BatchShard.find(environment(variables), count(count)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(what);
  }
}
