// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trendyilamb.cf.DataType;

class DatatypeTest {
  @ParameterizedTest
  @CsvSource({
    "BYTE,   10 08 00 00 01 00 00 00 00 00 08 00",
    "UBYTE,  10 00 00 00 01 00 00 00 00 00 08 00",
    "SHORT,  10 08 00 00 02 00 00 00 00 00 10 00",
    "USHORT, 10 00 00 00 02 00 00 00 00 00 10 00",
    "INT,    10 08 00 00 04 00 00 00 00 00 20 00",
    "UINT,   10 00 00 00 04 00 00 00 00 00 20 00",
    "INT64,  10 08 00 00 08 00 00 00 00 00 40 00",
    "UINT64, 10 00 00 00 08 00 00 00 00 00 40 00",
    "FLOAT,  11 20 1f 00 04 00 00 00 00 00 20 00 17 08 00 17 7f 00 00 00",
    "DOUBLE, 11 20 3f 00 08 00 00 00 00 00 40 00 34 0b 00 34 ff 03 00 00",
  })
  void numeric_types_have_the_bytes_that_hdf5_writes(DataType type, String expected) {
    assertThat(encoded(Datatype.of(type))).isEqualTo(Hex.of(expected));
  }

  @Test
  void the_types_of_netcdf_and_of_dimension_scales_have_the_bytes_that_hdf5_writes() {
    assertThat(encoded(Datatype.bigEndianSingle()))
        .isEqualTo(Hex.of("11 21 1f 00 04 00 00 00 00 00 20 00 17 08 00 17 7f 00 00 00"));
    assertThat(encoded(Datatype.asciiString(16))).isEqualTo(Hex.of("13 00 00 00 10 00 00 00"));
    assertThat(encoded(Datatype.utf8String(3))).isEqualTo(Hex.of("13 10 00 00 03 00 00 00"));
    assertThat(encoded(Datatype.objectReference())).isEqualTo(Hex.of("17 00 00 00 08 00 00 00"));
    assertThat(encoded(Datatype.objectReferenceSequence()))
        .isEqualTo(Hex.of("19 00 00 00 10 00 00 00 17 00 00 00 08 00 00 00"));
    assertThat(encoded(Datatype.scaleUse()))
        .isEqualTo(
            Hex.of(
                "36 02 00 00 10 00 00 00 64 61 74 61 73 65 74 00 00 17 00 00 00 08 00 00 00"
                    + "64 69 6d 65 6e 73 69 6f 6e 00 08 10 08 00 00 04 00 00 00 00 00 20 00"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAR", "STRING", "OTHER"})
  void other_types_are_refused(DataType type) {
    assertThatIllegalArgumentException().isThrownBy(() -> Datatype.of(type));
  }

  private static String encoded(Datatype type) {
    assertThat(type.message().body()).isEqualTo(type.encoded());
    return Hex.of(type.encoded());
  }
}
