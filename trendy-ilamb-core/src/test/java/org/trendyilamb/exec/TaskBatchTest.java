// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskBatchTest {
  private final TaskSpec a = new TaskSpec("a", "", "", 1);
  private final TaskSpec b = new TaskSpec("b", "", "", 5);
  private final TaskSpec c = new TaskSpec("c", "", "", 5);

  @Test
  void largestComeFirstAndEqualOnesInOrder() {
    assertThat(new TaskBatch(List.of(a, b, c)).largestFirst()).containsExactly(b, c, a);
  }

  @Test
  void outcomesComeInTheOrderOfTheTasks() {
    TaskBatch batch = new TaskBatch(List.of(a, b));
    batch.finish(done("b"));
    assertThat(batch.unfinished()).containsExactly(a);
    assertThatThrownBy(batch::outcomes)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("task a");
    batch.finish(done("a"));
    assertThat(batch.outcomes()).containsExactly(done("a"), done("b"));
  }

  @Test
  void secondOutcomesAndStrangersAreRefused() {
    TaskBatch batch = new TaskBatch(List.of(a));
    batch.finish(done("a"));
    assertThatThrownBy(() -> batch.finish(done("a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("two outcomes");
    assertThatThrownBy(() -> batch.finish(done("z"))).isInstanceOf(IllegalStateException.class);
  }

  private static TaskOutcome done(String id) {
    return new TaskOutcome.Succeeded(id, 1, Duration.ZERO, Payload.of(""));
  }
}
