// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectHeaderTest {
  @Test
  void messages_follow_each_other_with_their_type_size_and_flags() {
    byte[] header =
        ObjectHeader.encode(
            List.of(
                new Message(Message.Type.DATASPACE, new ByteSink().int8(7)),
                new Message(Message.Type.DATATYPE, new ByteSink().int16(8))));
    assertThat(Hex.of(header))
        .startsWith(
            Hex.of("4f 48 44 52 02 0e 0f 00 00 00  01 01 00 00 00 00 07  03 02 00 01 00 00 08 00"));
  }

  @Test
  void attributes_are_numbered_in_their_order_and_nothing_else_is() {
    Message attribute = new Message(Message.Type.ATTRIBUTE, new ByteSink());
    Message other = new Message(Message.Type.LINK, new ByteSink());
    byte[] header = ObjectHeader.encode(List.of(attribute, other, attribute));
    assertThat(Hex.of(header))
        .contains(Hex.of("0c 00 00 00 00 00  06 00 00 00 00 00  0c 00 00 00 01 00"));
  }

  @Test
  void the_checksum_covers_all_before_it() {
    byte[] header = ObjectHeader.encode(List.of());
    int hash = Lookup3.hash(header, header.length - 4);
    assertThat(Hex.of(header))
        .endsWith(Hex.of(new ByteSink().int32(hash & 0xFFFFFFFFL).toByteArray()));
  }

  @Test
  void a_message_of_more_than_16_bits_is_refused() {
    Message longest = new Message(Message.Type.ATTRIBUTE, new ByteSink().zeros(Message.MAX_BODY));
    assertThat(longest.body()).hasSize(65535);
    ByteSink longer = new ByteSink().zeros(Message.MAX_BODY + 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Message(Message.Type.ATTRIBUTE, longer));
  }
}
