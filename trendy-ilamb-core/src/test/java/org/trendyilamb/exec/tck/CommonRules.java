// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.sequential.SequentialExecutorProvider;

/** The rules that hold for every strategy; the number in a method's name is that of the rule. */
abstract class CommonRules extends ExecutorFixture {

  @Test
  void rule01and02EveryTaskHasOneOutcomeInOrder() {
    List<TaskSpec> tasks =
        IntStream.range(0, 20)
            .mapToObj(i -> new TaskSpec("t" + i, "", "result r" + i, (i * 7) % 20))
            .toList();
    RecordingListener heard = new RecordingListener();
    try (TaskExecutor executor = executor()) {
      List<TaskOutcome> outcomes = executor.run(FaultyRunnerFactory.recipe(), tasks, heard);
      assertThat(outcomes).hasSize(20);
      for (int i = 0; i < 20; i++) {
        assertThat(outcomes.get(i))
            .isInstanceOfSatisfying(
                TaskOutcome.Succeeded.class,
                done -> {
                  assertThat(done.attempts()).isEqualTo(1);
                  assertThat(done.elapsed()).isPositive();
                });
        assertThat(Summary.of(outcomes.get(i))).isEqualTo("t" + i + " Succeeded r" + i);
        assertThat(heard.about("t" + i)).containsExactly("started 1", "finished Succeeded");
      }
    }
  }

  @Test
  void rule03AFailingTaskStopsNoOther() {
    List<TaskSpec> tasks =
        List.of(
            task("a", "result 1"),
            task("b", "throw no luck"),
            task("c", "problem unit-unknown"),
            task("d", "half-write " + dir.resolve("half")),
            task("e", "stack-overflow"),
            task("f", "no-such-command"),
            task("g", "result déjà \"vu\"\\ \u2603 \uD83C\uDF0D"));
    try (TaskExecutor executor = executor()) {
      List<TaskOutcome> outcomes =
          executor.run(FaultyRunnerFactory.recipe(), tasks, TaskListener.silent());
      assertThat(outcomes)
          .extracting(Summary::of)
          .containsExactly(
              "a Succeeded 1",
              "b Failed java.lang.IllegalStateException internal",
              "c Failed org.trendyilamb.exec.ExecutorException unit-unknown",
              "d Failed java.io.IOException internal",
              "e Failed java.lang.StackOverflowError internal",
              "f Failed java.lang.IllegalArgumentException internal",
              "g Succeeded déjà \"vu\"\\ \u2603 \uD83C\uDF0D");
      assertThat(((TaskOutcome.Failed) outcomes.get(2)).failure().problem().toString())
          .isEqualTo("file a.nc, variable gpp, index 3: what; found: f; expected: e; remedy: r");
      try (TaskExecutor reference =
          new SequentialExecutorProvider().create(ExecutorOptions.of(1, dir))) {
        assertThat(reference.run(FaultyRunnerFactory.recipe(), tasks, TaskListener.silent()))
            .extracting(Summary::of)
            .isEqualTo(outcomes.stream().map(Summary::of).toList());
      }
    }
  }

