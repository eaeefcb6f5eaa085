// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;

/** An executor to test, tasks for it, and a look around after each test. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class ExecutorFixture {

  /** Folder of the test. */
  @TempDir protected Path dir;

  private Leftovers leftovers = Leftovers.now();

  /** The provider under test. */
  public abstract TaskExecutorProvider provider();

  /** Options with two workers. */
  protected ExecutorOptions options() {
    return new ExecutorOptions(2, 64, Optional.empty(), dir.resolve("diagnostics"), Map.of());
  }

  @BeforeEach
  final void lookAround() {
    leftovers = Leftovers.now();
  }

  @AfterEach
  final void rule07AfterCloseNothingIsLeft() {
    leftovers.assertNothingNew();
  }

  /** An executor with the options of the test. */
  protected TaskExecutor executor() {
    return provider().create(options());
  }

  /** A task of cost 1. */
  protected static TaskSpec task(String id, String... script) {
    return new TaskSpec(id, "task " + id, String.join("\n", script), 1);
  }

  /** Runs tasks with the faulty runner. */
  protected static List<TaskOutcome> run(TaskExecutor executor, TaskSpec... tasks) {
    return executor.run(FaultyRunnerFactory.recipe(), List.of(tasks), TaskListener.silent());
  }

  /** A time that is plenty for things that should be quick. */
  protected static final Duration PLENTY = Duration.ofSeconds(20);
}
