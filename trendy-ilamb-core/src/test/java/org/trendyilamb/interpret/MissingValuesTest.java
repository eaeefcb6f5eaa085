// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.VariableHeader;

class MissingValuesTest {
  private static VariableHeader variable(DataType type, Attribute... attributes) {
    return VariableHeader.of("gpp", type, List.of(), Attributes.of(attributes));
  }

  @Test
  void aZeroThatOnlyMissingValueDeclaresIsAValue() {
    MissingValues rule =
        MissingValues.of(
            variable(
                DataType.FLOAT,
                Attribute.numbers("missing_value", DataType.FLOAT, 0),
                Attribute.numbers("_FillValue", DataType.FLOAT, -99999)));
    assertThat(rule.isMissing(0)).isFalse();
    assertThat(rule.isMissing(-99999)).isTrue();
    assertThat(rule.decisions()).anyMatch(d -> d.rule().equals("missing-value-zero"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-99999, -9999, -999, 1e20, -1e33, 9.96921e36, Double.NaN})
  void whatModelsLeaveBehindIsMissing(double stored) {
    assertThat(MissingValues.of(variable(DataType.DOUBLE)).isMissing(stored)).isTrue();
  }

  @Test
  void aValueThatARuleNamesIsMissingAndCountsAsUndeclared() {
    VariableHeader variable = variable(DataType.FLOAT);
    assertThat(MissingValues.of(variable).isMissing(-777)).isFalse();
    MissingValues rule = MissingValues.of(variable, OptionalDouble.of(-777));
    assertThat(rule.isMissing(-777)).isTrue();
    assertThat(rule.isUndeclared(-777)).isTrue();
    assertThat(MissingValues.of(variable(DataType.SHORT), OptionalDouble.of(-777)).isMissing(-777))
        .isTrue();
  }

  @Test
  void aFillWrittenForTheSignedTypeCountsForTheUnsignedOne() {
    MissingValues rule =
        MissingValues.of(
            variable(DataType.UBYTE, Attribute.numbers("_FillValue", DataType.BYTE, -1)));
    assertThat(rule.isMissing(255)).isTrue();
    assertThat(rule.isMissing(254)).isFalse();
    assertThat(rule.decisions()).allSatisfy(d -> assertThat(d.evidence()).contains("_FillValue"));
  }
}
