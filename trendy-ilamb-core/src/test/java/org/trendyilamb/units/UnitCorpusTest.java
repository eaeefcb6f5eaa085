// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitCorpusTest {

  static List<UnitCorpus.Row> converted() {
    return UnitCorpus.rows().stream().filter(r -> !r.isRefused()).toList();
  }

  static List<UnitCorpus.Row> refused() {
    return UnitCorpus.rows().stream().filter(UnitCorpus.Row::isRefused).toList();
  }

  @Test
  void tableHoldsManyTextsOfEveryKind() {
    assertThat(converted()).hasSizeGreaterThan(500);
    assertThat(refused()).hasSizeGreaterThan(90);
    assertThat(UnitCorpus.rows().stream().map(UnitCorpus.Row::length).distinct())
        .containsExactlyInAnyOrder("fixed", "month", "year", "step", "refused");
  }

  @ParameterizedTest
  @MethodSource("converted")
  void givesTheExactFactor(UnitCorpus.Row row) {
    UnitAnswer answer = UnitAnswer.of(row.text(), row.meaning(), row.target());
    assertThat(answer.refusal()).isEmpty();
    UnitConversion conversion = answer.conversion().orElseThrow();
    assertThat(conversion.basis().text()).isEqualTo(row.length());
    assertClose(conversion.converter().scale(), UnitCorpus.value(row.factor()));
    assertClose(conversion.converter().offset(), UnitCorpus.value(row.shift()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithTheExpectedCode(UnitCorpus.Row row) {
    UnitAnswer answer = UnitAnswer.of(row.text(), row.meaning(), row.target());
    assertThat(answer.conversion()).isEmpty();
    assertThat(answer.refusal().orElseThrow().code()).isEqualTo(row.factor());
    assertThat(answer.refusal().orElseThrow().remedy()).isNotBlank();
  }

  private static void assertClose(double actual, BigDecimal expected) {
    BigDecimal error = new BigDecimal(actual).subtract(expected).abs();
    assertThat(error)
        .isLessThanOrEqualTo(
            expected.abs().multiply(new BigDecimal("1e-15"), MathContext.DECIMAL64));
  }
}
