// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.exec.tck.Leftovers;
import org.trendyilamb.plan.PlanFormat;

/** {@code advise}: what it says, that it keeps its bound and leaves nothing behind. */
class AdviseTest {
  /**
   * Time beyond the budget for what the budget does not cover: the plan, the end, a busy machine.
   */
  private static final double GRACE_SECONDS = 60;

  @TempDir Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void writeInputs() throws IOException {
    input = Files.createDirectories(folder.resolve("trendy/S3"));
    output = folder.resolve("ilamb");
    int months = 12;
    for (String model : List.of("CLM5.0", "JULES", "VISIT")) {
      TestField.write(input.resolve(model + "_S3_gpp.nc"), "netcdf3", 18, 36, months);
      months += 12;
    }
  }

  private Cli.Said advise(String... more) {
    List<String> words =
        Stream.concat(Stream.of("advise", input + "", output + ""), Stream.of(more)).toList();
    return Cli.run(words.toArray(String[]::new));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(path -> folder.relativize(path).toString())
          .filter(name -> name.contains("advise") || name.startsWith("ilamb"))
          .toList();
    }
  }

  @Tag("slow")
  @Test
  void saysInWordsWhatToRun() throws IOException {
    Cli.Said said = advise("--budget", "30s", "--models", "JULES,VISIT", "--deflate", "2");
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(said.output())
        .contains("tree: 2 files")
        .contains("advice: strategy ")
        .contains("limit: ")
        .contains("confidence: ")
        .contains("note: not measured: ");
    String command =
        said.output()
            .lines()
            .filter(line -> line.startsWith("command: "))
            .findFirst()
            .orElseThrow();
    assertThat(command)
        .startsWith("command: trendy-ilamb convert " + input + " " + output)
        .contains("--models=JULES,VISIT")
        .contains("--deflate=2")
        .contains("--strategy=")
        .doesNotContain("--budget");
    assertThat(said.errors()).contains("trial: sequential");
    assertThat(left()).isEmpty();

    // The command that it gives works as it stands.
    String[] words = command.substring("command: trendy-ilamb ".length()).split(" ", -1);
    Cli.Said converted = Cli.run(words);
    assertThat(converted.status()).as(converted.errors()).isZero();
    assertThat(Trees.outputs(output)).hasSize(2);
  }

  @Tag("slow")
  @Test
  void jsonIsReadBackBySimulate() throws IOException {
    Path page = folder.resolve("page.html");
    Cli.Said said = advise("--budget", "30s", "--json", "--html", page.toString());
    assertThat(said.status()).as(said.errors()).isZero();
    Advice advice = new PlanFormat().read(said.output(), Advice.class);
    assertThat(advice.job().work().files()).isEqualTo(3);
    assertThat(advice.trials()).isNotEmpty();
    assertThat(advice.forecasts())
        .extracting(forecast -> forecast.strategy())
        .contains("sequential", "locked", "processes", "shards");
    assertThat(advice.forecasts())
        .allSatisfy(f -> assertThat(f.seconds()).isBetween(f.low(), f.high()))
        .contains(advice.choice());
    assertThat(advice.fits()).allSatisfy(fit -> assertThat(fit.trials()).isPositive());
    assertThat(advice.confidence()).isIn("high", "medium", "low");
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains(advice.choice().strategy())
        .doesNotContain("<script")
        .doesNotContain("http");

    Path saved = Files.writeString(folder.resolve("saved.json"), said.output());
    Cli.Said simulated =
        Cli.run(
            "simulate",
            "--advice=" + saved,
            "--strategy=" + advice.fits().get(0).strategy(),
            "--inventory=advice",
            "--storage=measured,measured-writing",
            "--cores=2",
            "--workers=1,2",
            "--json");
    assertThat(simulated.status()).as(simulated.errors()).isZero();
    SimulationResult result = new PlanFormat().read(simulated.output(), SimulationResult.class);
    assertThat(result.files()).isEqualTo(3);
    assertThat(result.rows()).hasSize(4);
  }

  @Test
  void keepsItsBoundAndSaysWhatItCouldNotMeasure() throws IOException {
    long begin = System.nanoTime();
    Cli.Said said = advise("--budget", "1s");
    double seconds = (System.nanoTime() - begin) / 1e9;
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(seconds).isLessThan(1 + GRACE_SECONDS);
    assertThat(said.output()).contains("estimated").contains("was not measured");
    assertThat(left()).isEmpty();
  }

  @Test
  void resultsOfAnEarlierRunAreNotTouched() throws IOException {
    assertThat(Cli.run("convert", input.toString(), output.toString()).status()).isZero();
    List<String> before = left();
    var digests = Trees.digests(output);
    assertThat(advise("--budget", "3s").status()).isZero();
    assertThat(left()).isEqualTo(before);
    assertThat(Trees.digests(output)).isEqualTo(digests);
  }

  @Test
  void interruptedItRemovesWhatItMade() throws Exception {
    assumeTrue(Leftovers.interruptsAreHeard(), "started where Ctrl-C is ignored");
    Path said = folder.resolve("said");
    Process process =
        Cli.start(said, List.of(), "advise", input + "", output + "", "--budget", "10m");
    Path errors = said.resolve("err.txt");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!Files.readString(errors).contains("trial: ")
        && process.isAlive()
        && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(left()).as(Files.readString(errors)).anyMatch(name -> name.contains("advise"));
    Process kill = new ProcessBuilder("kill", "-INT", process.pid() + "").start();
    assertThat(kill.waitFor()).isZero();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED.status());
    assertThat(left()).isEmpty();
  }

  @Test
  void nothingToConvertIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Cli.Said said = Cli.run("advise", folder.resolve("empty") + "", output + "");
    assertThat(said.status()).isZero();
    assertThat(said.errors()).contains("nothing can be converted");
  }

  @Test
  void placesThatCannotBeUsedAreRefused() throws IOException {
    Cli.Said missing = Cli.run("advise", folder.resolve("nowhere") + "", output + "");
    assertThat(missing.status()).isEqualTo(ExitCode.INPUT_MISSING.status());
    assertThat(missing.errors()).contains("there is no such file or folder");

    Cli.Said same = Cli.run("advise", input + "", input + "/.");
    assertThat(same.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(same.errors()).contains("the output folder is the input");

    Path file = Files.writeString(folder.resolve("file"), "");
    Cli.Said below = Cli.run("advise", input + "", file.resolve("out") + "");
    assertThat(below.status()).isEqualTo(ExitCode.OUTPUT_UNWRITABLE.status());
    assertThat(left()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--budget=soon, --budget takes a time",
    "--budget=0s, --budget takes a time",
    "--budget=2d, --budget takes a time",
    "--memory=1, --memory takes the heap of a worker",
    "--writer=netcdf9, there is no writer of this name",
    "--shout, Unknown option"
  })
  void wrongOptionsAreRefused(String option, String message) {
    Cli.Said said = advise(option);
    assertThat(said.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(said.errors()).contains(message);
  }

  @ParameterizedTest
  @CsvSource({"90,90", "90s,90", "2m,120", "1.5h,5400", "'5 s',5"})
  void budgetsAreReadAsPeopleWriteThem(String text, double seconds) {
    assertThat(BudgetOption.seconds(text)).isEqualTo(seconds);
  }
}
