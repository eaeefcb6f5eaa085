// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;

class FillValueTest {
  /** The bytes of NC_FILL_BYTE and so on in netcdf.h. */
  @ParameterizedTest
  @CsvSource({
    "BYTE, 81",
    "UBYTE, ff",
    "SHORT, 0180",
    "USHORT, ffff",
    "INT, 01000080",
    "UINT, ffffffff",
    "INT64, 0200000000000080",
    "UINT64, feffffffffffffff",
    "FLOAT, 0000f07c",
    "DOUBLE, 0000000000009e47",
  })
  void without_attribute_it_is_the_default_of_netcdf(DataType type, String expected) {
    assertThat(Hex.of(fill(type, Attributes.none()).bytes())).isEqualTo(expected);
  }

  @Test
  void the_attribute_sets_it() {
    Attribute attribute = Attribute.numbers("_FillValue", DataType.FLOAT, -99999);
    assertThat(Hex.of(fill(DataType.FLOAT, Attributes.of(attribute)).bytes()))
        .isEqualTo("804fc3c7");
  }

  @Test
  void an_attribute_of_another_type_or_count_is_refused() {
    assertRefused(Attribute.numbers("_FillValue", DataType.DOUBLE, 1), "DOUBLE with 1 values");
    assertRefused(Attribute.numbers("_FillValue", DataType.FLOAT, 1, 2), "FLOAT with 2 values");
    assertRefused(Attribute.numbers("_FillValue", DataType.FLOAT), "FLOAT with 0 values");
    assertRefused(Attribute.text("_FillValue", "NaN"), "CHAR with text");
  }

  @Test
  void repeating_fills_exactly_the_length() {
    byte[] bytes = new byte[21];
    fill(DataType.SHORT, Attributes.none()).repeat(bytes, 14);
    assertThat(Hex.of(bytes)).isEqualTo("0180".repeat(7) + "00".repeat(7));
    fill(DataType.SHORT, Attributes.none()).repeat(bytes, 0);
    assertThat(Hex.of(bytes)).startsWith("0180");
  }

  private static void assertRefused(Attribute attribute, String found) {
    assertThatThrownBy(() -> fill(DataType.FLOAT, Attributes.of(attribute)))
        .isInstanceOfSatisfying(
            DatasetException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("fill-type");
              assertThat(e.problem().found()).isEqualTo(found);
              assertThat(e.problem().where().variable()).contains("v");
            });
  }

  private static FillValue fill(DataType type, Attributes attributes) {
    return FillValue.of(VariableHeader.of("v", type, List.of(), attributes), Path.of("f.nc"));
  }
}
