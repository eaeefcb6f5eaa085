// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LinearConverterTest {

  @Test
  void identityChangesNothing() {
    LinearConverter identity = LinearConverter.identity();
    assertThat(identity.isIdentity()).isTrue();
    assertThat(identity.apply(1.25)).isEqualTo(1.25);
    assertThat(identity.formula()).isEqualTo("y = x");
  }

  @Test
  void appliesScaleThenOffset() {
    LinearConverter converter = LinearConverter.of(2, 1);
    assertThat(converter.apply(10)).isEqualTo(21);
    assertThat(converter).hasToString("y = x * 2 + 1");
    assertThat(LinearConverter.of(1, -273.15).formula()).isEqualTo("y = x - 273.15");
  }

  @Test
  void keepsMissingNumbersMissing() {
    assertThat(LinearConverter.of(2, 1).apply(Double.NaN)).isNaN();
  }

  @Test
  void convertsARangeIntoAnother() {
    double[] from = {1, 2, 3, 4};
    double[] to = new double[6];
    LinearConverter.of(10, 0.5).apply(from, 1, to, 3, 2);
    assertThat(to).containsExactly(0, 0, 0, 20.5, 30.5, 0);
    assertThat(from).containsExactly(1, 2, 3, 4);
  }

  @Test
  void convertsInPlaceAndAcrossOverlaps() {
    double[] values = {1, 2, 3, 4};
    LinearConverter.of(10, 0).applyTo(values, 1, 2);
    assertThat(values).containsExactly(1, 20, 30, 4);
    LinearConverter.of(2, 0).apply(values, 0, values, 1, 3);
    assertThat(values).containsExactly(1, 2, 40, 60);
    LinearConverter.of(0.5, 0).apply(values, 1, values, 0, 3);
    assertThat(values).containsExactly(1, 20, 30, 60);
    LinearConverter.identity().apply(values, 0, values, 2, 2);
    assertThat(values).containsExactly(1, 20, 1, 20);
  }

  @Test
  void refusesRangesOutsideTheArrays() {
    double[] values = {1, 2};
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> LinearConverter.of(2, 0).applyTo(values, 1, 2));
    assertThat(values).containsExactly(1, 2);
  }

  @Test
  void refusesScalesWithoutAnInverse() {
    assertThatIllegalArgumentException().isThrownBy(() -> LinearConverter.of(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> LinearConverter.of(Double.NaN, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LinearConverter.of(1, Double.POSITIVE_INFINITY));
    LinearConverter tiny = LinearConverter.of(1e-200, 0);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> tiny.then(tiny));
  }

  @Test
  void chainsExactly() {
    LinearConverter toGram = LinearConverter.of(Rational.of(1000), Rational.ZERO);
    LinearConverter perDay = LinearConverter.of(Rational.of(86400), Rational.ZERO);
    LinearConverter chain = toGram.then(perDay).then(perDay.inverse()).then(toGram.inverse());
    assertThat(chain.isIdentity()).isTrue();
    assertThat(chain).isEqualTo(LinearConverter.identity());
    assertThat(chain.hashCode()).isEqualTo(LinearConverter.identity().hashCode());
  }
}