  @Test
  void rule04CallsAboutOneTaskComeInOrder() {
    List<TaskSpec> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(task("t" + i, "progress 1", "progress 2", "progress 3", "result x"));
    }
    RecordingListener heard = new RecordingListener();
    try (TaskExecutor executor = executor()) {
      executor.run(FaultyRunnerFactory.recipe(), tasks, heard);
    }
    assertThat(heard.overlaps()).isEmpty();
    for (TaskSpec task : tasks) {
      assertThat(heard.about(task.id()))
          .containsExactly(
              "started 1",
              "progressed 1 step 1",
              "progressed 2 step 2",
              "progressed 3 step 3",
              "finished Succeeded");
    }
  }

  @Test
  void rule05and06RunAfterCloseIsRefusedAndClosingTwiceIsFine() {
    TaskExecutor executor = executor();
    executor.close();
    executor.close();
    assertThatThrownBy(() -> run(executor, task("a", "ok")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void rule07ClosingFromAnotherThreadEndsTheBatch() throws Exception {
    Path started = dir.resolve("started");
    try (TaskExecutor executor = executor()) {
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () -> run(executor, task("a", "touch " + started, "until-cancelled"), task("b")),
              Asynchronously.THREAD);
      Until.exists(started);
      close(executor);
      assertThat(run.get(10, TimeUnit.SECONDS))
          .extracting(o -> o.getClass().getSimpleName())
          .contains("Cancelled");
    }
  }

  @Test
  void rule08AnInterruptEndsTheRunAndStaysSet() throws Exception {
    Path started = dir.resolve("started");
    List<TaskSpec> tasks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tasks.add(task("t" + i, "touch " + started, "until-cancelled"));
    }
    try (TaskExecutor executor = executor()) {
      List<Boolean> kept = new ArrayList<>();
      List<TaskOutcome> outcomes = new ArrayList<>();
      Thread caller =
          new Thread(
              () -> {
                outcomes.addAll(
                    executor.run(FaultyRunnerFactory.recipe(), tasks, TaskListener.silent()));
                kept.add(Thread.currentThread().isInterrupted());
              });
      caller.start();
      Until.exists(started);
      caller.interrupt();
      caller.join(30_000);
      assertThat(kept).containsExactly(true);
      assertThat(outcomes).hasSize(5).allMatch(o -> o instanceof TaskOutcome.Cancelled);
    }
  }

  @Test
  void rule09AfterDrainRunningTasksEndAndOthersAreCancelled() throws Exception {
    Path started = dir.resolve("started");
    Path go = dir.resolve("go");
    List<TaskSpec> tasks = new ArrayList<>();
    tasks.add(new TaskSpec("first", "", "touch " + started + "\nawait " + go + "\nresult x", 9));
    for (int i = 0; i < 9; i++) {
      tasks.add(task("t" + i, "await " + go, "result y"));
    }
    try (TaskExecutor executor = executor()) {
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () -> executor.run(FaultyRunnerFactory.recipe(), tasks, TaskListener.silent()),
              Asynchronously.THREAD);
      Until.exists(started);
      executor.drain();
      executor.drain();
      Files.createFile(go);
      List<TaskOutcome> outcomes = run.get(30, TimeUnit.SECONDS);
      assertThat(Summary.of(outcomes.get(0))).isEqualTo("first Succeeded x");
      assertThat(outcomes.subList(outcomes.size() - 5, outcomes.size()))
          .allSatisfy(
              o -> {
                assertThat(Summary.of(o)).endsWith("Cancelled the run was drained");
                assertThat(o.attempts()).isZero();
              });
      assertThat(run(executor, task("later", "ok")))
          .extracting(Summary::of)
          .containsExactly("later Cancelled the run was drained");
    }
  }

  @Test
  void rule10AfterStopRunningTasksEnd() throws Exception {
    Path started = dir.resolve("started");
    try (TaskExecutor executor = executor()) {
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () ->
                  run(
                      executor,
                      task("a", "touch " + started, "until-cancelled"),
                      task("b", "until-cancelled"),
                      task("c", "until-cancelled")),
              Asynchronously.THREAD);
      Until.exists(started);
      executor.stop();
      executor.stop();
      assertThat(run.get(10, TimeUnit.SECONDS))
          .extracting(Summary::of)
          .containsExactly(
              "a Cancelled the run was stopped",
              "b Cancelled the run was stopped",
              "c Cancelled the run was stopped");
    }
  }

  @Test
  void rule11EqualIdsAreRefusedAndAnEmptyBatchStartsNothing() {
    RecordingListener heard = new RecordingListener();
    try (TaskExecutor executor = executor()) {
      assertThatThrownBy(() -> run(executor, task("same"), task("same")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("same");
      assertThat(executor.run(FaultyRunnerFactory.recipe("refuse"), List.of(), heard)).isEmpty();
    }
    assertThat(heard.startOrder()).isEmpty();
  }

  @Test
  void rule12ARecipeWithoutRunnerBlamesNoTask() {
    RecordingListener heard = new RecordingListener();
    for (RunnerRecipe recipe :
        List.of(new RunnerRecipe("no.such.Factory", ""), FaultyRunnerFactory.recipe("refuse"))) {
      try (TaskExecutor executor = executor()) {
        assertThatThrownBy(() -> executor.run(recipe, List.of(task("a"), task("b")), heard))
            .isInstanceOf(ExecutorException.class)
            .hasMessageContaining(recipe.factoryClass());
      }
    }
    assertThat(heard.about("a")).isEmpty();
    assertThat(heard.about("b")).isEmpty();
  }

  @Test
  void rule13AnExceptionOfTheListenerStopsTheRun() {
    TaskListener throwing =
        new TaskListener() {
          @Override
          public void finished(TaskSpec task, TaskOutcome outcome) {
            throw new IllegalArgumentException("the journal cannot be written");
          }
        };
    try (TaskExecutor executor = executor()) {
      List<TaskSpec> tasks = List.of(task("a"), task("b", "until-cancelled"), task("c"));
      assertThatThrownBy(() -> executor.run(FaultyRunnerFactory.recipe(), tasks, throwing))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the journal cannot be written");
    }
  }

  @Test
  void rule14ABatchMayFollowAnotherButNotOverlapIt() throws Exception {
    Path started = dir.resolve("started");
    Path go = dir.resolve("go");
    try (TaskExecutor executor = executor()) {
      assertThat(run(executor, task("a", "result 1"))).extracting(Summary::of).hasSize(1);
      CompletableFuture<List<TaskOutcome>> run =
          CompletableFuture.supplyAsync(
              () -> run(executor, task("a", "touch " + started, "await " + go, "result 2")),
              Asynchronously.THREAD);
      Until.exists(started);
      assertThatThrownBy(() -> run(executor, task("b")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another batch");
      Files.createFile(go);
      assertThat(run.get(30, TimeUnit.SECONDS))
          .extracting(Summary::of)
          .containsExactly("a Succeeded 2");
    }
  }

  @Test
  void aRunnerThatFailsToCloseHarmsNothing() {
    try (TaskExecutor executor = executor()) {
      assertThat(
              executor.run(
                  FaultyRunnerFactory.recipe("fail-close"),
                  List.of(task("a", "result 1")),
                  TaskListener.silent()))
          .extracting(Summary::of)
          .containsExactly("a Succeeded 1");
    }
  }

  @Test
  void theSerialLockKeepsOthersOutAndIsReentrant() throws Exception {
    Path file = Files.createFile(dir.resolve("shared"));
    try (TaskExecutor executor = executor()) {
      List<TaskOutcome> outcomes =
          run(executor, task("a", "locked-append " + file), task("b", "ok"));
      assertThat(outcomes).allMatch(o -> o instanceof TaskOutcome.Succeeded);
    }
    assertThat(Files.readString(file)).hasSize(20);
  }

  /** Closes it within a block that will close it again. */
  private static void close(TaskExecutor executor) {
    executor.close();
  }
}
