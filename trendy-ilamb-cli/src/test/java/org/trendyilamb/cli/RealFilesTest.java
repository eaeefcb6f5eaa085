// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real files of other people, in a folder that the system property {@code trendyilamb.realdata}
 * names; skipped without it.
 */
class RealFilesTest {
  @TempDir Path folder;
  private Path data = Path.of("");

  @BeforeEach
  void needsTheFolder() {
    String named = System.getProperty("trendyilamb.realdata", "");
    assumeTrue(
        !named.isBlank() && Files.isDirectory(Path.of(named)),
        "no folder of real files: give -Dtrendyilamb.realdata=FOLDER");
    data = Path.of(named);
  }

  @Test
  void gppOfAccessEqualsWhatCdoReads() throws Exception {
    equalsCdo("gpp_Lmon_ACCESS-ESM1-5", "gpp", "-sellonlatbox,-180,180,-90,90");
  }

  @Test
  void tasOfAccessEqualsWhatCdoReads() throws Exception {
    equalsCdo("tas_Amon_ACCESS-ESM1-5", "tas", "-sellonlatbox,-180,180,-90,90");
  }

  @Test
  void rhOfHadgemIn360DaysEqualsWhatCdoReads() throws Exception {
    Path output =
        equalsCdo(
            "rh_Lmon_HadGEM2-ES_historical_r1i1p1_185912", "rh", "-sellonlatbox,-180,180,-90,90");
    assertThat(output.getFileName().toString()).contains("_185912-188411");
  }

  /** Converts one file and compares every value with CDO's reading of the source. */
  private Path equalsCdo(String part, String variable, String arrange) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/cdo")), "cdo is not installed");
    Path source = find(part);
    Path out = folder.resolve("out");
    Cli.Said said =
        Cli.run(
            "convert",
            source.toString(),
            out.toString(),
            "--model",
            "Test",
            "--variable",
            variable);
    assertThat(said.status()).as(said.errors()).isZero();
    Path output;
    try (Stream<Path> all = Files.walk(out)) {
      output = all.filter(p -> p.toString().endsWith(".nc")).findFirst().orElseThrow();
    }
    List<Double> ours = numbers("-selname," + variable, output);
    List<Double> theirs = numbers(arrange, "-selname," + variable, source);
    assertThat(ours).hasSameSizeAs(theirs);
    int present = 0;
    for (int i = 0; i < ours.size(); i++) {
      assertThat(Float.valueOf(ours.get(i).floatValue()))
          .as("value %d", i)
          .isEqualTo(Float.valueOf(theirs.get(i).floatValue()));
      present += Float.isNaN(ours.get(i).floatValue()) ? 0 : 1;
    }
    assertThat(present).isGreaterThan(ours.size() / 10);
    return output;
  }

  private List<Double> numbers(Object... operators) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("cdo", "-s", "outputf,%.9g,1"));
    for (Object operator : operators) {
      command.add(operator.toString());
    }
    Path said = folder.resolve("cdo.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(folder.resolve("cdo.err").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("cdo.err"))).isZero();
    List<Double> numbers = new ArrayList<>();
    for (String line : Files.readAllLines(said)) {
      for (String word : line.trim().split("\\s+")) {
        if (!word.isBlank()) {
          double number = word.equals("nan") ? Double.NaN : Double.parseDouble(word);
          numbers.add(Math.abs(number) < 1e15 ? number : Double.NaN);
        }
      }
    }
    return numbers;
  }

  private Path find(String part) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(p -> p.getFileName().toString().contains(part))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no file " + part + " in " + data));
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void everyOtherFileIsConvertedOrRefusedWithAReason() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(data)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(p -> !p.toString().endsWith(".tsv"))
              .sorted()
              .toList();
    }
    assertThat(files).isNotEmpty();
    int number = 0;
    for (Path file : files) {
      Cli.Said said =
          Cli.run(
              "convert",
              file.toString(),
              folder.resolve("out" + number++).toString(),
              "--model",
              "Test",
              "--simulation",
              "S3",
              "--variable",
              variable(file));
      assertThat(said.status()).as("%s: %s", file, said.errors()).isIn(0, 1, 7);
      assertThat(said.errors()).as(file.toString()).doesNotContain("internal");
      if (said.status() != 0) {
        assertThat(said.errors())
            .as(file.toString())
            .containsPattern("(refused|failed): ")
            .contains("what:")
            .contains("remedy:");
      }
    }
  }

  /** The variable that a CMIP-like name tells, or one to try. */
  private static String variable(Path file) {
    String name = file.getFileName().toString();
    String last = name.substring(name.lastIndexOf("__") + 2).toLowerCase(Locale.ROOT);
    for (String known : List.of("gpp", "tas", "pr", "rh", "sftlf", "areacella", "snw", "lai")) {
      if (last.startsWith(known + "_") || last.contains("." + known + ".")) {
        return known;
      }
    }
    return "gpp";
  }
}
