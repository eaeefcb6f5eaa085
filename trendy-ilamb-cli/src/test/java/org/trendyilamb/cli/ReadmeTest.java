// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;

/** Every command and snippet of the README is run; every file that it names is there. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  @TempDir Path folder;

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static List<String> blocks(String language) throws IOException {
    Matcher matcher = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(readme());
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  @Test
  void everyCommandRuns() throws Exception {
    // The command of the README, made from the classes under test instead of the built jar.
    Path launcher = folder.resolve("trendy-ilamb");
    String java =
        String.join(" ", Cli.command(List.of()).stream().map(part -> "'" + part + "'").toList());
    Files.writeString(launcher, "#!/bin/sh\nexec " + java + " \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    int run = 0;
    for (String block : blocks("sh")) {
      for (String line : block.split("\n")) {
        if (line.startsWith("mvn ")) {
          assertThat(line).as("what this test is part of").isEqualTo("mvn verify");
          continue;
        }
        Process process =
            new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
            .as("%s%n%s", line, Files.readString(folder.resolve("said.txt")))
            .isZero();
        run++;
      }
    }
    assertThat(run).isGreaterThan(8);
    assertThat(folder.resolve("demo/ilamb/model_setup.yaml")).exists();
    assertThat(folder.resolve("demo/ilamb/ilamb3.csv")).exists();
  }

  @Test
  void theJavaExampleIsTheOneThatRuns() throws IOException {
    List<String> shown = blocks("java").get(0).lines().map(String::strip).toList();
    List<String> source =
        Files.readString(Path.of("src/test/java/org/trendyilamb/cli/EmbeddingExample.java"))
            .lines()
            .map(String::strip)
            .toList();
    int at = source.indexOf(shown.get(0));
    assertThat(at).isPositive();
    assertThat(source.subList(at, at + shown.size())).isEqualTo(shown);

    Path input = TestField.write(folder.resolve("CLM5.0_S3_gpp.nc"), "netcdf3", 18, 36, 12);
    RunReport report = EmbeddingExample.run(input, folder.resolve("out"));
    assertThat(report.counts()).isEqualTo(Map.of(Status.CONVERTED, 1));
  }

  @Test
  void everyFileItNamesIsThere() throws IOException {
    Matcher links =
        Pattern.compile("\\]\\(([^)#:]+)\\)|`(trendy-ilamb-[a-z-]+/[^`]+)`").matcher(readme());
    int found = 0;
    while (links.find()) {
      String path = links.group(1) == null ? links.group(2) : links.group(1);
      assertThat(ROOT.resolve(path)).exists();
      found++;
    }
    assertThat(found).isGreaterThan(3);
  }

  @Test
  void exitStatusesAreThoseOfTheCode() throws IOException {
    String readme = readme();
    String help = Cli.run("--help").output();
    for (ExitCode code : ExitCode.values()) {
      assertThat(readme).contains("| " + code.status() + " | " + code.meaning() + " |");
      assertThat(help.replaceAll("\\s+", " ")).contains(code.status() + " " + code.meaning());
    }
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        List.of(
            "convert",
            "scan",
            "plan",
            "inspect",
            "verify",
            "executors",
            "advise",
            "simulate",
            "sample",
            "unit",
            "date")) {
      Cli.Said said = Cli.run(command, "--help");
      assertThat(said.status()).as(command).isZero();
      assertThat(said.output()).startsWith("Usage: trendy-ilamb " + command);
    }
    assertThat(Cli.run("--version").output()).startsWith("trendy-ilamb ");
  }
}
