// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.Leftovers;
import org.trendyilamb.exec.tck.Summary;
import org.trendyilamb.exec.tck.Until;

/** Workers that neither end nor answer. */
class HangTest extends PoolFixture {

  @Test
  void aStoppedWorkerIsFoundByItsSilence() throws Exception {
    Path pid = dir.resolve("pid");
    Path once = dir.resolve("once");
    try (TaskExecutor executor = pool(2, "heartbeat-seconds=0.2", "silence-seconds=1.5")) {
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () ->
                  run(
                      executor,
                      task("a", "write-pid " + pid, "once " + once, "spin", "attempt"),
                      task("b", "result 2")));
      long worker = pid(pid);
      Until.exists(once);
      signal("STOP", worker);
      assertThat(run.get(30, TimeUnit.SECONDS))
          .extracting(Summary::of)
          .containsExactly("a Succeeded attempt 2", "b Succeeded 2");
      assertThat(Leftovers.isAlive(worker)).isFalse();
    }
    assertThat(heard.about("a"))
        .anyMatch(event -> event.endsWith("gave no sign of life for PT1.5S"));
  }

  @Test
  void aHangInsideTheLibraryIsEndedAtTheDeadline() throws Exception {
    assumeTrue(hasNetcdf(), "libnetcdf is not installed");
    Path fifo = dir.resolve("fifo.nc");
    command("mkfifo", fifo.toString());
    TaskExecutor executor = pool(2, Duration.ofSeconds(2));
    List<TaskOutcome> outcomes =
        run(executor, task("a", "progress 1", "nc-open " + fifo), task("b", "result 2"));
    assertThat(outcomes.get(0))
        .isInstanceOfSatisfying(
            TaskOutcome.TimedOut.class,
            late -> {
              assertThat(late.crash().summary()).endsWith("the task was not done after PT2S");
              assertThat(late.crash().stderrTail()).contains("JNI global refs");
              assertThat(late.crash().lastProgress()).isEqualTo("step 1");
            });
    assertThat(Summary.of(outcomes.get(1))).isEqualTo("b Succeeded 2");
    long begin = System.nanoTime();
    executor.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aHangInsideTheLibraryIsEndedByStop() throws Exception {
    assumeTrue(hasNetcdf(), "libnetcdf is not installed");
    Path fifo = dir.resolve("fifo.nc");
    Path pid = dir.resolve("pid");
    command("mkfifo", fifo.toString());
    try (TaskExecutor executor = pool(1)) {
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () -> run(executor, task("a", "write-pid " + pid, "nc-open " + fifo)));
      pid(pid);
      long begin = System.nanoTime();
      executor.stop();
      assertThat(run.get(10, TimeUnit.SECONDS))
          .extracting(Summary::of)
          .containsExactly("a Cancelled the run was stopped");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void aListenerThatTakesItsTimeIsNotTakenForSilence() {
    TaskListener slow =
        new TaskListener() {
          @Override
          public void started(TaskSpec task, int attempt, String worker) {
            heard.started(task, attempt, worker);
            long end = System.nanoTime() + 3_000_000_000L;
            while (System.nanoTime() < end) {
              LockSupport.parkNanos(end - System.nanoTime());
            }
          }
        };
    try (TaskExecutor executor =
        pool(1, Duration.ofSeconds(2), "heartbeat-seconds=0.2", "silence-seconds=1")) {
      assertThat(executor.run(FaultyRunnerFactory.recipe(), List.of(task("a", "attempt")), slow))
          .extracting(Summary::of)
          .containsExactly("a Succeeded attempt 1");
    }
  }

  @Test
  @Tag("slow")
  void aWorkerThatDoesNotQuitIsEnded() {
    try (TaskExecutor executor = pool(1)) {
      List<TaskOutcome> outcomes =
          executor.run(
              FaultyRunnerFactory.recipe("hang-close"), List.of(task("a", "result 1")), heard);
      assertThat(outcomes).extracting(Summary::of).containsExactly("a Succeeded 1");
    }
  }

  private static boolean hasNetcdf() {
    try {
      NativeLibrary.getInstance("netcdf");
      return true;
    } catch (UnsatisfiedLinkError e) {
      return false;
    }
  }
}
