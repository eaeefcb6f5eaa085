// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;

/**
 * The whole contract of a {@link TaskExecutor}: the rules for all, and those of the capabilities
 * that the provider promises. The number in a method's name is that of the rule; after each test
 * nothing may be left.
 */
public abstract class TaskExecutorContract extends CommonRules {

  @Test
  void rule15ParallelTasksThatWaitForEachOtherBothEnd() {
    assumePromised(Capability.PARALLEL);
    Path a = dir.resolve("a");
    Path b = dir.resolve("b");
    try (TaskExecutor executor = executor()) {
      assertThat(
              run(
                  executor,
                  task("a", "touch " + a, "await " + b, "result A"),
                  task("b", "touch " + b, "await " + a, "result B")))
          .extracting(Summary::of)
          .containsExactly("a Succeeded A", "b Succeeded B");
    }
  }

  @Test
  void rule16ATaskThatEndsItsProcessIsQuarantinedAndHarmsNoOther() {
    assumePromised(Capability.CRASH_ISOLATED);
    List<String> deaths = List.of("exit 0", "exit 7", "halt 0", "halt 7", "abort", "native-exit 0");
    List<TaskSpec> tasks = new ArrayList<>();
    for (String death : deaths) {
      tasks.add(task("before " + death, "result 1"));
      tasks.add(task(death, "progress 5", death, "result alive"));
      tasks.add(task("after " + death, "result 2"));
    }
    RecordingListener heard = new RecordingListener();
    try (TaskExecutor executor = executor()) {
      for (TaskOutcome outcome : executor.run(FaultyRunnerFactory.recipe(), tasks, heard)) {
        if (deaths.contains(outcome.taskId())) {
          assertThat(outcome)
              .isInstanceOfSatisfying(
                  TaskOutcome.Quarantined.class,
                  deadly -> {
                    assertThat(deadly.attempts()).isEqualTo(2);
                    assertThat(deadly.crash().summary()).isNotBlank();
                    assertThat(deadly.crash().exitStatus()).isPresent();
                  });
        } else {
          assertThat(outcome).isInstanceOf(TaskOutcome.Succeeded.class);
          assertThat(outcome.attempts()).isEqualTo(1);
        }
      }
    }
    assertThat(heard.overlaps()).isEmpty();
  }

  @Test
  void rule17ATaskThatNeverLooksIsEndedByStop() throws Exception {
    assumePromised(Capability.FORCED_CANCEL);
    Path started = dir.resolve("started");
    try (TaskExecutor executor = executor()) {
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () -> run(executor, task("a", "touch " + started, "spin")), Asynchronously.THREAD);
      Until.exists(started);
      executor.stop();
      assertThat(run.get(PLENTY.toSeconds(), TimeUnit.SECONDS))
          .extracting(Summary::of)
          .containsExactly("a Cancelled the run was stopped");
    }
  }

  @Test
  void rule18ATaskOverItsDeadlineIsTimedOut() {
    assumePromised(Capability.DEADLINE);
    try (TaskExecutor executor = provider().create(withDeadline(Duration.ofSeconds(2)))) {
      List<TaskOutcome> outcomes = run(executor, task("a", "spin"), task("b", "result 1"));
      assertThat(outcomes.get(0))
          .isInstanceOfSatisfying(
              TaskOutcome.TimedOut.class,
              late -> {
                assertThat(late.limit()).isEqualTo(Duration.ofSeconds(2));
                assertThat(late.elapsed()).isGreaterThanOrEqualTo(late.limit());
                assertThat(late.attempts()).isEqualTo(1);
              });
      assertThat(Summary.of(outcomes.get(1))).isEqualTo("b Succeeded 1");
    }
  }

  @Test
  void rule18WithoutThePromiseADeadlineIsAnsweredWithAMessage() {
    assumeFalse(provider().capabilities().contains(Capability.DEADLINE));
    RecordingListener heard = new RecordingListener();
    try (TaskExecutor executor = provider().create(withDeadline(Duration.ofSeconds(90)))) {
      executor.run(FaultyRunnerFactory.recipe(), List.of(task("a")), heard);
    }
    assertThat(heard.messages()).anyMatch(m -> m.contains("deadline") && m.contains("PT1M30S"));
  }

  @Test
  void rule19ATaskThatNeedsTooMuchMemoryHarmsNoOther() {
    try (TaskExecutor executor = executor()) {
      List<TaskOutcome> outcomes =
          run(executor, task("a", "result 1"), task("b", "heap"), task("c", "result 2"));
      assertThat(outcomes)
          .extracting(o -> o.getClass().getSimpleName())
          .containsExactly("Succeeded", "OutOfMemory", "Succeeded");
    }
  }

  private ExecutorOptions withDeadline(Duration deadline) {
    ExecutorOptions plain = options();
    return new ExecutorOptions(
        plain.workers(),
        plain.memoryPerWorkerMiB(),
        Optional.of(deadline),
        plain.diagnostics(),
        plain.extra());
  }

  private void assumePromised(Capability capability) {
    assumeTrue(
        provider().capabilities().contains(capability),
        provider().id() + " does not promise " + capability);
  }
}
