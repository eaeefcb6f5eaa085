// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuperblockTest {
  @Test
  void it_has_the_bytes_that_hdf5_1_10_writes_for_the_same_addresses() {
    assertThat(Hex.of(Superblock.encode(22370, 48)))
        .isEqualTo(
            Hex.of(
                "89 48 44 46 0d 0a 1a 0a 02 08 08 00 00 00 00 00 00 00 00 00"
                    + Hex.UNDEFINED
                    + "62 57 00 00 00 00 00 00 30 00 00 00 00 00 00 00 69 1e 37 7e"));
  }

  @Test
  void it_takes_48_bytes() {
    assertThat(Superblock.encode(Long.MAX_VALUE, 1L << 40)).hasSize(Superblock.BYTES);
  }
}
