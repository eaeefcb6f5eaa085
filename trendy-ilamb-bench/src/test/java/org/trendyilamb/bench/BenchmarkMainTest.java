// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The command of the jar. */
class BenchmarkMainTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return new BenchmarkMain(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(args));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void helpListsEveryBenchmarkThatJmhKnows() throws IOException {
    assertThat(run("-h")).isZero();
    List<String> known =
        Resources.readLines(
            Resources.getResource("META-INF/BenchmarkList"), StandardCharsets.UTF_8);
    assertThat(known).isNotEmpty();
    for (String line : known) {
      assertThat(BenchmarkList.ENTRIES)
          .as(line)
          .anyMatch(entry -> line.contains(entry.type().getName()));
    }
    for (BenchmarkList.Entry entry : BenchmarkList.ENTRIES) {
      assertThat(said()).contains(entry.type().getSimpleName(), entry.question(), entry.floor());
    }
    assertThat(said()).contains("--smoke", "--full", "--compare", "--report", "--generate");
  }

  @Test
  void parametersOfTheListAreThoseOfTheClasses() {
    for (BenchmarkList.Entry entry : BenchmarkList.ENTRIES) {
      for (String param : entry.params().split(" ", -1)) {
        String name = param.substring(0, param.indexOf('='));
        assertThat(entry.type()).hasPublicFields(name);
      }
    }
  }

  @Test
  void wrongArgumentsEndWithTwo() {
    assertThat(run("--nonsense")).isEqualTo(2);
    assertThat(run("--generate", folder.toString(), "--months")).isEqualTo(2);
    assertThat(run("--full")).isEqualTo(2);
    assertThat(run("--full", folder.toString(), "--profile", "huge")).isEqualTo(2);
    assertThat(run("--compare", folder.toString(), "--colour", "red")).isEqualTo(2);
    assertThat(complained()).contains("--nonsense", "--months wants", "huge", "--colour");
  }

  @Test
  void listsThePartsOfAFullRun() {
    assertThat(run("--parts", folder.toString())).isZero();
    assertThat(said()).containsPattern("missing +[0-9]+ s  stages\\n").contains("about ");
  }

  @Test
  void costsNeedTrials() {
    assertThat(run("--costs", folder.toString())).isEqualTo(1);
    assertThat(complained()).contains("no advice-*.json");
  }

  @Test
  void aReportOfNothingFails() {
    assertThat(run("--report", folder.toString())).isEqualTo(1);
    assertThat(complained()).contains("no results in");
  }

  @Test
  void generatesAFileOrATree() {
    assertThat(run("--generate", folder.toString(), "--degrees", "10", "--months", "24")).isZero();
    assertThat(folder.resolve("CLM5.0/S3/CLM5.0_S3_gpp.nc")).exists();
    assertThat(
            run(
                "--generate",
                folder.resolve("tree").toString(),
                "--tree",
                "subset30",
                "--degrees",
                "90",
                "--layout",
                "netcdf3"))
        .isZero();
    assertThat(said().lines().filter(line -> line.contains("/tree/"))).hasSize(30);
  }

  @Test
  void comparesAndKeepsOtherCases() throws IOException {
    // All tools once; after that few are enough to show what is kept and what is replaced.
    for (String layout : List.of("slab", "time,netcdf3", "slab")) {
      boolean first = !folder.resolve("comparison.json").toFile().exists();
      assertThat(
              run(
                  "--compare",
                  folder.toString(),
                  "--layouts",
                  layout,
                  "--degrees",
                  "30",
                  "--months",
                  "12",
                  "--rounds",
                  "1",
                  "--tools",
                  first ? "ours-1,nccopy,cdo,nco,netcdf4-python" : "ours-1,cdo"))
          .as(complained())
          .isZero();
    }
    assertThat(run("--report", folder.toString())).isZero();
    String text = Files.readString(folder.resolve("RESULTS.md"));
    assertThat(text).contains("| slab 12 | ours-1 |", "| time 12 | ours-1 |", "planes agree to");
    assertThat(text.lines().filter(line -> line.startsWith("| slab 12 | ours-1 | 1 |"))).hasSize(1);
  }

  @Test
  void argumentsAreReadOnce() {
    Arguments read =
        Arguments.of(
            List.of("--months", "24", "there", "--layouts", "a,b"), Set.of("months", "layouts"));
    assertThat(read.folder()).isEqualTo("there");
    assertThat(read.count("months", 12)).isEqualTo(24);
    assertThat(read.count("rounds", 3)).isEqualTo(3);
    assertThat(read.all("layouts", "")).containsExactly("a", "b");
    assertThatThrownBy(
            () ->
                Arguments.of(List.of("--months", "-1x", "f"), Set.of("months")).count("months", 1))
        .hasMessageContaining("-1x");
    assertThatThrownBy(
            () -> Arguments.of(List.of("--months", "0", "f"), Set.of("months")).count("months", 1))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> Arguments.of(List.of("a", "b"), Set.of()))
        .hasMessageContaining("one folder");
  }

  @Test
  void workersDoubleUpToTheCores() {
    assertThat(BenchmarkMain.workers(1)).containsExactly("1");
    assertThat(BenchmarkMain.workers(2)).containsExactly("1", "2");
    assertThat(BenchmarkMain.workers(6)).containsExactly("1", "2", "4", "6");
    assertThat(BenchmarkMain.workers(8)).containsExactly("1", "2", "4", "8");
  }

  /** Runs in this JVM, so that it is quick; the slow test below runs them as they are meant. */
  @Test
  void theSmallBenchmarksRun() throws RunnerException {
    List<RunResult> results =
        List.copyOf(
            new Runner(
                    new OptionsBuilder()
                        .include(
                            "StageBenchmark|UnitBenchmark|TimeBenchmark|RegridBenchmark|ReadBenchmark|GrowthBenchmark")
                        .param("months", "192")
                        .param("degrees", "30")
                        .param("engine", "jdk")
                        .param("layout", "slab")
                        .param("text", "gC m-2 d-1")
                        .param("units", "days since 1700-01-01")
                        .param("method", "CONSERVATIVE")
                        .param("target", "1x1")
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .forks(0)
                        .build())
                .run());
    assertThat(results).hasSize(19);
    assertThat(results).allMatch(result -> result.getPrimaryResult().getScore() > 0);
  }

  @Tag("slow")
  @Test
  void everythingRunsOnceTiny() throws IOException {
    assertThat(run("--smoke", folder.toString())).as(complained()).isZero();
    assertThat(Files.readString(folder.resolve("RESULTS.md")))
        .contains(
            "Which strategy to choose",
            "What a GPU could save",
            "Where this project stands",
            "What a crash costs",
            "All of TRENDY v13",
            "slab x 2",
            "Speed by size");
    // All is there: a second run measures nothing.
    assertThat(run("--smoke", folder.toString())).as(complained()).isZero();
    assertThat(said()).contains("0 parts to measure");
    assertThat(folder.resolve("report.html")).exists();
  }
}
