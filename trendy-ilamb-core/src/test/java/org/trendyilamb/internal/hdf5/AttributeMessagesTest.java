// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.DataType;

class AttributeMessagesTest {
  private static final Datatype INT = Datatype.of(DataType.INT);

  @Test
  void an_attribute_has_name_type_space_and_data_without_padding() {
    Message id =
        AttributeMessages.attribute("_Id", INT, Dataspace.scalar(), new byte[] {2, 0, 0, 0});
    assertThat(Hex.of(id.body()))
        .isEqualTo(
            Hex.of(
                "03 00 04 00 0c 00 04 00 01 5f 49 64 00"
                    + "10 08 00 00 04 00 00 00 00 00 20 00 02 00 00 00 02 00 00 00"));
  }

  @Test
  void attribute_info_counts_and_comes_first() {
    Message attribute = AttributeMessages.attribute("a", INT, Dataspace.none(), new byte[0]);
    List<Message> all = AttributeMessages.all(List.of(attribute, attribute));
    assertThat(all).hasSize(3);
    assertThat(Hex.of(all.get(0).body()))
        .isEqualTo(Hex.of("00 03 02 00" + Hex.UNDEFINED + Hex.UNDEFINED + Hex.UNDEFINED));
  }

  @Test
  void without_attributes_there_is_no_attribute_info() {
    assertThat(AttributeMessages.all(List.of())).isEmpty();
  }

  @Test
  void the_room_is_exactly_what_fits() {
    Datatype type = Datatype.utf8String(1);
    int room = AttributeMessages.room("näme", type, Dataspace.scalar());
    Message full = AttributeMessages.attribute("näme", type, Dataspace.scalar(), new byte[room]);
    assertThat(full.body()).hasSize(Message.MAX_BODY);
    byte[] tooMuch = new byte[room + 1];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttributeMessages.attribute("näme", type, Dataspace.scalar(), tooMuch));
  }
}
