// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.ProviderContract;
import org.trendyilamb.exec.tck.RecordingListener;
import org.trendyilamb.exec.tck.TaskExecutorContract;

class ShardsExecutorTest extends TaskExecutorContract implements ProviderContract {

  @Override
  public TaskExecutorProvider provider() {
    return new ShardsExecutorProvider();
  }

  @Override
  protected ExecutorOptions options() {
    ExecutorOptions plain = super.options();
    return new ExecutorOptions(
        plain.workers(),
        plain.memoryPerWorkerMiB(),
        plain.deadline(),
        plain.diagnostics(),
        Map.of(ProcessOptions.JAVA_OPTIONS, PoolFixture.QUICK_START));
  }

  /** The dear task keeps its worker to itself, whoever would be free earlier. */
  @Test
  void whoDoesWhatIsSettledBeforehand() {
    RecordingListener heard = new RecordingListener();
    List<TaskSpec> tasks = new ArrayList<>(List.of(new TaskSpec("dear", "dear", "result 0", 100)));
    for (int i = 0; i < 5; i++) {
      tasks.add(new TaskSpec("cheap" + i, "cheap", "result " + i, 10));
    }
    ExecutorOptions plain = options();
    ExecutorOptions two =
        new ExecutorOptions(
            2, plain.memoryPerWorkerMiB(), plain.deadline(), plain.diagnostics(), plain.extra());
    try (TaskExecutor executor = provider().create(two)) {
      assertThat(executor.run(FaultyRunnerFactory.recipe(), tasks, heard)).hasSize(6);
    }
    assertThat(heard.workers().stream().map(worker -> worker.split("-")[0]).sorted().toList())
        .containsExactly("s1", "s2", "s2", "s2", "s2", "s2");
  }
}
