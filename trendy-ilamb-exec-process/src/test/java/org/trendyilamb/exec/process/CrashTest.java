// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.Summary;
import org.trendyilamb.exec.tck.Until;

/** Workers that die, by their own doing and by others'. */
class CrashTest extends PoolFixture {

  @Test
  void anExceptionNeitherRetriesNorReplacesTheWorker() throws Exception {
    try (TaskExecutor executor = pool(1)) {
      assertThat(run(executor, task("a", "throw no luck"), task("b", "result 2")))
          .extracting(Summary::of)
          .containsExactly("a Failed java.lang.IllegalStateException internal", "b Succeeded 2");
    }
    assertThat(heard.startOrder()).containsExactly("a", "b");
    assertThat(heard.workers().stream().distinct()).hasSize(1);
    assertThat(logs()).contains("task a failed", "no luck", "FaultyRunner");
  }

  @Test
  void aRealSegmentationFaultIsToldWithSignalAndFrame() {
    try (TaskExecutor executor = pool(2)) {
      List<TaskOutcome> outcomes =
          run(
              executor,
              task("a", "result 1"),
              task("b", "progress 1", "print just before", "segv"),
              task("c", "result 3"));
      assertThat(Summary.of(outcomes.get(0))).isEqualTo("a Succeeded 1");
      assertThat(Summary.of(outcomes.get(2))).isEqualTo("c Succeeded 3");
      TaskOutcome.Quarantined crashed = (TaskOutcome.Quarantined) outcomes.get(1);
      assertThat(crashed.attempts()).isEqualTo(2);
      assertThat(crashed.crash().exitStatus()).hasValue(134);
      assertThat(crashed.crash().signal()).hasValue(6);
      assertThat(crashed.crash().problemFrame().orElseThrow()).contains("libjvm.so");
      assertThat(crashed.crash().summary())
          .contains("the JVM crashed with SIGSEGV (0xb) in ")
          .contains(" pid ");
      assertThat(crashed.crash().lastProgress()).isEqualTo("step 1");
      assertThat(crashed.crash().stderrTail()).contains("just before");
      assertThat(crashed.crash().peakRssBytes().orElseThrow()).isGreaterThan(10_000_000);
      assertThat(Path.of(crashed.crash().errorFile().orElseThrow()))
          .isRegularFile()
          .hasParent(diagnostics());
    }
    assertThat(heard.about("b"))
        .hasSize(6)
        .contains("started 1", "started 2", "finished Quarantined")
        .anyMatch(event -> event.startsWith("retrying 1: worker w"));
  }

  @Test
  void aNativeStackThatOverflowsIsNotSeenByTheJvm() {
    assumeTrue(Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2")), "needs the GNU C library");
    try (TaskExecutor executor = pool(1)) {
      List<TaskOutcome> outcomes =
          run(executor, task("a", "print going down", "native-stack"), task("b", "result 2"));
      TaskOutcome.Quarantined crashed = (TaskOutcome.Quarantined) outcomes.get(0);
      assertThat(crashed.attempts()).isEqualTo(2);
      assertThat(crashed.crash().signal()).hasValue(11);
      assertThat(crashed.crash().errorFile()).isEmpty();
      assertThat(crashed.crash().stderrTail()).contains("going down");
      assertThat(Summary.of(outcomes.get(1))).isEqualTo("b Succeeded 2");
    }
  }

  @Test
  void aCrashThatTheJvmDoesNotSeeKeepsItsLastLines() {
    try (TaskExecutor executor = pool(1)) {
      List<TaskOutcome> outcomes =
          run(executor, task("a", "print last words", "segv-unhandled"), task("b", "result 2"));
      TaskOutcome.Quarantined crashed = (TaskOutcome.Quarantined) outcomes.get(0);
      assertThat(crashed.crash().signal()).hasValue(11);
      assertThat(crashed.crash().errorFile()).isEmpty();
      assertThat(crashed.crash().problemFrame()).isEmpty();
      assertThat(crashed.crash().stderrTail()).contains("last words");
      assertThat(crashed.crash().summary()).endsWith("ended by signal 11 (SIGSEGV)");
      assertThat(Summary.of(outcomes.get(1))).isEqualTo("b Succeeded 2");
    }
  }

  @Test
  void aLibraryThatEndsTheProcessWithSuccessIsNoSuccess() {
    try (TaskExecutor executor = pool(2)) {
      List<TaskOutcome> outcomes =
          run(
              executor,
              task("exit", "exit 0"),
              task("native", "native-exit 0"),
              task("handlers", "native-exit-handlers 0"));
      assertThat(outcomes)
          .hasSize(3)
          .allSatisfy(
              o -> {
                assertThat(o).isInstanceOf(TaskOutcome.Quarantined.class);
                assertThat(Summary.of(o)).endsWith("ended without goodbye, exit status 0");
              });
    }
  }

  @Test
  void aWorkerKilledByAnAdministratorCostsOneRetry() throws Exception {
    Path pid = dir.resolve("pid");
    Path once = dir.resolve("once");
    try (TaskExecutor executor = pool(2)) {
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () ->
                  run(
                      executor,
                      task("a", "write-pid " + pid, "once " + once, "spin", "attempt"),
                      task("b", "result 2")));
      long worker = pid(pid);
      Until.exists(once);
      signal("KILL", worker);
      assertThat(run.get(30, TimeUnit.SECONDS))
          .extracting(Summary::of)
          .containsExactly("a Succeeded attempt 2", "b Succeeded 2");
    }
    assertThat(heard.about("a"))
        .filteredOn(event -> event.startsWith("retrying"))
        .singleElement()
        .asString()
        .endsWith("ended by signal 9 (SIGKILL)");
  }

