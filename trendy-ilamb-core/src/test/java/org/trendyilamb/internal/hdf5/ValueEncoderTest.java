// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Where;

class ValueEncoderTest {
  private static final Where WHERE = Where.file("f.nc").variable("v");

  @ParameterizedTest
  @CsvSource({
    "BYTE, -128, 80",
    "BYTE, 127, 7f",
    "BYTE, 0.5, 00",
    "BYTE, 1.5, 02",
    "BYTE, 2.5, 02",
    "BYTE, -0.5, 00",
    "BYTE, 127.4, 7f",
    "UBYTE, 255, ff",
    "UBYTE, -0.4, 00",
    "SHORT, -2, feff",
    "USHORT, 65535, ffff",
    "INT, -2147483648, 00000080",
    "INT, 2147483647.49, ffffff7f",
    "UINT, 4294967295, ffffffff",
    "INT64, -9223372036854775808, 0000000000000080",
    "INT64, 9007199254740993, 0000000000002000",
    "UINT64, 9223372036854775808, 0000000000000080",
    "UINT64, 18446744073709549568, 00f8ffffffffffff",
    "UINT64, 5, 0500000000000000",
    "FLOAT, 1, 0000803f",
    "FLOAT, 0.1, cdcccc3d",
    "FLOAT, NaN, 0000c07f",
    "FLOAT, -Infinity, 000080ff",
    "FLOAT, 1e-60, 00000000",
    "DOUBLE, 0.1, 9a9999999999b93f",
    "DOUBLE, Infinity, 000000000000f07f",
  })
  void numbers_are_rounded_to_the_type(DataType type, double value, String expected) {
    assertThat(encoded(type, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "BYTE, 127.5, 127",
    "BYTE, -128.6, -128",
    "BYTE, NaN, 127",
    "UBYTE, -1, 255",
    "UBYTE, 255.5, 255",
    "SHORT, 32768, 32767",
    "USHORT, 65536, 65535",
    "INT, 2147483648, 2147483647",
    "INT, Infinity, 2147483647",
    "UINT, -0.51, 4294967295",
    "INT64, 9223372036854775808, 9223372036854775807",
    "UINT64, 18446744073709551616, 18446744073709551615",
    "FLOAT, 3.5e38, 3.4028235E38",
    "FLOAT, -1e300, 3.4028235E38",
  })
  void what_does_not_fit_is_refused_with_the_range(DataType type, double value, String limit) {
    assertThatThrownBy(() -> encoded(type, value))
        .isInstanceOfSatisfying(
            DatasetException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("value-out-of-range");
              assertThat(e.problem().where()).isEqualTo(WHERE);
              assertThat(e.problem().found()).isEqualTo(Double.toString(value));
              assertThat(e.problem().expected()).contains(limit);
            });
  }

  @Test
  void only_the_run_asked_for_is_encoded() {
    byte[] into = new byte[6];
    ValueEncoder.of(DataType.SHORT, WHERE).encode(new double[] {9, 1, 2, 9}, 1, 2, into, 1);
    assertThat(Hex.of(into)).isEqualTo("000100020000");
  }

  @Test
  void single_precision_keeps_every_bit() {
    float oddNan = Float.intBitsToFloat(0x7fc12345);
    byte[] into = new byte[12];
    FloatEncoder.encode(new float[] {-0f, oddNan, Float.MIN_VALUE}, 0, 3, into, 0);
    assertThat(Hex.of(into)).isEqualTo("00000080" + "4523c17f" + "01000000");
  }

  @Test
  void types_that_are_not_numbers_have_no_encoder() {
    assertThatIllegalArgumentException().isThrownBy(() -> ValueEncoder.of(DataType.CHAR, WHERE));
  }

  private static String encoded(DataType type, double value) {
    ValueEncoder encoder = ValueEncoder.of(type, WHERE);
    byte[] into = new byte[encoder.bytes()];
    encoder.encode(new double[] {value}, 0, 1, into, 0);
    return Hex.of(into);
  }
}
