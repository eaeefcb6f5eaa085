// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DateAnswerTest {

  static Stream<Arguments> corpus() {
    try (InputStream in =
        Objects.requireNonNull(DateAnswerTest.class.getResourceAsStream("dates.tsv"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.startsWith("\""))
          .map(line -> line.split("\t", -1))
          .map(f -> Arguments.of(f[0].substring(1, f[0].length() - 1), f[1], f[2], f[3]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theCorpusIsThere() {
    assertThat(corpus()).hasSizeGreaterThan(600);
  }

  @ParameterizedTest(name = "{2} \"{0}\" ({1}) is {3}")
  @MethodSource("corpus")
  void aValueMeansThisDate(String units, String calendar, String value, String expected) {
    DateAnswer answer = DateAnswer.answer(units, calendar, value);
    Optional<String> code = answer.refusal().map(problem -> problem.code());
    switch (expected) {
      case "REFUSED" ->
          assertThat(code)
              .as(answer.text())
              .isPresent()
              .isNotEqualTo(Optional.of("time-needs-rule"));
      case "NEEDS_RULE" -> assertThat(code).as(answer.text()).contains("time-needs-rule");
      default -> assertThat(answer.text()).isEqualTo(expected);
    }
  }

  @Test
  void aRefusalIsOneLineWithATab() {
    String text = DateAnswer.answer("foo\nsince\t1850-01-01", "noleap", "1").text();

    assertThat(text).startsWith("REFUSED\ttime-unit-unknown: ").doesNotContain("\n");
    assertThat(text.chars().filter(c -> c == '\t').count()).isEqualTo(1);
  }

  @Test
  void anAssumptionIsTold() {
    DateAnswer yearZero = DateAnswer.answer("days since 0000-01-01", "", "1");

    assertThat(yearZero.issues())
        .extracting(issue -> issue.problem().code())
        .containsExactly("time-calendar-default", "time-year-zero");
    assertThat(DateAnswer.answer("days since 1850-01-01", "no leap", "1").issues())
        .extracting(issue -> issue.problem().code())
        .containsExactly("calendar-spelling");
    assertThat(DateAnswer.answer("months since 1700-01-31", "360_day", "1").issues())
        .extracting(issue -> issue.problem().code())
        .containsExactly("time-reference-clamped");
    assertThat(DateAnswer.answer("years since 0-1-1", "julian", "1").issues())
        .extracting(issue -> issue.problem().code())
        .containsExactly("time-year-zero");
  }

  @Test
  void anAnswerIsADateOrARefusal() {
    assertThatThrownBy(() -> new DateAnswer(Optional.empty(), Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
