// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.Summary;

/** Lack of memory: of the heap, of the process, of the machine. */
class MemoryTest extends PoolFixture {

  @Test
  void aFullHeapIsTriedOnceMoreAloneWithTheMemoryOfAll() {
    try (TaskExecutor executor = pool(2)) {
      List<TaskOutcome> outcomes =
          run(executor, task("a", "heap"), task("b", "result 2"), task("c", "result 3"));
      assertThat(outcomes.get(0))
          .isInstanceOfSatisfying(
              TaskOutcome.OutOfMemory.class,
              memory -> {
                assertThat(memory.attempts()).isEqualTo(2);
                assertThat(memory.crash().exitStatus()).hasValue(3);
                assertThat(memory.crash().summary())
                    .endsWith("java.lang.OutOfMemoryError: Java heap space");
              });
      assertThat(outcomes.subList(1, 3))
          .extracting(Summary::of)
          .containsExactly("b Succeeded 2", "c Succeeded 3");
    }
    assertThat(heard.about("a"))
        .anyMatch(event -> event.endsWith("next with the memory of all workers"));
  }

  @Test
  void aTaskThatOnlyNeedsMoreThanItsShareGetsIt() {
    List<TaskSpec> tasks = new ArrayList<>();
    tasks.add(new TaskSpec("first", "", "heap-array 80\nattempt", 100));
    for (int i = 0; i < 9; i++) {
      tasks.add(task("other" + i, "pause 100", "attempt"));
    }
    try (TaskExecutor executor = pool(3)) {
      // 48 MiB are not enough for 80, three times 48 are; then the others come back.
      List<TaskOutcome> outcomes = executor.run(FaultyRunnerFactory.recipe(), tasks, heard);
      assertThat(Summary.of(outcomes.get(0))).isEqualTo("first Succeeded attempt 2");
      assertThat(outcomes.subList(1, 10))
          .allMatch(o -> Summary.of(o).endsWith("Succeeded attempt 1"));
    }
    assertThat(heard.startOrder().lastIndexOf("first")).isLessThan(10);
  }

  @Test
  void whenNoLargeWorkerStartsWhatWasFoundBeforeStands() throws Exception {
    // The shell refuses a java with a larger heap, as a batch system does with a larger step.
    Path wrapper =
        script("case \"$*\" in *-Xmx96m*) echo no such memory >&2; exit 7;; esac", "exec \"$@\"");
    try (TaskExecutor executor = pool(2, "launcher=command:" + wrapper)) {
      List<TaskOutcome> outcomes = run(executor, task("a", "heap"), task("b", "result 2"));
      assertThat(outcomes.get(0)).isInstanceOf(TaskOutcome.OutOfMemory.class);
      assertThat(outcomes.get(0).attempts()).isEqualTo(1);
      assertThat(Summary.of(outcomes.get(1))).isEqualTo("b Succeeded 2");
    }
    assertThat(heard.messages()).anyMatch(m -> m.startsWith("task a cannot run alone"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aLimitOfTheProcessKeepsNativeCodeFromTakingTheMachine() {
    try (TaskExecutor executor = pool(2, "native-limit-mib=300")) {
      List<TaskOutcome> outcomes =
          run(executor, task("a", "native-allocate 2000"), task("b", "result 2"));
      assertThat(outcomes.get(0)).isInstanceOf(TaskOutcome.OutOfMemory.class);
      assertThat(Summary.of(outcomes.get(1))).isEqualTo("b Succeeded 2");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aWorkerThatTheKernelKillsWasShortOfMemory() throws Exception {
    Path group = Path.of("/sys/fs/cgroup/memory/trendy-ilamb-" + ProcessHandle.current().pid());
    assumeTrue(
        Files.isWritable(Path.of("/sys/fs/cgroup/memory/cgroup.procs")),
        "no control group (version 1) can be made here");
    Files.createDirectory(group);
    try {
      Files.writeString(group.resolve("memory.limit_in_bytes"), "200M");
      Path wrapper = script("echo $$ > " + group.resolve("cgroup.procs"), "exec \"$@\"");
      try (TaskExecutor executor = pool(2, "launcher=command:" + wrapper)) {
        List<TaskOutcome> outcomes =
            run(executor, task("a", "native-allocate 2000"), task("b", "result 2"));
        assertThat(outcomes.get(0)).isInstanceOf(TaskOutcome.OutOfMemory.class);
        assertThat(Summary.of(outcomes.get(0))).endsWith("killed by the kernel for lack of memory");
        assertThat(outcomes.get(0).attempts()).isEqualTo(2);
        assertThat(Summary.of(outcomes.get(1))).isEqualTo("b Succeeded 2");
      }
    } finally {
      Files.delete(group);
    }
  }

  private Path script(String... lines) throws IOException {
    Path script = dir.resolve("wrapper");
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }
}
