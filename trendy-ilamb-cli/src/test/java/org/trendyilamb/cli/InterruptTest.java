// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.Conversion;
import org.trendyilamb.exec.tck.Leftovers;

/** Ctrl-C in the middle of a conversion, which a terminal sends to the whole process group. */
class InterruptTest {
  private static final List<String> MODELS = List.of("CLM5.0", "JULES", "ORCHIDEE", "VISIT");

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();
  private Path in = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void inputs() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "setsid is not installed");
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    for (String model : MODELS) {
      TestField.write(in.resolve(model + "_S3_gpp.nc"), "netcdf3", 180, 360, 48);
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "locked", "processes"})
  void onceLetsTheRunningFileEndAndTheNextRunDoesTheRest(String strategy) throws Exception {
    assumeTrue(Leftovers.interruptsAreHeard(), "started where Ctrl-C is ignored");
    Process process = convert(strategy);
    interrupt(process);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said("err.txt")).isEqualTo(130);
    assertThat(said("err.txt")).contains("stopping after the running files");
    assertThat(said("out.txt"))
        .containsPattern("[1-3] converted")
        .containsPattern("[1-3] cancelled");
    assertThat(Trees.leftovers(out)).isEmpty();
    assertThat(Trees.outputs(out)).hasSize(journal().size());
    Cli.Said again = Cli.run("convert", in.toString(), out.toString(), "--deflate", "9");
    assertThat(again.status()).as(again.errors()).isZero();
    assertThat(again.output()).containsPattern("[1-3] converted, [1-3] up to date");
    assertThat(Trees.outputs(out)).hasSize(MODELS.size());
  }

  @Test
  void twiceEndsTheRunningFileAndLeavesNothingOfIt() throws Exception {
    assumeTrue(Leftovers.interruptsAreHeard(), "started where Ctrl-C is ignored");
    Process process = convert("processes");
    interrupt(process);
    KillTest.await(() -> said("err.txt").contains("stopping after"));
    interrupt(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said("err.txt")).isEqualTo(130);
    assertThat(said("err.txt")).contains("stopping now");
    assertThat(Trees.leftovers(out)).isEmpty();
    assertThat(Trees.outputs(out)).hasSize(journal().size()).hasSizeLessThan(MODELS.size());
  }

  /** Starts it in a process group of its own, and waits until it writes. */
  private Process convert(String strategy) throws Exception {
    List<String> words = new ArrayList<>(List.of("setsid"));
    words.addAll(
        Cli.command(
            List.of("-Xmx256m"),
            "convert",
            in.toString(),
            out.toString(),
            "--deflate",
            "9",
            "--strategy",
            strategy,
            "--workers",
            "1",
            "--memory",
            "128"));
    Process process =
        new ProcessBuilder(words)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    started.add(process);
    KillTest.await(() -> !process.isAlive() || isWriting());
    assertThat(process.isAlive()).as(said("err.txt")).isTrue();
    return process;
  }

  private static void interrupt(Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start();
    assertThat(kill.waitFor()).isZero();
  }

  private boolean isWriting() {
    try {
      return !Trees.leftovers(out).isEmpty();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private List<String> journal() throws IOException {
    return Files.readAllLines(out.resolve(Conversion.STATE_FOLDER).resolve("journal-all.jsonl"));
  }

  private String said(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      return "";
    }
  }
}
