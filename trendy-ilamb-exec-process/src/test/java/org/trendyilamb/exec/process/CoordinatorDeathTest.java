// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.exec.tck.Leftovers;
import org.trendyilamb.exec.tck.Until;

/** What becomes of workers when the process that has the pool is killed or told to end. */
class CoordinatorDeathTest extends PoolFixture {
  private final List<Process> coordinators = new ArrayList<>();

  @AfterEach
  void endCoordinators() throws InterruptedException {
    for (Process process : coordinators) {
      process.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "launcher=local, 2",
    // Without the help of the kernel workers see that their input has ended.
    "launcher=command:env, 6",
  })
  void whenItIsKilledItsWorkersEndWhateverTheyDo(String launcher, int seconds) throws Exception {
    List<String> hang = new ArrayList<>(List.of("write-pid " + dir.resolve("hanging.pid")));
    if (Files.exists(Path.of("/usr/lib/x86_64-linux-gnu/libnetcdf.so.19"))) {
      Path fifo = dir.resolve("fifo.nc");
      command("mkfifo", fifo.toString());
      hang.add("nc-open " + fifo);
    } else {
      hang.add("spin");
    }
    Path go = dir.resolve("go");
    script("busy", "write-pid " + dir.resolve("busy.pid"), "spin");
    script("hanging", hang.toArray(String[]::new));
    script("idle", "write-pid " + dir.resolve("idle.pid"), "touch " + go);
    Process coordinator = coordinator(launcher, "parent-grace-seconds=0.5");
    List<Long> workers = new ArrayList<>();
    for (String name : List.of("busy", "hanging", "idle")) {
      workers.add(pid(dir.resolve(name + ".pid")));
    }
    Until.exists(go);
    assertThat(workers).allMatch(Leftovers::isAlive);

    signal("KILL", coordinator.pid());
    coordinator.waitFor();
    assertThat(
            Until.within(
                Duration.ofSeconds(seconds), () -> workers.stream().noneMatch(Leftovers::isAlive)))
        .isTrue();
    assertThat(dir.resolve("outcomes")).doesNotExist();
  }

  @Test
  void oneCtrlCLetsRunningTasksEnd() throws Exception {
    assumeTrue(Leftovers.interruptsAreHeard(), "started where Ctrl-C is ignored");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "setsid is not installed");
    Path begun = dir.resolve("begun");
    Path go = dir.resolve("go");
    script("a", "touch " + begun, "await " + go, "result done");
    script("b", "result never begun");
    Process coordinator = inItsOwnGroup();
    Until.exists(begun);
    signal("INT", -coordinator.pid());
    Until.exists(dir.resolve("draining"));
    Files.createFile(go);
    assertThat(coordinator.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(coordinator.exitValue()).isEqualTo(130);
    assertThat(Files.readAllLines(dir.resolve("outcomes")))
        .containsExactly("a Succeeded done", "b Cancelled the run was drained");
  }

  @Test
  void twoCtrlCEndRunningTasks() throws Exception {
    assumeTrue(Leftovers.interruptsAreHeard(), "started where Ctrl-C is ignored");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "setsid is not installed");
    Path begun = dir.resolve("begun");
    script("a", "touch " + begun, "spin");
    script("b", "result never begun");
    Process coordinator = inItsOwnGroup();
    Until.exists(begun);
    signal("INT", -coordinator.pid());
    Until.exists(dir.resolve("draining"));
    long begin = System.nanoTime();
    signal("INT", -coordinator.pid());
    assertThat(coordinator.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    assertThat(coordinator.exitValue()).isEqualTo(130);
    assertThat(Files.readAllLines(dir.resolve("outcomes")))
        .hasSize(2)
        .contains("a Cancelled the run was stopped")
        .anyMatch(line -> line.startsWith("b Cancelled the run was "));
  }

  private void script(String task, String... lines) throws IOException {
    Path tasks = Files.createDirectories(dir.resolve("tasks"));
    Files.writeString(tasks.resolve(task), String.join("\n", lines));
  }

  private Process coordinator(String... options) throws IOException {
    return start(List.of(), 3, options);
  }

  /** As a terminal runs a program: Ctrl-C goes to the whole group, workers included. */
  private Process inItsOwnGroup() throws IOException {
    return start(List.of("setsid"), 1);
  }

  private Process start(List<String> prefix, int workers, String... options) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-Dworkers=" + workers,
            "-cp",
            System.getProperty("java.class.path"),
            Coordinator.class.getName(),
            dir.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("coordinator.log").toFile())
            .start();
    coordinators.add(process);
    return process;
  }
}
