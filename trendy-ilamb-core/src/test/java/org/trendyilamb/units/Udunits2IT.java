// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command udunits2 agrees on clean text and reads the canonical spelling of every unit. It
 * prints six digits, so that this finds wrong readings and wrong powers, not lost digits.
 */
class Udunits2IT {
  private static final Pattern ANSWER = Pattern.compile("(?m)^ +1 .* = (\\S+) .*$");

  private static final double PRINTED = 6e-6;

  @TempDir Path folder;

  @Test
  void agreesOnCleanText() throws Exception {
    List<CleanUnits.Pair> pairs =
        CleanUnits.pairs().stream().filter(p -> !calendar(p.from())).toList();
    List<Double> theirs = ask(pairs);
    assertThat(theirs).hasSameSizeAs(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      assertThat(CleanUnits.ours(pairs.get(i), 1))
          .as("%s", pairs.get(i))
          .isCloseTo(theirs.get(i), within(PRINTED * Math.abs(theirs.get(i))));
    }
  }

  @Test
  void readsTheCanonicalTextOfEveryUnitOfTheCorpus() throws Exception {
    List<CleanUnits.Pair> pairs = new ArrayList<>();
    for (UnitCorpus.Row row : UnitCorpus.rows()) {
      if (!row.isRefused()) {
        Unit unit = UnitReader.read(row.text()).unit();
        String text = UnitFormatter.format(unit);
        boolean fixed = unit.calendarBasis() == CalendarBasis.FIXED;
        if (fixed && !unit.isShifted() && unit.dimension().exponent(BaseUnit.COUNT) == 0) {
          pairs.add(new CleanUnits.Pair(text, unit.dimension().toString()));
        }
      }
    }
    List<CleanUnits.Pair> distinct = pairs.stream().distinct().toList();
    List<Double> theirs = ask(distinct);
    assertThat(distinct).hasSizeGreaterThan(45);
    assertThat(theirs).hasSameSizeAs(distinct);
    for (int i = 0; i < distinct.size(); i++) {
      double scale = UnitReader.read(distinct.get(i).from()).unit().scale();
      assertThat(theirs.get(i)).as("%s", distinct.get(i)).isCloseTo(scale, within(PRINTED * scale));
    }
  }

  private static boolean calendar(String text) {
    return UnitReader.read(text).unit().calendarBasis() != CalendarBasis.FIXED;
  }

  /** One run of the command for all pairs; one number for each, in order. */
  private List<Double> ask(List<CleanUnits.Pair> pairs) throws Exception {
    StringBuilder questions = new StringBuilder();
    // In brackets, because a number in front would be taken for the value to convert.
    pairs.forEach(p -> questions.append("(" + p.from() + ")\n(" + p.to() + ")\n"));
    Path in = Files.writeString(folder.resolve("in.txt"), questions, StandardCharsets.UTF_8);
    Path out = folder.resolve("out.txt");
    Path errors = folder.resolve("errors.txt");
    Process process;
    try {
      process =
          new ProcessBuilder("udunits2", "-U")
              .redirectInput(in.toFile())
              .redirectError(errors.toFile())
              .redirectOutput(out.toFile())
              .start();
    } catch (IOException missing) {
      assumeTrue(false, "the command udunits2 is not installed");
      return List.of();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(errors).isEmptyFile();
    List<Double> answers = new ArrayList<>();
    // Prompts share the line with the first answer after them.
    String text = Files.readString(out).replaceAll("You (have|want): ", "\n");
    Matcher matcher = ANSWER.matcher(text);
    while (matcher.find()) {
      answers.add(Double.parseDouble(matcher.group(1)));
    }
    return answers;
  }
}
