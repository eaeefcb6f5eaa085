// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Lookup3Test {
  /** The worked examples of lookup3.c. */
  @ParameterizedTest
  @CsvSource({"'', deadbeef", "Four score and seven years ago, 17770551"})
  void the_hash_is_that_of_its_author(String text, String expected) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(Integer.toHexString(Lookup3.hash(bytes, bytes.length))).isEqualTo(expected);
  }

  @Test
  void a_superblock_of_the_hdf5_library_has_this_checksum() {
    byte[] superblock =
        Hex.bytes(
            "89 48 44 46 0d 0a 1a 0a 02 08 08 00 00 00 00 00 00 00 00 00 ff ff ff ff ff ff ff ff"
                + "62 57 00 00 00 00 00 00 30 00 00 00 00 00 00 00");
    assertThat(Lookup3.hash(superblock, superblock.length)).isEqualTo(0x7e371e69);
  }

  @Test
  void every_byte_counts_whatever_the_length() {
    for (int length = 1; length < 40; length++) {
      byte[] bytes = new byte[length];
      int plain = Lookup3.hash(bytes, length);
      for (int i = 0; i < length; i++) {
        bytes[i] = 1;
        assertThat(Lookup3.hash(bytes, length)).isNotEqualTo(plain);
        bytes[i] = 0;
      }
    }
  }

  @Test
  void bytes_beyond_the_length_do_not_count() {
    assertThat(Lookup3.hash(new byte[] {1, 2, 3, 4}, 3))
        .isEqualTo(Lookup3.hash(new byte[] {1, 2, 3}, 3));
  }
}
