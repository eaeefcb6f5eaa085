// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.DataType;

class EncodedAttributeTest {
  @Test
  void an_attribute_has_name_type_space_and_data_without_padding() {
    EncodedAttribute id =
        EncodedAttribute.of(
            "_Id", Datatype.of(DataType.INT), Dataspace.scalar(), new byte[] {2, 0, 0, 0});
    assertThat(Hex.of(id.body()))
        .isEqualTo(
            Hex.of(
                "03 00 04 00 0c 00 04 00 01 5f 49 64 00"
                    + "10 08 00 00 04 00 00 00 00 00 20 00 02 00 00 00 02 00 00 00"));
    assertThat(id.message().body()).isEqualTo(id.body());
  }

  @Test
  void its_name_is_utf8_without_an_end_mark() {
    EncodedAttribute attribute =
        EncodedAttribute.of("µ", Datatype.utf8String(1), Dataspace.none(), new byte[0]);
    assertThat(Hex.of(attribute.name())).isEqualTo("c2b5");
  }
}
