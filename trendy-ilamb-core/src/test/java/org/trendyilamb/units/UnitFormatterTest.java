// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitFormatterTest {

  @ParameterizedTest
  @CsvSource({
    "kg/m2/s, kg m-2 s-1",
    "kgC/m^2, kg m-2",
    "gC/m2/month, 0.001 kg m-2 month-1",
    "W m**-2, W m-2",
    "J/m^2, J m-2",
    "hPa, 100 Pa",
    "Watt, W",
    "percent, %",
    "fraction, 1",
    "ppm, 0.000001",
    "Celsius, degC",
    "fahrenheit, degF",
    "Kelvin, K",
    "degree_N, degrees_north",
    "degree_E, degrees_east",
    "degrees, degree",
    "kg m-2 day-1, kg m-2 s-1/86400",
    "kg m-2 week-1, kg m-2 s-1/604800",
    "d-1, s-1/86400",
    "mm/timestep, 0.001 m timestep-1",
  })
  void writesTheCanonicalSpelling(String text, String canonical) {
    String written = UnitFormatter.format(UnitReader.read(text).unit());
    assertThat(written).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kg m-2 s-1",
        "kg m-2",
        "W m-2",
        "J m-2",
        "K",
        "1",
        "%",
        "Pa",
        "m",
        "m2",
        "m s-1",
        "kg s-1",
        "m3 s-1",
        "mol m-2 s-1",
        "degC",
        "degrees_north",
        "degrees_east",
        "s",
        "W m-2 K-1",
        "J kg-1 K-1"
      })
  void leavesCanonicalTextAsItIs(String text) {
    assertThat(UnitFormatter.format(UnitReader.read(text).unit())).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "gC/gN, 1 of C per N",
    "kgC m-2, kg m-2 of C",
  })
  void showsLabelsInMessagesOnly(String text, String shown) {
    assertThat(UnitReader.read(text).unit()).hasToString(shown);
  }
}
