// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of damaged spellings on standard input: one answer each, in order, and never a fault. */
class HostileRowsTest {
  private static final int ROWS = 10_000;
  private static final long SEED = 20_260_731;

  private static final List<String> UNITS =
      List.of(
          "kg m-2 s-1\tcarbon flux\tkg m-2 s-1",
          "gC m-2 month-1\tcarbon flux\tkg m-2 s-1",
          "kg C/$m^2$\tcarbon pool\tkg m-2",
          "umol m-2 s-1\tcarbon flux\tkg m-2 s-1",
          "mm/month\twater flux\tkg m-2 s-1",
          "W m-2, per unit land area occupied by the PFT\tenergy flux\tW m-2",
          "fraction (0 - 1)\tfraction\t%",
          "degrees C\ttemperature\tK",
          "kg m$^{-2}$ s$^{-1}$\tcarbon flux\tkg m-2 s-1",
          "m3 m⁻³\twater store\tkg m-2",
          "MJ m-2 day-1\tenergy flux\tW m-2");

  private static final List<String> TIMES =
      List.of(
          "days since 1700-01-01 00:00:00\tnoleap\t31",
          "months since 1860-01-01\t\t1902.008064516129",
          "years since AD 0-Jan-1st\tnoleap\t1700.5",
          "day as %Y%m%d.%f\tstandard\t17000115.5",
          "hours since 1700-7-1 06:00:00\tproleptic_gregorian\t8760",
          "seconds since 1970-01-01T00:00:00Z\tgregorian\t-1e9",
          "month as %Y%m.%f\t360_day\t170001.04",
          "yr\t365_day\t1700");

  private static final List<String> JUNK =
      List.of(
          " ", "-", "^", "*", "/", "(", ")", "$", ".", "_", "%", "0", "9", "e999", "²", "⁻¹", "µ",
          "°", "\u0000", "\u00a0", "\u2028", "\u0085", "\r", "😀", "{", "}", "since", "NaN", "--",
          "\"");

  @TempDir private Path folder;

  @Test
  void unitsGetOneAnswerPerRow() throws Exception {
    List<String> answers = answers("unit", UNITS);
    assertThat(answers).hasSize(ROWS);
    assertThat(answers)
        .allMatch(
            answer ->
                answer.startsWith("REFUSED\t")
                    || answer.matches("[^\t]+\t[^\t]+\t(fixed|month|year|step)"));
    assertThat(answers).anyMatch(answer -> !answer.startsWith("REFUSED"));
  }

  @Test
  void datesGetOneAnswerPerRow() throws Exception {
    List<String> answers = answers("date", TIMES);
    assertThat(answers).hasSize(ROWS);
    assertThat(answers)
        .allMatch(
            answer ->
                answer.startsWith("REFUSED\t")
                    || answer.matches("-?\\d{4,7}-\\d\\d-\\d\\dT[^\t]*"));
    assertThat(answers).anyMatch(answer -> !answer.startsWith("REFUSED"));
  }

  private List<String> answers(String command, List<String> seeds)
      throws IOException, InterruptedException {
    Random random = new Random(SEED);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      rows.append(mutated(seeds.get(random.nextInt(seeds.size())), random)).append('\n');
    }
    Path input =
        Files.write(folder.resolve("rows.tsv"), rows.toString().getBytes(StandardCharsets.UTF_8));
    Path output = folder.resolve("answers.txt");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(Cli.command(List.of(), command, "--batch"))
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    assertThat(errors).isEmptyFile();
    // Split at line feeds only, as the rows were.
    return List.of(Files.readString(output).split("\n"));
  }

  private static String mutated(String row, Random random) {
    StringBuilder text = new StringBuilder(row);
    int changes = 1 + random.nextInt(5);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      int kind = random.nextInt(10);
      if (kind < 5) {
        text.insert(at, JUNK.get(random.nextInt(JUNK.size())));
      } else if (kind < 8 && at < text.length()) {
        text.deleteCharAt(at);
      } else if (kind == 8) {
        text.append(text.substring(0, at));
      } else if (at < text.length()) {
        char c = text.charAt(at);
        text.setCharAt(
            at, Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c));
      }
    }
    return text.toString();
  }
}
