// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.tck.Leftovers;
import org.trendyilamb.exec.tck.Until;

/** Workers as steps of a real Slurm allocation of two nodes with two tasks each. */
@Tag("slow")
class SrunTest extends PoolFixture {
  private final List<Process> coordinators = new ArrayList<>();

  @BeforeEach
  void needSlurm() throws Exception {
    // A Slurm that serves people is not for tests: they set nodes down.
    assumeTrue(
        System.getenv("TRENDYILAMB_SLURM_HOME") != null,
        "no Slurm of our own runs: eval \"$(.ci/slurm-start FOLDER)\"");
    assumeTrue(
        Programs.works(List.of("scontrol", "ping")), "no Slurm controller answers (SLURM_CONF)");
    assumeTrue(
        Integer.parseInt(
                output("sinfo", "-h", "-t", "idle", "-o", "%D").lines().findFirst().orElse("0"))
            >= 2,
        "fewer than two idle nodes");
  }

  @AfterEach
  void endCoordinators() throws InterruptedException {
    for (Process process : coordinators) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void verdictsAreThoseOfLocalWorkers() throws Exception {
    for (int i = 0; i < 8; i++) {
      script("a" + i, "result r");
    }
    script("b-segv", "segv");
    script("c-exit", "native-exit 0");
    script("d-kill", "signal-process 9");
    script("e-heap", "heap");
    Process coordinator = coordinator();
    assertThat(coordinator.waitFor(90, TimeUnit.SECONDS)).isTrue();
    List<String> outcomes = outcomes();
    assertThat(outcomes.subList(0, 8)).allMatch(line -> line.endsWith("Succeeded r"));
    assertThat(outcomes.get(8)).contains("Quarantined", "SIGSEGV (0xb)");
    assertThat(outcomes.get(9)).contains("Quarantined", "without goodbye, exit status 0");
    assertThat(outcomes.get(10)).contains("Quarantined", "signal 9 (SIGKILL)");
    assertThat(outcomes.get(11)).contains("OutOfMemory", "Java heap space");
  }

  @Test
  void aStepOverItsMemoryIsOutOfMemory() throws Exception {
    assumeTrue(
        output("scontrol", "show", "config").contains("task/cgroup"),
        "this Slurm does not limit the memory of steps");
    script("a", "result r");
    script("b", "native-allocate 4000");
    Process coordinator = coordinator();
    assertThat(coordinator.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(outcomes().get(0)).isEqualTo("a Succeeded r");
    assertThat(outcomes().get(1)).contains("OutOfMemory").containsIgnoringCase("oom");
  }

  @Test
  void aLostNodeIsNoSuccessAndItsTaskRunsElsewhere() throws Exception {
    Path go = dir.resolve("go");
    for (int i = 0; i < 4; i++) {
      script("a" + i, "write-pid " + dir.resolve("pid" + i), "await " + go, "attempt");
    }
    Process coordinator = coordinator();
    List<Long> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      workers.add(pid(dir.resolve("pid" + i)));
    }
    List<String> nodes =
        output("scontrol", "show", "hostnames", output("squeue", "-h", "-o", "%N").strip())
            .lines()
            .toList();
    assertThat(nodes).hasSize(2);
    String node = nodes.get(0);
    assumeTrue(
        Programs.works(
            List.of("scontrol", "update", "NodeName=" + node, "State=DOWN", "Reason=test")),
        "nodes cannot be set down by this user");
    try {
      Until.holds(
          "two workers to be lost", () -> workers.stream().filter(Leftovers::isAlive).count() == 2);
      Files.createFile(go);
      assertThat(coordinator.waitFor(80, TimeUnit.SECONDS)).isTrue();
      assertThat(outcomes().stream().map(line -> line.replaceFirst("a[0-3] ", "")))
          .containsExactlyInAnyOrder(
              "Succeeded attempt 1",
              "Succeeded attempt 1",
              "Succeeded attempt 2",
              "Succeeded attempt 2");
    } finally {
      // Where a lost node comes back by itself this is refused, and not needed.
      Programs.works(List.of("scontrol", "update", "NodeName=" + node, "State=RESUME"));
    }
  }

  @Test
  void aStepThatIsCancelledIsDoneAgain() throws Exception {
    Path pid = dir.resolve("pid");
    script("a", "write-pid " + pid, "once " + dir.resolve("once"), "spin", "attempt");
    Process coordinator = coordinator();
    pid(pid);
    String step = "[0-9]+[.][0-9]+ +java.*|[0-9]+[.][0-9]+ +sh.*|[0-9]+[.][0-9]+ +setpriv.*";
    List<String> steps =
        output("squeue", "-h", "-s", "-o", "%i %j")
            .lines()
            .filter(line -> line.strip().matches(step))
            .toList();
    assertThat(steps).as(output("squeue", "-h", "-s", "-o", "%i %j")).hasSize(1);
    command("scancel", steps.get(0).strip().split(" +")[0]);
    assertThat(coordinator.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(outcomes()).containsExactly("a Succeeded attempt 2");
  }

  @Test
  void whenTheJobIsCancelledNothingGoesOn() throws Exception {
    Path pid = dir.resolve("pid");
    script("a", "write-pid " + pid, "spin");
    Process coordinator = coordinator();
    long worker = pid(pid);
    command("scancel", output("squeue", "-h", "-o", "%A").strip());
    Until.holds("the worker to be gone", () -> !Leftovers.isAlive(worker));
    assertThat(coordinator.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(dir.resolve("outcomes")).doesNotExist();
  }

  @Test
  void aStepWhoseManagerIsKilledIsFoundByItsSilence() throws Exception {
    Path pid = dir.resolve("pid");
    script("a", "write-pid " + pid, "once " + dir.resolve("once"), "spin", "attempt");
    Process coordinator = coordinator("heartbeat-seconds=0.5", "silence-seconds=3");
    long worker = pid(pid);
    long manager = ProcessHandle.of(worker).orElseThrow().parent().orElseThrow().pid();
    assertThat(Files.readString(Path.of("/proc/" + manager + "/comm"))).startsWith("slurmstepd");
    signal("KILL", manager);
    assertThat(coordinator.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(outcomes()).containsExactly("a Succeeded attempt 2");
  }

  private List<String> outcomes() throws IOException {
    return Files.readAllLines(dir.resolve("outcomes"));
  }

  private void script(String task, String... lines) throws IOException {
    Path tasks = Files.createDirectories(dir.resolve("tasks"));
    Files.writeString(tasks.resolve(task), String.join("\n", lines));
  }

  private Process coordinator(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "salloc",
                "-Q",
                "-N2",
                "--ntasks-per-node=2",
                "--no-kill",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Coordinator.class.getName(),
                dir.toString(),
                "launcher=srun",
                "start-seconds=20"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("coordinator.log").toFile())
            .start();
    coordinators.add(process);
    return process;
  }

  private static String output(String... words) throws IOException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
