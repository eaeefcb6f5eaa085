// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupMessagesTest {
  @Test
  void link_info_says_that_order_is_kept_and_no_heap_is_used() {
    assertThat(Hex.of(GroupMessages.linkInfo(8).body()))
        .isEqualTo(
            Hex.of(
                "00 03 08 00 00 00 00 00 00 00" + Hex.UNDEFINED + Hex.UNDEFINED + Hex.UNDEFINED));
  }

  @Test
  void group_info_keeps_the_defaults() {
    assertThat(Hex.of(GroupMessages.groupInfo().body())).isEqualTo("0000");
  }

  @Test
  void a_link_has_its_order_its_name_in_utf_8_and_its_target() {
    assertThat(Hex.of(GroupMessages.link(4, "µ", 0x7e2).body()))
        .isEqualTo(Hex.of("01 15 04 00 00 00 00 00 00 00 01 02 00 c2 b5 e2 07 00 00 00 00 00 00"));
  }
}
