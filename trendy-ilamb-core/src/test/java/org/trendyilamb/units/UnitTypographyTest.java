// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTypographyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kg m⁻² s⁻¹ | kg m^-2 s^-1",
        "m² | m^2",
        "m^² | m^2",
        "m-² | m-2",
        "10⁻⁶ mol | 10^-6 mol",
        "µmol | umol",
        "μmol | umol",
        "$\\mu mol$ | umol",
        "kg·m⋅s×K | kg*m*s*K",
        "m**-2 | m^-2",
        "m$^{-2}$ | m^-2",
        "\\mathrm{kg}\\ \\mathrm{m}^{-2} | kg m^-2",
        "kg\\cdot m | kg*m",
        "°C | deg C",
        "$^\\circ$C | deg C",
        "℃ | deg C",
        "℉ | deg F",
        "25‰ | 25 permil",
        "CO₂ | CO2",
        "g ¹³C | g 13C",
        "kg\u00A0m\u2212\u200B2 | kg m-2",
        "kg_m-2 | kg m-2",
        "kg ∕ m2 | kg / m2",
        "\\% | %",
        "`a  b` | a b",
        "'kg' | kg",
        "\\foo | \\foo",
        "m<sup>-2</sup> CO<sub>2</sub> | m^-2 CO2",
        "kg m~S~-2~N~ s~S~-1~N~ | kg m^-2 s^-1",
        "CO~B~2~N~ | CO2",
      })
  void leavesPlainText(String written, String plain) {
    assertThat(UnitTypography.plain(written).text()).isEqualTo(plain);
  }

  @Test
  void remembersTheColumnOfEveryCharacter() {
    UnitText text = UnitTypography.plain("  kg m$^{-2}$ s");
    assertThat(text.text()).isEqualTo("kg m^-2 s");
    assertThat(text.column(0)).isEqualTo(3);
    assertThat(text.column(3)).isEqualTo(6);
    assertThat(text.column(4)).isEqualTo(8);
    assertThat(text.column(8)).isEqualTo(15);
    assertThat(text.column(9)).isEqualTo(16);
    assertThat(text.at(99)).isEqualTo('\0');
  }
}
