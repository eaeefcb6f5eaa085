// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.DataType;

class AttributeMessagesTest {
  private static final Datatype INT = Datatype.of(DataType.INT);
  private static final EncodedAttribute SHORT =
      EncodedAttribute.of("a", INT, Dataspace.none(), new byte[0]);

  private static AttributeIndex refused(List<EncodedAttribute> all) {
    throw new AssertionError("stored outside: " + all.size());
  }

  private static EncodedAttribute text(String name, int bytes) {
    return EncodedAttribute.of(
        name, Datatype.utf8String(bytes), Dataspace.scalar(), new byte[bytes]);
  }

  @Test
  void attribute_info_counts_and_comes_first() {
    List<Message> all =
        AttributeMessages.all(List.of(SHORT, SHORT), AttributeMessagesTest::refused);
    assertThat(all).hasSize(3);
    assertThat(Hex.of(all.get(0).body()))
        .isEqualTo(Hex.of("00 03 02 00" + Hex.UNDEFINED + Hex.UNDEFINED + Hex.UNDEFINED));
    assertThat(all.get(1).isAttribute()).isTrue();
  }

  @Test
  void many_attributes_stay_in_the_header() {
    assertThat(
            AttributeMessages.all(Collections.nCopies(100, SHORT), AttributeMessagesTest::refused))
        .hasSize(101);
  }

  @Test
  void one_that_is_too_long_takes_all_outside() {
    List<EncodedAttribute> given = List.of(SHORT, text("b", 70_000), SHORT);
    List<Message> all =
        AttributeMessages.all(
            given,
            attributes -> {
              assertThat(attributes).isEqualTo(given);
              return new AttributeIndex(1, 2, 3);
            });
    assertThat(all).hasSize(1);
    assertThat(Hex.of(all.get(0).body()))
        .isEqualTo(
            Hex.of(
                "00 03 03 00 01 00 00 00 00 00 00 00"
                    + "02 00 00 00 00 00 00 00 03 00 00 00 00 00 00 00"));
  }

  @Test
  void without_attributes_there_is_no_attribute_info() {
    assertThat(AttributeMessages.all(List.of(), AttributeMessagesTest::refused)).isEmpty();
  }

  @Test
  void the_room_is_exactly_what_fits_a_header() {
    int room = AttributeMessages.room("näme", Datatype.utf8String(1), Dataspace.scalar());
    EncodedAttribute full = text("näme", room);
    assertThat(full.message().body()).hasSize(Message.MAX_BODY);
    assertThat(full.fitsHeader()).isTrue();
    assertThat(text("näme", room + 1).fitsHeader()).isFalse();
  }
}
