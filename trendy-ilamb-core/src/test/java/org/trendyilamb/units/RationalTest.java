// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class RationalTest {

  @Test
  void isKeptInLowestTerms() {
    Rational third = Rational.of(2).dividedBy(Rational.of(6));
    assertThat(third).isEqualTo(Rational.of(1).dividedBy(Rational.of(3)));
    assertThat(third).hasToString("1/3").hasSameHashCodeAs(Rational.ONE.dividedBy(Rational.of(3)));
    assertThat(Rational.of(-1).dividedBy(Rational.of(-4))).hasToString("0.25");
    assertThat(Rational.of(1).dividedBy(Rational.of(-4))).hasToString("-0.25");
  }

  @Test
  void roundsOnceAtTheEnd() {
    Rational day = Rational.of("0.001").dividedBy(Rational.of(86400));
    assertThat(day.doubleValue()).isEqualTo(1.0 / 86_400_000.0);
    assertThat(day.times(Rational.of(86400)).times(Rational.of(1000)).isOne()).isTrue();
    assertThat(Rational.exactly(0.1)).isNotEqualTo(Rational.of("0.1"));
    assertThat(Rational.exactly(0.1).doubleValue()).isEqualTo(0.1);
  }

  @Test
  void takesPowersOfEitherSign() {
    assertThat(Rational.of("0.5").power(-3)).isEqualTo(Rational.of(8));
    assertThat(Rational.of("1e3").power(2)).hasToString("1000000");
    assertThat(Rational.of(7).power(0).isOne()).isTrue();
    assertThat(Rational.of(5).minus(Rational.of("5.0")).isZero()).isTrue();
    assertThat(Rational.of("1.5").plus(Rational.of("2.25"))).hasToString("3.75");
  }

  @Test
  void refusesDivisionByZero() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO));
  }
}
