// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected bytes were taken from a file that netCDF-C 4.9.0 with HDF5 1.10.8 wrote. */
class BTree2Test {
  @Test
  void the_header_tells_node_record_and_root() {
    assertThat(Hex.of(BTree2.header(BTree2.Type.ATTRIBUTE_NAMES, 4, 512, 0x632)))
        .isEqualTo(
            Hex.of(
                "42 54 48 44 00 08 00 02 00 00 11 00 00 00 64 28"
                    + "32 06 00 00 00 00 00 00 04 00 04 00 00 00 00 00 00 00 6e 43 e0 f5"));
  }

  @Test
  void the_leaf_has_its_records_their_checksum_and_zeros() {
    byte[] record =
        Hex.bytes("8e 1a 00 00 00 00 00 00 8d 11 01 00 00 00 00 00 01 00 00 00 00 00 00 00");
    byte[] leaf = BTree2.leaf(BTree2.Type.HUGE_OBJECTS, List.of(record));
    assertThat(leaf).hasSize(512);
    assertThat(Hex.of(leaf))
        .startsWith(Hex.of("42 54 4c 46 00 01" + Hex.of(record) + "b2 ec 39 21 00 00 00 00"));
  }

  @ParameterizedTest
  @CsvSource({"29, 512", "30, 1024", "59, 1024", "60, 2048", "3000, 65536"})
  void a_leaf_is_as_large_as_its_records_need(int records, int bytes) {
    byte[] leaf =
        BTree2.leaf(BTree2.Type.ATTRIBUTE_NAMES, Collections.nCopies(records, new byte[17]));
    assertThat(leaf).hasSize(bytes);
  }

  @Test
  void a_record_of_another_length_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BTree2.leaf(BTree2.Type.ATTRIBUTE_ORDER, List.of(new byte[12])));
  }

  @Test
  void the_tree_lies_where_its_header_says() {
    InMemoryChannel channel = InMemoryChannel.unlimited();
    FileSpace space = new FileSpace(Path.of("memory"), channel, 0);
    long address = BTree2.write(space, BTree2.Type.ATTRIBUTE_ORDER, List.of(new byte[13]));
    assertThat(address).isEqualTo(512);
    assertThat(Hex.of(channel.content()))
        .startsWith(Hex.of("BTLF".getBytes(StandardCharsets.US_ASCII)))
        .endsWith(Hex.of(BTree2.header(BTree2.Type.ATTRIBUTE_ORDER, 1, 512, 0)));
  }
}
