// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.ProviderContract;
import org.trendyilamb.exec.tck.RecordingListener;
import org.trendyilamb.exec.tck.TaskExecutorContract;

class SequentialExecutorTest extends TaskExecutorContract implements ProviderContract {

  @Override
  public TaskExecutorProvider provider() {
    return new SequentialExecutorProvider();
  }

  @Test
  void runsInTheOrderGivenOnTheCallersThread() {
    RecordingListener heard = new RecordingListener();
    try (TaskExecutor executor = executor()) {
      List<TaskSpec> tasks =
          List.of(
              new TaskSpec("small", "", "thread", 1),
              new TaskSpec("large", "", "thread", 100),
              new TaskSpec("middle", "", "thread", 10));
      assertThat(executor.run(FaultyRunnerFactory.recipe(), tasks, heard))
          .allSatisfy(
              o ->
                  assertThat(o.toString())
                      .contains("text=thread " + Thread.currentThread().getName()));
    }
    assertThat(heard.startOrder()).containsExactly("small", "large", "middle");
  }

  @Test
  void tellsThatARunnerDidNotClose() {
    RecordingListener heard = new RecordingListener();
    try (TaskExecutor executor = executor()) {
      executor.run(FaultyRunnerFactory.recipe("fail-close"), List.of(task("a")), heard);
    }
    assertThat(heard.messages())
        .containsExactly(
            "the task runner did not close: java.lang.IllegalStateException: asked to fail when"
                + " closed");
  }

  @Test
  void closingInsideTheListenerDoesNotWaitForItself() {
    TaskExecutor executor = executor();
    TaskListener closing =
        new TaskListener() {
          @Override
          public void started(TaskSpec task, int attempt, String worker) {
            executor.close();
          }
        };
    assertThat(
            executor.run(
                FaultyRunnerFactory.recipe(),
                List.of(task("a", "until-cancelled"), task("b")),
                closing))
        .extracting(o -> o.getClass().getSimpleName())
        .containsExactly("Cancelled", "Cancelled");
  }

  @Test
  void aRecipeProblemNamesTheCause() {
    try (TaskExecutor executor = executor()) {
      assertThatThrownBy(
              () ->
                  executor.run(
                      FaultyRunnerFactory.recipe("refuse"),
                      List.of(task("a")),
                      TaskListener.silent()))
          .isInstanceOf(ExecutorException.class)
          .hasMessageContaining("these settings are refused")
          .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void halfWrittenFilesAreTheRunnersAffair() throws Exception {
    Path half = dir.resolve("half");
    try (TaskExecutor executor = executor()) {
      run(executor, task("a", "half-write " + half));
    }
    assertThat(Files.readString(half)).isEqualTo("only the first hal");
  }
}
