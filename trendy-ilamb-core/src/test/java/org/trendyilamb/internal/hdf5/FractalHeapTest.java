// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FractalHeapTest {
  private final InMemoryChannel channel = InMemoryChannel.unlimited();
  private final FileSpace space = new FileSpace(Path.of("memory"), channel, 0);
  private final FractalHeap heap = new FractalHeap(space);

  private String header(long address) {
    byte[] content = channel.content();
    byte[] header = Arrays.copyOfRange(content, (int) address, (int) address + 146);
    int hash = Lookup3.hash(header, 142);
    assertThat(Hex.of(header))
        .endsWith(Hex.of(new ByteSink().int32(hash & 0xFFFFFFFFL).toByteArray()));
    return Hex.of(header).substring(0, 2 * 142);
  }

  @Test
  void ids_tell_position_and_length_or_the_number_of_a_long_object() {
    assertThat(Hex.of(heap.add(new byte[0x29]))).isEqualTo(Hex.of("00 16 00 00 00 00 29 00"));
    assertThat(Hex.of(heap.add(new byte[4096]))).isEqualTo(Hex.of("00 3f 00 00 00 00 00 10"));
    assertThat(Hex.of(heap.add(new byte[4097]))).isEqualTo(Hex.of("10 01 00 00 00 00 00 00"));
    assertThat(Hex.of(heap.add(new byte[70_000]))).isEqualTo(Hex.of("10 02 00 00 00 00 00 00"));
  }

  /** All but the addresses is what netCDF-C 4.9.0 with HDF5 1.10.8 wrote for the same objects. */
  @Test
  void the_header_counts_objects_and_room() {
    heap.add(new byte[0x29]);
    heap.add(new byte[0x45]);
    heap.add(new byte[0x20]);
    heap.add(new byte[0x1118d]);
    long address = heap.write();
    assertThat(header(address))
        .isEqualTo(
            Hex.of(
                "46 52 48 50 00 08 00 00 00 02 00 10 00 00 01 00 00 00 00 00 00 00"
                    + "90 13 01 00 00 00 00 00 5c 03 00 00 00 00 00 00"
                    + Hex.UNDEFINED
                    + "00 04 00 00 00 00 00 00 00 04 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                    + "03 00 00 00 00 00 00 00 8d 11 01 00 00 00 00 00 01 00 00 00 00 00 00 00"
                    + "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 04 00"
                    + "00 04 00 00 00 00 00 00 00 00 01 00 00 00 00 00 28 00 01 00"
                    + "50 14 01 00 00 00 00 00 00 00"));
  }

  @Test
  void without_small_objects_there_is_no_block() {
    heap.add(new byte[5000]);
    assertThat(header(heap.write())).endsWith(Hex.of("28 00 01 00" + Hex.UNDEFINED + "00 00"));
  }

  @Test
  void without_long_objects_there_is_no_index() {
    heap.add(new byte[5]);
    assertThat(header(heap.write()))
        .startsWith(
            Hex.of(
                "46 52 48 50 00 08 00 00 00 02 00 10 00 00 00 00 00 00 00 00 00 00"
                    + Hex.UNDEFINED));
  }

  @Test
  void when_the_block_is_full_objects_lie_by_themselves() {
    for (int i = 0; i < 16; i++) {
      assertThat(Hex.of(heap.add(new byte[4000]))).startsWith("00").endsWith("a00f");
    }
    assertThat(Hex.of(heap.add(new byte[4000]))).isEqualTo(Hex.of("10 01 00 00 00 00 00 00"));
    assertThat(Hex.of(heap.add(new byte[1500]))).startsWith("00").endsWith("dc05");
    assertThat(header(heap.write()))
        .contains(Hex.of("04 00 00 00 01 00 00 00 00 00 00 00 01 00 00 00 00 00 28 00 01 00"));
  }
}
