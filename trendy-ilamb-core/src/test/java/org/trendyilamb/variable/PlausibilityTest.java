// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {
  private final VariableTable table = VariableTable.standard();

  @ParameterizedTest
  @CsvSource({
    "gpp,kg m-2 s-1,1e-7,2e-7,Pg yr-1,119,207",
    "npp,kg m-2 s-1,4.8e-8,1.1e-7,Pg yr-1,45,104",
    "cVeg,kg m-2,20,162,Pg,496,1048",
    "cSoil,kg m-2,21,1184,Pg,553,3654"
  })
  void tellsMeasuredRanges(
      String name, String unit, double from, double to, String total, double least, double most) {
    Plausibility found = table.plausibility(VariableId.of(name)).orElseThrow();

    assertThat(found.unit()).isEqualTo(unit);
    assertThat(found.largestCell()).contains(new Plausibility.Range(unit, from, to));
    assertThat(found.globalTotal()).contains(new Plausibility.Range(total, least, most));
    assertThat(found.basis()).startsWith("measured");
  }

  @Test
  void theCeilingOfGppTellsSecondsFromDaysAndKilogramsFromGrams() {
    double ceiling = table.plausibility(VariableId.of("gpp")).orElseThrow().ceiling().orElseThrow();
    double greatestPerSecond = 2.0e-7;

    assertThat(greatestPerSecond).isLessThan(ceiling);
    assertThat(greatestPerSecond * 86_400).isGreaterThan(ceiling);
    assertThat(greatestPerSecond * 1000).isGreaterThan(ceiling);
  }

  @Test
  void unitsAreThoseOfTheVariableWritten() {
    for (SourceVariable variable : table.variables()) {
      Optional<Plausibility> found = table.plausibility(variable.written());
      found.ifPresent(
          plausibility ->
              assertThat(plausibility.unit()).isEqualTo(variable.usualTarget().units()));
    }
    assertThat(table.plausibility(VariableId.of("tas"))).isEmpty();
  }

  @Test
  void rangesIncludeTheirEndsAndAreOrdered() {
    Plausibility.Range range = new Plausibility.Range("K", 1, 2);

    assertThat(range.contains(1)).isTrue();
    assertThat(range.contains(2)).isTrue();
    assertThat(range.contains(2.1)).isFalse();
    assertThat(range.contains(Double.NaN)).isFalse();
    assertThatThrownBy(() -> new Plausibility.Range("K", 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Plausibility.Range("K", Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
