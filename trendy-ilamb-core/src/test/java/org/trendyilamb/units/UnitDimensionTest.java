// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitDimensionTest {
  private static final UnitDimension FLUX =
      UnitDimension.of(BaseUnit.KILOGRAM)
          .times(UnitDimension.of(BaseUnit.METRE, -2))
          .dividedBy(UnitDimension.of(BaseUnit.SECOND));

  @Test
  void addsAndSubtractsExponents() {
    assertThat(FLUX).hasToString("kg m-2 s-1");
    assertThat(FLUX.exponent(BaseUnit.METRE)).isEqualTo(-2);
    assertThat(FLUX.power(-1)).hasToString("kg-1 m2 s");
    assertThat(FLUX.dividedBy(FLUX)).isEqualTo(UnitDimension.dimensionless()).hasToString("1");
    assertThat(FLUX.isDimensionless()).isFalse();
  }

  @Test
  void seesLostMinusSigns() {
    UnitDimension lost = UnitReader.read("kg m-2 s").unit().dimension();
    assertThat(lost.sameButForSigns(FLUX)).isTrue();
    assertThat(FLUX.sameButForSigns(FLUX)).isFalse();
    assertThat(UnitReader.read("kg m-2").unit().dimension().sameButForSigns(FLUX)).isFalse();
  }
}