  /** What other tasks left behind in a worker cannot be what ends it the second time. */
  @Test
  void theSecondAttemptIsInAWorkerThatHasDoneNothingElse() {
    Path go = dir.resolve("go");
    try (TaskExecutor executor = pool(2)) {
      assertThat(
              run(
                  executor,
                  task("deadly", "await " + go, "halt 9"),
                  task("good", "result 1"),
                  task("last", "touch " + go, "result 2")))
          .extracting(TaskOutcome::attempts)
          .containsExactly(2, 1, 1);
    }
    int second = heard.startOrder().lastIndexOf("deadly");
    assertThat(heard.startOrder().indexOf("deadly")).isLessThan(second);
    assertThat(heard.workers().subList(0, second)).doesNotContain(heard.workers().get(second));
  }

  @Test
  void anIdleWorkerThatDiesBlamesNobody() throws Exception {
    Path pid = dir.resolve("pid");
    Path go = dir.resolve("go");
    try (TaskExecutor executor = pool(2)) {
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () ->
                  run(
                      executor,
                      task("a", "await " + go, "result 1"),
                      task("b", "write-pid " + pid, "result 2")));
      long worker = pid(pid);
      Until.holds("task b to end", () -> heard.about("b").contains("finished Succeeded"));
      signal("KILL", worker);
      Until.holds(
          "the message", () -> heard.messages().stream().anyMatch(m -> m.startsWith("idle")));
      Files.createFile(go);
      assertThat(run.get(30, TimeUnit.SECONDS))
          .extracting(Summary::of)
          .containsExactly("a Succeeded 1", "b Succeeded 2");
    }
    assertThat(heard.startOrder()).hasSize(2);
  }

  @Test
  @Tag("slow")
  void twelveKindsOfTroubleHarmNoneOfTheOthers() {
    List<String> trouble =
        List.of(
            "segv",
            "segv-unhandled",
            "abort",
            "exit 0",
            "native-exit 0",
            "halt 9",
            "signal-process 9",
            "signal-process 7",
            "signal-process 15",
            "channel nonsense",
            "heap",
            "throw x");
    List<TaskSpec> tasks = new ArrayList<>();
    for (int i = 0; i < trouble.size(); i++) {
      tasks.add(task("bad" + i, trouble.get(i), "until-cancelled"));
      for (int j = 0; j < 4; j++) {
        tasks.add(task("good" + i + "-" + j, "result r"));
      }
    }
    try (TaskExecutor executor = pool(2)) {
      List<TaskOutcome> outcomes = executor.run(FaultyRunnerFactory.recipe(), tasks, heard);
      assertThat(outcomes)
          .filteredOn(o -> o.taskId().startsWith("good"))
          .hasSize(48)
          .allMatch(o -> Summary.of(o).endsWith("Succeeded r") && o.attempts() == 1);
      assertThat(outcomes)
          .filteredOn(o -> o.taskId().startsWith("bad"))
          .extracting(o -> o.getClass().getSimpleName() + " " + o.attempts())
          .containsExactly(
              "Quarantined 2",
              "Quarantined 2",
              "Quarantined 2",
              "Quarantined 2",
              "Quarantined 2",
              "Quarantined 2",
              "Quarantined 2",
              "Quarantined 2",
              "Quarantined 2",
              "Quarantined 2",
              "OutOfMemory 2",
              "Failed 1");
    }
  }
}
