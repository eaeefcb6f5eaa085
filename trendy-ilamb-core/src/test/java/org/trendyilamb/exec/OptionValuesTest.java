// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionValuesTest {
  private static final List<OptionDescription> KNOWN =
      List.of(
          new OptionDescription("silence-seconds", "10", "time without a sign of life"),
          new OptionDescription("launcher", "local", "how workers are started"));

  @Test
  void aTypoIsRefusedWithASuggestion() {
    assertThatThrownBy(() -> values(Map.of("silence-second", "3")))
        .isInstanceOf(ExecutorException.class)
        .hasMessage(
            "executor x has no such option; found: silence-second; expected: one of launcher,"
                + " silence-seconds; remedy: did you mean silence-seconds?");
  }

  @Test
  void aWordThatResemblesNothingIsRefusedWithoutSuggestion() {
    assertThatThrownBy(() -> values(Map.of("colour", "red")))
        .hasMessageNotContaining("did you mean");
    assertThatThrownBy(() -> OptionValues.of("x", List.of(), Map.of("colour", "red")))
        .hasMessageContaining("expected: no options");
  }

  @Test
  void whatIsNotGivenHasItsDefault() {
    OptionValues none = values(Map.of());
    assertThat(none.text("launcher")).isEqualTo(Optional.empty());
    assertThat(none.integer("silence-seconds", 4, 0, 9)).isEqualTo(4);
    assertThat(none.seconds("silence-seconds", Duration.ofSeconds(5))).hasSeconds(5);
    assertThat(none.decimal("silence-seconds", 2.5)).isEqualTo(2.5);
    assertThat(none.flag("silence-seconds", true)).isTrue();
  }

  @Test
  void whatIsGivenIsRead() {
    assertThat(values(Map.of("launcher", "a b")).text("launcher")).contains("a b");
    assertThat(values(Map.of("silence-seconds", " 7 ")).integer("silence-seconds", 1, 0, 9))
        .isEqualTo(7);
    assertThat(
            values(Map.of("silence-seconds", "0.25"))
                .seconds("silence-seconds", Duration.ofSeconds(5)))
        .hasMillis(250);
    assertThat(values(Map.of("launcher", "false")).flag("launcher", true)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"integer, 10", "integer, -1", "integer, x", "integer, 1.5"})
  @CsvSource({"decimal, 0", "decimal, -1", "decimal, NaN", "decimal, 1e9", "decimal, x"})
  @CsvSource({"flag, yes", "flag, TRUE"})
  void whatCannotBeReadIsRefused(String kind, String text) {
    OptionValues values = values(Map.of("launcher", text));
    assertThatThrownBy(
            () -> {
              switch (kind) {
                case "integer" -> values.integer("launcher", 1, 0, 9);
                case "decimal" -> values.decimal("launcher", 1);
                default -> values.flag("launcher", true);
              }
            })
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining("option launcher of executor x")
        .hasMessageContaining("found: " + text);
  }

  private static OptionValues values(Map<String, String> given) {
    return OptionValues.of("x", KNOWN, given);
  }
}
