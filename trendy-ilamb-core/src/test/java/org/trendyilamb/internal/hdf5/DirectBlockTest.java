// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DirectBlockTest {
  @Test
  void objects_follow_each_other_behind_the_prefix() {
    DirectBlock block = new DirectBlock();
    assertThat(block.add(new byte[0x29])).isEqualTo(0x16);
    assertThat(block.add(new byte[] {7, 8})).isEqualTo(0x3f);
    assertThat(block.count()).isEqualTo(2);
    byte[] bytes = block.encode(0x502);
    assertThat(bytes).hasSize(1024);
    assertThat(Hex.of(bytes))
        .startsWith(Hex.of("46 48 44 42 00 02 05 00 00 00 00 00 00 00 00 00 00 00"));
    assertThat(bytes[0x3f]).isEqualTo((byte) 7);
    assertThat(block.free()).isEqualTo(1024 - 0x41);
  }

  @Test
  void it_is_full_at_64_kibibytes() {
    DirectBlock block = new DirectBlock();
    assertThat(block.hasRoom(65536 - 22)).isTrue();
    assertThat(block.hasRoom(65536 - 21)).isFalse();
    block.add(new byte[65536 - 22]);
    assertThat(block.hasRoom(1)).isFalse();
    assertThat(block.encode(0)).hasSize(65536);
  }

  @Test
  void the_checksum_is_that_of_the_block_with_zeros_in_its_place() {
    DirectBlock block = new DirectBlock();
    block.add(new byte[] {1, 2, 3});
    byte[] bytes = block.encode(0);
    byte[] stored = Arrays.copyOfRange(bytes, 18, 22);
    Arrays.fill(bytes, 18, 22, (byte) 0);
    int hash = Lookup3.hash(bytes, bytes.length);
    assertThat(stored).isEqualTo(new ByteSink().int32(hash & 0xFFFFFFFFL).toByteArray());
  }

  @Test
  void it_grows_to_the_next_power_of_two() {
    DirectBlock block = new DirectBlock();
    block.add(new byte[1024 - 22]);
    assertThat(block.bytes()).isEqualTo(1024);
    assertThat(block.free()).isZero();
    block.add(new byte[1]);
    assertThat(block.bytes()).isEqualTo(2048);
    assertThat(block.encode(0)).hasSize(2048);
  }
}
