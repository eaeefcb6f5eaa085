// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlurmTest {
  private static final List<String> FILES =
      List.of("shards.sbatch", "collect.sbatch", "submit.sh", "pool.sbatch");

  @TempDir Path folder;

  private Cli.Said write(String... more) {
    List<String> words =
        new ArrayList<>(List.of("slurm", "/data/TRENDY v13/S3", "/scratch/it's", "--shards", "8"));
    words.addAll(List.of("--into", folder.resolve("batch").toString()));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(String[]::new));
  }

  @Test
  void writesTheseTexts() throws IOException {
    Cli.Said said =
        write(
            "--cpus",
            "4",
            "--time",
            "1-12:00:00",
            "--account",
            "land",
            "--partition",
            "compute",
            "--memory",
            "512",
            "--",
            "--models",
            "CLM5.0,JULES",
            "--units",
            "kg m-2 s-1");
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(said.errors()).contains("nothing was submitted");
    assertThat(said.output().lines()).hasSize(4).allMatch(line -> Files.exists(Path.of(line)));
    for (String name : FILES) {
      assertThat(text(name).replace(folder.toString(), "FOLDER")).isEqualTo(golden(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shards.sbatch", "collect.sbatch", "submit.sh", "pool.sbatch"})
  void everyTextIsCleanShell(String name) throws Exception {
    assertThat(write("--", "--units", "it's kg m-2").status()).isZero();
    Path file = folder.resolve("batch").resolve(name);
    assertThat(status("sh", "-n", file.toString())).isZero();
    assumeTrue(status("sh", "-c", "command -v shellcheck") == 0, "shellcheck is not installed");
    assertThat(status("shellcheck", file.toString())).isZero();
  }

  /** What the shell makes of the words is what was asked for. */
  @Test
  void wordsReachTheCommandUnchanged() throws Exception {
    Path echo = folder.resolve("echo words");
    Files.writeString(echo, "#!/bin/sh\nfor w in \"$@\"; do echo \"<$w>\"; done\n");
    assertThat(echo.toFile().setExecutable(true)).isTrue();
    write("--command", echo.toString(), "--", "--units", "it's $HOME `x` \"y\"");
    ProcessBuilder builder =
        new ProcessBuilder("sh", folder.resolve("batch/shards.sbatch").toString());
    builder.environment().put("SLURM_ARRAY_TASK_ID", "3");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines())
        .containsExactly(
            "<convert>",
            "</data/TRENDY v13/S3>",
            "</scratch/it's>",
            "<--shard>",
            "<3/8>",
            "<--strategy>",
            "<processes>",
            "<--workers>",
            "<1>",
            "<--memory>",
            "<256>",
            "<--progress>",
            "<lines>",
            "<--units>",
            "<it's $HOME `x` \"y\">");
  }

  @Test
  void wrongOptionsAreRefusedBeforeAnyJobIs() {
    assertThat(write("--", "--modles", "x").status()).isEqualTo(2);
    assertThat(write("--time", "1 hour").errors()).contains("[config-slurm]").contains("--time");
    assertThat(write("--account", "a\n#SBATCH --nodes=99").status()).isEqualTo(2);
    assertThat(write("--cpus", "0").status()).isEqualTo(2);
    assertThat(Cli.run("slurm", "a", "b").errors()).contains("--shards");
    assertThat(folder.resolve("batch")).doesNotExist();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve("batch").resolve(name));
  }

  private static String golden(String name) throws IOException {
    try (var stream =
        Objects.requireNonNull(SlurmTest.class.getResourceAsStream("/slurm/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int status(String... words) throws Exception {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
