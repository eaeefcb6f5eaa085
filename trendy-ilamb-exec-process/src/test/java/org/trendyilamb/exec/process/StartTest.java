// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.OptionValues;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.process.wire.Message;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.Leftovers;

/** Workers that do not start, that are replaced, and how they are started. */
class StartTest extends PoolFixture {

  @ParameterizedTest
  @CsvSource({
    "java-options=-XX:NoSuchFlag, Unrecognized VM option",
    "classpath=/nowhere, WorkerMain",
    "java=no-such-java-anywhere, no-such-java-anywhere",
    "launcher=command:/no/such/launcher, /no/such/launcher",
    "launcher=command:false, exit status 1",
  })
  void whenNoWorkerStartsTheRunFailsSoonAndBlamesNoTask(String option, String evidence) {
    long begin = System.nanoTime();
    try (TaskExecutor executor = pool(2, option)) {
      assertThatThrownBy(() -> run(executor, task("a", "result 1"), task("b"), task("c")))
          .isInstanceOf(ExecutorException.class)
          .hasMessageContaining("no worker process could be started")
          .hasMessageContaining(evidence)
          .hasMessageContaining(diagnostics().toString());
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    assertThat(heard.startOrder()).isEmpty();
    assertThat(heard.about("a")).isEmpty();
  }

  @Test
  void aRunnerThatEndsItsProcessWhenMadeIsTriedThreeTimesPerSlot() {
    try (TaskExecutor executor = pool(2)) {
      assertThatThrownBy(
              () -> executor.run(FaultyRunnerFactory.recipe("exit"), List.of(task("a")), heard))
          .isInstanceOf(ExecutorException.class)
          .hasMessageContaining("exit status 5");
    }
    assertThat(heard.messages())
        .hasSizeBetween(3, 6)
        .allMatch(m -> m.startsWith("worker did not start"));
  }

  @Test
  void aWorkerThatIsNeverReadyIsGivenUp() {
    try (TaskExecutor executor =
        pool(1, "launcher=command:sh " + silentScript(), "start-seconds=0.3")) {
      assertThatThrownBy(() -> run(executor, task("a")))
          .isInstanceOf(ExecutorException.class)
          .hasMessageContaining("was not ready after PT0.3S");
    }
  }

  private Path silentScript() {
    Path script = dir.resolve("silent");
    try {
      Files.writeString(script, "exec cat > /dev/null\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return script;
  }

  @Test
  void aJavaThatIsNotThereIsRefusedAtOnce() {
    assertThatThrownBy(() -> pool(1, "java=/no/such/java").close())
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining("/no/such/java")
        .hasMessageContaining("option java");
  }

  @ParameterizedTest
  @CsvSource({
    "silence-seconds=1.5, at least two heartbeats",
    "heartbeat-seconds=0.001, at least ten milliseconds",
    "launcher=lcoal, 'one of command, local, srun'",
    "recycle-tasks=0, a whole number from 1",
    "classpath=, has no class path",
    "recycle-task=5, did you mean recycle-tasks?",
  })
  void anOptionThatCannotWorkIsRefused(String option, String evidence) {
    assertThatThrownBy(() -> pool(1, option).close())
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining(evidence);
  }

  @Test
  void aWorkerIsReplacedAfterSoManyTasks() {
    List<TaskSpec> tasks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      tasks.add(task("t" + i, "pid"));
    }
    try (TaskExecutor executor = pool(1, "recycle-tasks=3")) {
      List<String> pids =
          executor.run(FaultyRunnerFactory.recipe(), tasks, heard).stream()
              .map(o -> ((TaskOutcome.Succeeded) o).result().text())
              .toList();
      assertThat(pids.stream().distinct()).hasSize(3);
      assertThat(pids.get(0)).isEqualTo(pids.get(2)).isNotEqualTo(pids.get(3));
    }
    assertThat(heard.messages()).isEmpty();
  }

  @Test
  void aWorkerThatGrewIsReplaced() {
    try (TaskExecutor executor = pool(1, "recycle-rss-mib=150", "heartbeat-seconds=0.1")) {
      List<TaskOutcome> outcomes =
          executor.run(
              FaultyRunnerFactory.recipe(),
              List.of(task("a", "native-allocate 200", "pause 500", "pid"), task("b", "pid")),
              heard);
      assertThat(((TaskOutcome.Succeeded) outcomes.get(0)).result().text())
          .isNotEqualTo(((TaskOutcome.Succeeded) outcomes.get(1)).result().text());
    }
  }

  @Test
  void largestTasksStartFirst() {
    try (TaskExecutor executor = pool(1)) {
      run(
          executor,
          new TaskSpec("small", "", "ok", 1),
          new TaskSpec("large", "", "ok", 1L << 40),
          new TaskSpec("middle", "", "ok", 1L << 20));
    }
    assertThat(heard.startOrder()).containsExactly("large", "middle", "small");
  }

  @Test
  void noMoreWorkersThanTasksAreStartedAndQuietOnesLeaveNoLog() throws Exception {
    try (TaskExecutor executor = pool(30)) {
      run(executor, task("a", "result 1"), task("b", "result 2"));
    }
    assertThat(heard.workers()).allMatch(w -> w.matches("w[12]-1 pid [0-9]+ on .+"));
    try (Stream<Path> files = Files.list(diagnostics())) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void workersOutliveTheThreadThatAskedForThem() throws Exception {
    PoolSettings settings =
        PoolSettings.of(
            ExecutorOptions.of(1, diagnostics()),
            OptionValues.of("processes", ProcessOptions.all(), Map.of()),
            System.getenv());
    BlockingQueue<PoolEvent> events = new ArrayBlockingQueue<>(10);
    List<WorkerProcess> started = new ArrayList<>();
    try (WorkerStarter starter =
        new WorkerStarter(settings, WorkerCommand.probe(settings), events)) {
      Thread asking =
          new Thread(
              () -> {
                try {
                  started.add(starter.start("w1-1", 1));
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      asking.start();
      asking.join();
      WorkerProcess worker = started.get(0);
      worker.open();
      worker.send(new Message.Setup(1, FaultyRunnerFactory.class.getName(), "", 1000, 1000, 1000));
      PoolEvent hello = events.poll(30, TimeUnit.SECONDS);
      assertThat(hello).isInstanceOf(PoolEvent.Said.class);
      assertThat(Leftovers.isAlive(worker.localPid())).isTrue();
      assertThat(Files.readString(Path.of("/proc/" + worker.localPid() + "/oom_score_adj")))
          .isEqualTo("1000\n");
      worker.send(new Message.Quit());
      assertThat(events.poll(30, TimeUnit.SECONDS))
          .isEqualTo(new PoolEvent.Said(worker, new Message.Bye()));
      assertThat(events.poll(30, TimeUnit.SECONDS)).isEqualTo(new PoolEvent.Ended(worker));
      worker.release();
    }
  }

  @Test
  void theCommandCarriesHeapErrorFileAndLimits() {
    PoolSettings settings =
        PoolSettings.of(
            new ExecutorOptions(2, 48, Optional.empty(), diagnostics(), options()),
            OptionValues.of(
                "processes",
                ProcessOptions.all(),
                options("native-limit-mib=300", "java-options=-Da=b -Dc=d", "classpath=x.jar")),
            System.getenv());
    List<String> command = WorkerCommand.probe(settings).of(2);
    assertThat(command).startsWith("sh", "-c");
    assertThat(command.get(2)).startsWith("ulimit -d 614400; ulimit -c 0; trap '' INT; ");
    assertThat(command)
        .contains("-Xmx96m", "-Da=b", "-Dc=d")
        .contains("-XX:ErrorFile=" + diagnostics() + File.separator + "hs_err_%p.log")
        .endsWith("-cp", "x.jar", "org.trendyilamb.exec.process.worker.WorkerMain", "fd3");
  }
}
