// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.locked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.ProviderContract;
import org.trendyilamb.exec.tck.RecordingListener;
import org.trendyilamb.exec.tck.Summary;
import org.trendyilamb.exec.tck.TaskExecutorContract;
import org.trendyilamb.exec.tck.Until;

class LockedExecutorTest extends TaskExecutorContract implements ProviderContract {

  @Override
  public TaskExecutorProvider provider() {
    return new LockedExecutorProvider();
  }

  private LockedExecutor locked(int workers, Map<String, String> extra) {
    return new LockedExecutorProvider()
        .create(new ExecutorOptions(workers, 64, Optional.empty(), dir, extra));
  }

  @Test
  void tasksThatTakeTheLockDoNotOverlap() throws Exception {
    Path file = Files.createFile(dir.resolve("file"));
    List<TaskSpec> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tasks.add(task("t" + i, "locked-append " + file));
    }
    RecordingListener heard = new RecordingListener();
    try (LockedExecutor executor = locked(4, Map.of())) {
      assertThat(executor.run(FaultyRunnerFactory.recipe(), tasks, heard))
          .allMatch(o -> o instanceof TaskOutcome.Succeeded);
      assertThat(Files.readString(file)).isEqualTo("+".repeat(120));

      LockStatistics statistics = executor.statistics();
      assertThat(statistics.acquisitions()).isEqualTo(120);
      assertThat(statistics.held()).isGreaterThanOrEqualTo(Duration.ofMillis(12));
      assertThat(statistics.waited()).isPositive();
      assertThat(statistics.serialShare()).isBetween(0.5, 1.0);
      assertThat(heard.messages()).containsExactly(statistics.toString());
    }
  }

  @Test
  void tasksThatTakeNoLockHaveNoSerialShare() {
    try (LockedExecutor executor = locked(2, Map.of())) {
      run(executor, task("a", "result 1"));
      assertThat(executor.statistics().serialShare()).isZero();
      assertThat(executor.statistics().toString())
          .isEqualTo("lock taken 0 times, held 0.000 s, waited for 0.000 s, serial share 0.00");
    }
  }

  @Test
  void aLockThatATaskKeepsIsTakenFromIt() throws Exception {
    Path file = Files.createFile(dir.resolve("file"));
    RecordingListener heard = new RecordingListener();
    try (LockedExecutor executor = locked(2, Map.of())) {
      List<TaskSpec> tasks = List.of(task("a", "leak-lock"), task("b", "locked-append " + file));
      assertThat(executor.run(FaultyRunnerFactory.recipe(), tasks, heard))
          .allMatch(o -> o instanceof TaskOutcome.Succeeded);
    }
    assertThat(heard.messages()).contains("task a kept the serial lock; it was taken from it");
    assertThat(ProcessWideLock.LOCK.isLocked()).isFalse();
  }

  @Test
  void twoExecutorsShareTheLock() throws Exception {
    Path file = Files.createFile(dir.resolve("file"));
    try (LockedExecutor one = locked(1, Map.of());
        LockedExecutor two = locked(1, Map.of())) {
      Thread other = new Thread(() -> run(two, task("b", "locked-append " + file)));
      other.start();
      run(one, task("a", "locked-append " + file));
      other.join();
    }
    assertThat(Files.readString(file)).hasSize(40);
  }

  @Test
  void aTaskThatWaitsForTheLockIsEndedByStop() throws Exception {
    Path started = dir.resolve("started");
    ProcessWideLock.LOCK.lock();
    try (LockedExecutor executor = locked(1, Map.of())) {
      List<TaskOutcome> outcomes = new ArrayList<>();
      Thread caller =
          new Thread(
              () ->
                  outcomes.addAll(
                      run(executor, task("a", "touch " + started, "locked-append " + started))));
      caller.start();
      Until.exists(started);
      Until.holds("a waiting thread", ProcessWideLock.LOCK::hasQueuedThreads);
      executor.stop();
      caller.join(10_000);
      assertThat(outcomes)
          .extracting(Summary::of)
          .containsExactly("a Cancelled the run was stopped");
    } finally {
      ProcessWideLock.LOCK.unlock();
    }
  }

  @Test
  void largestTasksComeFirst() {
    RecordingListener heard = new RecordingListener();
    try (LockedExecutor executor = locked(1, Map.of())) {
      executor.run(
          FaultyRunnerFactory.recipe(),
          List.of(
              new TaskSpec("small", "", "ok", 1),
              new TaskSpec("large", "", "ok", 9),
              new TaskSpec("middle", "", "ok", 5)),
          heard);
    }
    assertThat(heard.startOrder()).containsExactly("large", "middle", "small");
    assertThat(heard.workers()).containsOnly("locked-1");
  }

  @Test
  void closingSaysWhichTaskDoesNotEnd() throws Exception {
    Path started = dir.resolve("started");
    Path go = dir.resolve("go");
    LockedExecutor executor = locked(1, Map.of("grace-seconds", "0.2"));
    Thread caller =
        new Thread(() -> run(executor, task("a", "touch " + started, "await-deaf " + go)));
    caller.start();
    Until.exists(started);
    assertThatThrownBy(executor::close)
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining("trendy-ilamb-locked-1 at ")
        .hasMessageContaining("PT0.2S");
    Files.createFile(go);
    caller.join(10_000);
    executor.close();
  }
}
