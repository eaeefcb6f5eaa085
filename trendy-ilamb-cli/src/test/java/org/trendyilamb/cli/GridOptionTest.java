// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --grid} and {@code --regrid-method}, wherever they may stand. */
class GridOptionTest {
  @TempDir Path folder;

  private String sample() {
    Path input = folder.resolve("in");
    assertThat(Cli.run("sample", input.toString(), "--variants", "CLASSIC-v12").status()).isZero();
    return input.toString();
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  @Test
  void everyStrategyAndEveryNumberOfThreadsGivesTheSameBytes() throws IOException {
    String input = sample();
    Path first = out("sequential-1");
    convert(input, first, "--threads", "1");
    SortedMap<String, String> expected = Trees.digests(first);
    assertThat(expected.keySet())
        .isNotEmpty()
        .allMatch(name -> name.matches(".*_gr(_[0-9-]+)?\\.nc"))
        .anyMatch(name -> name.contains("sftlf"))
        .anyMatch(name -> name.contains("areacella"));

    convert(input, out("sequential-3"), "--threads", "3");
    convert(input, out("locked"), "--strategy", "locked", "--workers", "2", "--threads", "2");
    convert(input, out("processes"), "--strategy", "processes", "--workers", "2");
    convert(input, out("shards"), "--strategy", "shards", "--workers", "2");

    for (String other : new String[] {"sequential-3", "locked", "processes", "shards"}) {
      assertThat(Trees.digests(out(other))).as(other).isEqualTo(expected);
    }
    Cli.Said verified = Cli.run("verify", first.toString(), "--all");
    assertThat(verified.status()).as(verified.errors()).isZero();
  }

  private static void convert(String input, Path output, String... more) {
    String[] arguments =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "convert", input, output.toString(), "--grid", "20x15", "--progress", "none"),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new);
    Cli.Said said = Cli.run(arguments);
    assertThat(said.status()).as(said.errors()).isZero();
  }

  @Test
  void thePlanShowsGridAndMethodAndWeights() {
    String input = sample();
    Cli.Said text = Cli.run("plan", input, out("x").toString(), "--grid", "20x15");
    assertThat(text.output())
        .contains("_gr_")
        .contains("to 20x15 (latitude 12 regular cells from -90 to 90")
        .contains("weighted by overlap times land fraction");
    Cli.Said json = Cli.run("plan", input, out("x").toString(), "--grid", "20x15", "--json");
    assertThat(json.output())
        .contains("\"grid\" : \"20x15\"")
        .contains("\"method\" : \"CONSERVATIVE\"")
        .contains("\"weight\" : \"LAND\"");
  }

  @Test
  void theOptionsFileKnowsThem() throws IOException {
    String input = sample();
    Path options =
        Files.writeString(folder.resolve("o.yaml"), "grid: 20x15\nregrid-method: nearest\n");
    Cli.Said said =
        Cli.run("plan", input, out("x").toString(), "--config", options.toString(), "--json");
    assertThat(said.output()).contains("\"method\" : \"NEAREST\"");

    Files.writeString(options, "gird: 20x15\n");
    Cli.Said wrong = Cli.run("plan", input, out("x").toString(), "--config", options.toString());
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.errors()).contains("perhaps grid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--grid 360x180; perhaps --grid r360x180",
        "--grid 1*1; perhaps --grid 1x1",
        "--grid bogus; columns and rows such as r360x180",
        "--grid 1x1 --regrid-method conservativ; perhaps --regrid-method conservative",
        "--grid 1x1 --regrid-method spline; one of conservative, nearest, bilinear",
        "--regrid-method nearest; add --grid",
      })
  void wrongOnesAreRefusedBeforeAnythingIsDone(String options, String said) {
    String[] arguments = ("convert " + folder + " " + out("x") + " " + options).split(" ");
    Cli.Said refused = Cli.run(arguments);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.errors()).contains(said).contains("config-grid");
    assertThat(out("x")).doesNotExist();
  }
}
