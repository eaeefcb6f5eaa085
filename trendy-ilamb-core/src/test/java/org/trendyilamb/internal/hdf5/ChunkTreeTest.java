// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.cf.Shape;

class ChunkTreeTest {
  private static final int ELEMENT = 8;

  @Test
  void no_chunks_need_no_tree() {
    ChunkGrid grid = new ChunkGrid(Shape.of(10), List.of(5));
    assertThat(ChunkTree.write(InMemoryChannel.space(0), grid, ELEMENT, new TreeMap<>()))
        .isEqualTo(ByteSink.UNDEFINED);
  }

  @Test
  void one_chunk_makes_the_node_that_hdf5_makes() {
    TreeMap<Long, StoredChunks.Place> chunks = new TreeMap<>();
    chunks.put(0L, new StoredChunks.Place(0x4762, 4096, 4096));
    InMemoryChannel channel = InMemoryChannel.unlimited();
    FileSpace space = new FileSpace(Path.of("memory"), channel, 0);
    ChunkGrid grid = new ChunkGrid(Shape.of(2), List.of(512));
    assertThat(ChunkTree.write(space, grid, ELEMENT, chunks)).isZero();
    assertThat(channel.content()).hasSize(24 + 65 * 24 + 64 * 8);
    assertThat(Hex.of(channel.content()))
        .startsWith(
            Hex.of(
                "54 52 45 45 01 00 01 00"
                    + Hex.UNDEFINED
                    + Hex.UNDEFINED
                    + "00 10 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
                    + "62 47 00 00 00 00 00 00"
                    + "00 00 00 00 00 00 00 00 00 02 00 00 00 00 00 00 08 00 00 00 00 00 00 00"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 128, 129, 4096, 4097, 100_000})
  void every_chunk_is_found_in_order_under_keys_that_bound_it(int count) {
    TreeMap<Long, StoredChunks.Place> chunks = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      chunks.put((long) i, new StoredChunks.Place(1_000_000L + 8L * i, i + 1, i + 1));
    }
    InMemoryChannel channel = InMemoryChannel.unlimited();
    FileSpace space = new FileSpace(Path.of("memory"), channel, 0);
    ChunkGrid grid = new ChunkGrid(Shape.of(3L * count, 4), List.of(3, 4));
    long root = ChunkTree.write(space, grid, ELEMENT, chunks);

    Walk walk = new Walk(channel.content());
    walk.visit((int) root, walk.file.get((int) root + 5));
    assertThat(walk.addresses).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(walk.addresses.get(i)).isEqualTo(1_000_000L + 8L * i);
      assertThat(walk.rows.get(i)).isEqualTo(3L * i);
    }
    assertThat(walk.fewest).isGreaterThanOrEqualTo(Math.min(count, ChunkTree.K));
    walk.checkSiblings();
  }

  /** Reads a tree for chunks of rank 2. */
  private static final class Walk {
    private static final int KEY = 8 + 3 * 8;
    private static final int PAIR = KEY + 8;
    private final ByteBuffer file;
    private final List<Long> addresses = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private final List<List<Long>> nodesByLevel = new ArrayList<>();
    private int fewest = Integer.MAX_VALUE;

    Walk(byte[] bytes) {
      file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    void visit(int node, int level) {
      while (nodesByLevel.size() <= level) {
        nodesByLevel.add(new ArrayList<>());
      }
      nodesByLevel.get(level).add((long) node);
      assertThat(file.get(node + 5)).isEqualTo((byte) level);
      int children = file.getShort(node + 6);
      assertThat(children).isBetween(1, 2 * ChunkTree.K);
      if (level == 0) {
        fewest = Math.min(fewest, children);
      }
      for (int i = 0; i < children; i++) {
        int key = node + 24 + i * PAIR;
        long row = file.getLong(key + 8);
        assertThat(row).isLessThan(file.getLong(key + PAIR + 8));
        long child = file.getLong(key + KEY);
        if (level == 0) {
          assertThat(file.getInt(key)).isEqualTo(addresses.size() + 1);
          rows.add(row);
          addresses.add(child);
        } else {
          assertThat(file.getLong((int) child + 24 + 8)).isEqualTo(row);
          visit((int) child, level - 1);
        }
      }
    }

    void checkSiblings() {
      for (List<Long> nodes : nodesByLevel) {
        for (int i = 0; i < nodes.size(); i++) {
          int node = nodes.get(i).intValue();
          assertThat(file.getLong(node + 8)).isEqualTo(i == 0 ? -1 : nodes.get(i - 1));
          assertThat(file.getLong(node + 16))
              .isEqualTo(i == nodes.size() - 1 ? -1 : nodes.get(i + 1));
        }
      }
    }
  }
}
