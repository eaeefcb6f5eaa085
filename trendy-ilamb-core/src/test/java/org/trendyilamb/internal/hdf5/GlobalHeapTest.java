// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GlobalHeapTest {
  @Test
  void a_small_heap_is_one_collection_of_the_smallest_size() {
    byte[] file = write(2, 100);
    assertThat(file).hasSize(GlobalHeap.MIN_COLLECTION_BYTES);
    assertThat(Hex.of(file))
        .startsWith(
            Hex.of(
                "47 43 4f 4c 01 00 00 00 00 10 00 00 00 00 00 00"
                    + "01 00 01 00 00 00 00 00 08 00 00 00 00 00 00 00 07 00 00 00 00 00 00 00"
                    + "02 00 01 00 00 00 00 00 08 00 00 00 00 00 00 00 08 00 00 00 00 00 00 00"
                    + "00 00 00 00 00 00 00 00 c0 0f 00 00 00 00 00 00"));
  }

  @Test
  void objects_and_free_space_fill_a_collection_exactly() {
    for (int objects : new int[] {1, 168, 169, 170, 171, 500}) {
      ByteBuffer file = ByteBuffer.wrap(write(objects, 1000)).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(file.getLong(8)).isEqualTo(file.capacity());
      int free = 16 + 24 * objects;
      assertThat(file.getShort(free)).isZero();
      assertThat(free + file.getLong(free + 8)).isEqualTo(file.capacity());
    }
  }

  @Test
  void objects_beyond_one_collection_go_to_the_next() {
    byte[] file = write(250, 100);
    assertThat(file).hasSize(3 * GlobalHeap.MIN_COLLECTION_BYTES);
    ByteBuffer third = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int last = 2 * GlobalHeap.MIN_COLLECTION_BYTES + 16 + 49 * 24;
    assertThat(third.getShort(last)).isEqualTo((short) 50);
    assertThat(third.getLong(last + 16)).isEqualTo(7 + 249);
  }

  @Test
  void an_empty_heap_takes_no_room() {
    assertThat(write(0, 100)).isEmpty();
  }

  private static byte[] write(int objects, int perCollection) {
    InMemoryChannel channel = InMemoryChannel.unlimited();
    FileSpace space = new FileSpace(Path.of("memory"), channel, 0);
    GlobalHeap heap = GlobalHeap.allocate(space, objects, perCollection);
    for (int i = 0; i < objects; i++) {
      heap.set(i, 7 + i);
    }
    heap.write(space);
    return channel.content();
  }
}
