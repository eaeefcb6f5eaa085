// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Shape;

/** An index of 5 x 3 chunks of a 10 x 5 dataset: one root over two leaves. */
class ChunkTreeReaderTest {
  private static final Shape SHAPE = Shape.of(10, 5);
  private static final Shape CHUNK = Shape.of(2, 2);
  private static final int ENTRY = 8 + 3 * 8 + 8;
  private static final int NODE = 24 + 15 * ENTRY + 32;
  private static final int ROOT = 64;
  private static final int DATA = ROOT + 3 * NODE;

  @TempDir Path folder;

  @Test
  void everyChunkIsFound() throws IOException {
    ChunkPlaces places = read(tree -> {}).orElseThrow();
    assertThat(places.count()).isEqualTo(15);
    for (int i = 0; i < 15; i++) {
      assertThat(places.address(i)).isEqualTo(DATA + 100L * i);
      assertThat(places.length(i)).isEqualTo(10 + i);
    }
  }

  @Test
  void aMissingChunkIsNoIndex() throws IOException {
    assertThat(read(tree -> tree.putShort(node(1) + 6, (short) 7))).isEmpty();
  }

  @Test
  void aChunkStoredTwiceIsNoIndex() throws IOException {
    assertThat(read(tree -> tree.putLong(entry(2, 1) + 8, 4))).isEmpty();
  }

  @Test
  void aChunkStoredWithoutAllFiltersIsNoIndex() throws IOException {
    assertThat(read(tree -> tree.putInt(entry(1, 3) + 4, 1))).isEmpty();
  }

  @Test
  void aChunkThatBeginsElsewhereIsNoIndex() throws IOException {
    assertThat(read(tree -> tree.putLong(entry(1, 0) + 8, 1))).isEmpty();
    assertThat(read(tree -> tree.putLong(entry(1, 0) + 8, 10))).isEmpty();
    assertThat(read(tree -> tree.putLong(entry(1, 0) + 8, -2))).isEmpty();
    assertThat(read(tree -> tree.putLong(entry(1, 0) + 24, 4))).isEmpty();
  }

  @Test
  void aChunkOutsideTheFileIsNoIndex() throws IOException {
    assertThat(read(tree -> tree.putLong(entry(1, 0) + 32, Long.MAX_VALUE))).isEmpty();
    assertThat(read(tree -> tree.putLong(entry(1, 0) + 32, -1))).isEmpty();
    assertThat(read(tree -> tree.putInt(entry(1, 0), Integer.MAX_VALUE))).isEmpty();
    assertThat(read(tree -> tree.putInt(entry(1, 0), -5))).isEmpty();
  }

  @Test
  void aTreeThatPointsToItselfEnds() throws IOException {
    assertThat(read(tree -> tree.putLong(ROOT + 24 + 32, ROOT))).isEmpty();
    assertThat(
            read(
                tree -> {
                  tree.put(ROOT + 5, (byte) 255);
                  tree.putLong(ROOT + 24 + 32, ROOT);
                }))
        .isEmpty();
  }

  @Test
  void anotherKindOfNodeIsNoIndex() throws IOException {
    assertThat(read(tree -> tree.put(ROOT, (byte) 'X'))).isEmpty();
    assertThat(read(tree -> tree.put(ROOT + 4, (byte) 0))).isEmpty();
    assertThat(read(tree -> tree.putShort(ROOT + 6, (short) 0))).isEmpty();
    assertThat(read(tree -> tree.putShort(ROOT + 6, (short) -1))).isEmpty();
  }

  @Test
  void changedBytesGiveAnIndexInsideTheFileOrNone() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      Optional<ChunkPlaces> places =
          read(
              tree -> {
                for (int i = 0; i < 3; i++) {
                  tree.put(ROOT + random.nextInt(DATA - ROOT), (byte) random.nextInt());
                }
              });
      if (places.isPresent()) {
        for (int i = 0; i < 15; i++) {
          assertThat(places.get().address(i) + places.get().length(i)).isBetween(1L, DATA + 3000L);
        }
      }
    }
  }

  @Test
  void absurdShapesAreNotTried() throws IOException {
    try (FileChannel channel = file(tree -> {})) {
      Shape huge = Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE);
      assertThat(ChunkTreeReader.read(channel, ROOT, huge, Shape.of(1, 1))).isEmpty();
      assertThat(ChunkTreeReader.read(channel, -1, SHAPE, CHUNK)).isEmpty();
      assertThat(ChunkTreeReader.read(channel, Long.MAX_VALUE, SHAPE, CHUNK)).isEmpty();
    }
  }

  private Optional<ChunkPlaces> read(Consumer<ByteBuffer> change) throws IOException {
    try (FileChannel channel = file(change)) {
      return ChunkTreeReader.read(channel, ROOT, SHAPE, CHUNK);
    }
  }

  private FileChannel file(Consumer<ByteBuffer> change) throws IOException {
    ByteBuffer tree = ByteBuffer.allocate(DATA + 3000).order(ByteOrder.LITTLE_ENDIAN);
    header(tree, ROOT, 1, 2);
    tree.putLong(ROOT + 24 + 32, node(1));
    tree.putLong(ROOT + 24 + ENTRY + 32, node(2));
    header(tree, node(1), 0, 8);
    header(tree, node(2), 0, 7);
    for (int i = 0; i < 15; i++) {
      int at = i < 8 ? entry(1, i) : entry(2, i - 8);
      tree.putInt(at, 10 + i);
      tree.putLong(at + 8, i / 3 * 2L);
      tree.putLong(at + 16, i % 3 * 2L);
      tree.putLong(at + 32, DATA + 100L * i);
    }
    change.accept(tree);
    Path file = folder.resolve("tree");
    Files.write(file, tree.array());
    return FileChannel.open(file);
  }

  private static void header(ByteBuffer tree, int at, int level, int entries) {
    tree.put(at, (byte) 'T')
        .put(at + 1, (byte) 'R')
        .put(at + 2, (byte) 'E')
        .put(at + 3, (byte) 'E');
    tree.put(at + 4, (byte) 1).put(at + 5, (byte) level).putShort(at + 6, (short) entries);
  }

  private static int node(int number) {
    return ROOT + number * NODE;
  }

  private static int entry(int node, int i) {
    return node(node) + 24 + i * ENTRY;
  }
}
