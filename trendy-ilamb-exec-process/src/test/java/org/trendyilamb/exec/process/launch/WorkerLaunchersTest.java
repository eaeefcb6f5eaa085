// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerLaunchersTest {
  private static final List<String> WORKER = List.of("java", "-cp", "a b", "it's $HOME `x`");
  private static final Map<String, String> SLURM =
      Map.of("SLURM_JOB_ID", "7", "SLURM_NTASKS", "6", "SLURM_CPUS_PER_TASK", "3");

  @Test
  void localLeavesTheCommandAsItIs() {
    WorkerLauncher local = WorkerLaunchers.create("local", Map.of());
    assertThat(local.command(WORKER, 1, 1)).isEqualTo(WORKER);
    assertThat(local.startsTheWorkerItself()).isTrue();
    assertThat(local.slots()).isEqualTo(OptionalInt.empty());
    assertThat(local.explain("oom-kill event")).isEmpty();
    assertThat(local.describe()).isEqualTo("local");
  }

  @Test
  void aPrefixComesBeforeTheWords() {
    WorkerLauncher nice = WorkerLaunchers.create("command: nice  -n 19 ", Map.of());
    assertThat(nice.command(List.of("java", "x"), 1, 1))
        .containsExactly("nice", "-n", "19", "java", "x");
    assertThat(nice.startsTheWorkerItself()).isFalse();
    assertThat(nice.describe()).isEqualTo("nice -n 19");
  }

  @Test
  void behindARemoteShellTheWordsAreOneThatTheShellTakesApartAgain() throws Exception {
    List<String> command =
        WorkerLaunchers.create("command:/usr/bin/ssh -q node7", Map.of()).command(WORKER, 1, 1);
    assertThat(command).hasSize(4).startsWith("/usr/bin/ssh", "-q", "node7");
    Process sh =
        new ProcessBuilder("sh", "-c", "set -- " + command.get(3) + "; printf '%s\\n' \"$@\"")
            .start();
    assertThat(
            new String(sh.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(WORKER);
  }

  @Test
  void srunMakesOneStepPerWorkerInTheAllocation() {
    WorkerLauncher srun = WorkerLaunchers.create("srun", SLURM);
    assertThat(srun.slots()).hasValue(6);
    assertThat(srun.describe()).isEqualTo("srun, 6 tasks");
    assertThat(srun.command(List.of("java"), 700, 1))
        .containsExactly(
            "srun", "--exact", "-N1", "-n1", "-c3", "--kill-on-bad-exit=1", "--mem=700", "java");
  }

  @Test
  void srunTakesMoreOptionsAndAMemoryOfTheUser() {
    assertThat(
            WorkerLaunchers.create("srun:--mem=1G --overlap", SLURM)
                .command(List.of("java"), 700, 1))
        .containsExactly(
            "srun",
            "--exact",
            "-N1",
            "-n1",
            "-c3",
            "--kill-on-bad-exit=1",
            "--mem=1G",
            "--overlap",
            "java");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, 1, 700, 1",
        "-, '2(x3),1', 1, 700, 2",
        "SLURM_MEM_PER_CPU=400, '2(x3),1', 1, 1200, 2",
        "SLURM_MEM_PER_CPU=400, '2(x3),1', 2, 2400, 2",
        "SLURM_MEM_PER_NODE=3000, 4, 1, 750, 4",
        "SLURM_MEM_PER_NODE=3000, 4, 4, 3000, 4",
        "SLURM_MEM_PER_NODE=0, 4, 1, 700, 4",
      })
  void aStepHasItsShareOfTheMemoryOfTheAllocation(
      @Nullable String variable, @Nullable String perNode, int shares, int memory, int together) {
    Map<String, String> environment = new HashMap<>(SLURM);
    if (variable != null) {
      environment.put(variable.replaceFirst("=.*", ""), variable.replaceFirst(".*=", ""));
    }
    if (perNode != null) {
      environment.put("SLURM_TASKS_PER_NODE", perNode);
    }
    WorkerLauncher srun = WorkerLaunchers.create("srun", environment);
    assertThat(srun.command(List.of("java"), 700, shares)).contains("--mem=" + memory);
    assertThat(srun.slotsOnOneMachine(6)).isEqualTo(together);
  }

  @Test
  void whatSrunSaysIsUnderstood() {
    WorkerLauncher srun = WorkerLaunchers.create("srun", SLURM);
    assertThat(
            srun.explain(
                "x\nslurmstepd: error: Detected 1 oom-kill event(s) in StepId=2.1.\nsrun: y"))
        .contains(
            new LauncherVerdict(
                LauncherVerdict.Cause.MEMORY,
                "slurmstepd: error: Detected 1 oom-kill event(s) in StepId=2.1."));
    assertThat(srun.explain("srun: error: n2: task 0: Out Of Memory").orElseThrow().memory())
        .isTrue();
    assertThat(srun.explain("srun: error: Node failure on n2").orElseThrow().cause())
        .isEqualTo(LauncherVerdict.Cause.MACHINE_LOST);
    assertThat(srun.explain("nothing of interest")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "lcoal, 'one of command, local, srun'",
    "local:x, local without anything behind it",
    "command:, 'command:PREFIX, such as command:ssh node7'",
    "srun, inside an allocation",
  })
  void whatCannotWorkIsRefused(String option, String expected) {
    assertThatThrownBy(() -> WorkerLaunchers.create(option, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void srunNeedsANumberOfTasks() {
    for (String tasks : List.of("", "0", "many")) {
      assertThatThrownBy(
              () ->
                  WorkerLaunchers.create(
                      "srun", Map.of("SLURM_JOB_ID", "7", "SLURM_NTASKS", tasks)))
          .hasMessageContaining("SLURM_NTASKS is '" + tasks + "'");
    }
  }
}
