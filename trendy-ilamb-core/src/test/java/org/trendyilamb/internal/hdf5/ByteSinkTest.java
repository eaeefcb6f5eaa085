// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ByteSinkTest {
  @Test
  void numbers_are_appended_lowest_byte_first() {
    ByteSink sink =
        new ByteSink().int8(0xAB).int16(0x1234).int32(0xFEDCBA98L).int64(0x0102030405060708L);
    assertThat(Hex.of(sink.toByteArray()))
        .isEqualTo("ab" + "3412" + "98badcfe" + "0807060504030201");
  }

  @Test
  void the_undefined_address_is_all_ones() {
    assertThat(Hex.of(new ByteSink().int64(ByteSink.UNDEFINED).toByteArray()))
        .isEqualTo(Hex.of(Hex.UNDEFINED));
  }

  @Test
  void a_number_that_does_not_fit_its_field_is_refused() {
    ByteSink sink = new ByteSink();
    assertThatIllegalArgumentException().isThrownBy(() -> sink.int8(256));
    assertThatIllegalArgumentException().isThrownBy(() -> sink.int8(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> sink.int16(65536));
    assertThatIllegalArgumentException().isThrownBy(() -> sink.int32(1L << 32));
    assertThat(sink.size()).isZero();
  }

  @Test
  void it_grows_as_needed() {
    ByteSink sink = new ByteSink().zeros(1000).ascii("end").bytes(new byte[] {1, 2});
    assertThat(sink.size()).isEqualTo(1005);
    assertThat(sink.toByteArray()).endsWith('e', 'n', 'd', 1, 2);
  }
}
