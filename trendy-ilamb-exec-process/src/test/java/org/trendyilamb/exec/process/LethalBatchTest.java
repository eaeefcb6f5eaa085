// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.Summary;

/** Batches of a real size. */
@Tag("slow")
class LethalBatchTest extends PoolFixture {

  @Test
  void fourHundredTasksWithFourteenThatKillTheirWorker() {
    List<String> ways =
        List.of("segv", "abort", "exit 0", "native-exit 0", "halt 9", "segv-unhandled", "exit 3");
    List<TaskSpec> tasks = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean lethal = i % 29 == 13;
      tasks.add(task((lethal ? "bad" : "good") + i, lethal ? ways.get(i / 29 % 7) : "result " + i));
    }
    try (TaskExecutor executor = pool(2)) {
      List<TaskOutcome> outcomes = executor.run(FaultyRunnerFactory.recipe(), tasks, heard);
      assertThat(outcomes)
          .filteredOn(outcome -> outcome.taskId().startsWith("bad"))
          .hasSize(14)
          .allSatisfy(outcome -> assertThat(outcome.attempts()).isEqualTo(2))
          .allSatisfy(
              outcome ->
                  assertThat(outcome)
                      .isInstanceOfAny(
                          TaskOutcome.Quarantined.class, TaskOutcome.OutOfMemory.class));
      assertThat(outcomes)
          .filteredOn(outcome -> outcome.taskId().startsWith("good"))
          .hasSize(386)
          .allSatisfy(
              outcome ->
                  assertThat(Summary.of(outcome))
                      .isEqualTo(outcome.taskId() + " Succeeded " + outcome.taskId().substring(4)))
          .allSatisfy(outcome -> assertThat(outcome.attempts()).isEqualTo(1));
    }
  }

  @Test
  void thirtyTasksOnTenWorkers() {
    List<TaskSpec> tasks = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      tasks.add(task("t" + i, "result " + i));
    }
    try (TaskExecutor executor = pool(10)) {
      assertThat(executor.run(FaultyRunnerFactory.recipe(), tasks, heard))
          .extracting(Summary::of)
          .containsExactlyElementsOf(
              tasks.stream().map(t -> t.id() + " Succeeded " + t.id().substring(1)).toList());
    }
    assertThat(heard.startOrder()).hasSize(30);
    assertThat(heard.workers().stream().distinct().count()).isBetween(1L, 10L);
  }
}
