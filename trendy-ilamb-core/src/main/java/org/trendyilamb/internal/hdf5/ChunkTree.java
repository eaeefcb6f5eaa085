// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Version 1 B-tree of node type 1, which finds the chunks of a dataset. Built from the bottom up
 * out of all chunks at once, each level spread evenly over its nodes.
 */
final class ChunkTree {
  /** Half of the children of a full node: the default for files without superblock extension. */
  static final int K = 32;

  private static final int CHUNK_NODE = 1;
  private static final int PREFIX_BYTES = 24;

  private final FileSpace space;
  private final ChunkGrid grid;
  private final int elementBytes;
  private final int nodeBytes;

  private ChunkTree(FileSpace space, ChunkGrid grid, int elementBytes) {
    this.space = space;
    this.grid = grid;
    this.elementBytes = elementBytes;
    int keyBytes = 8 + 8 * (grid.rank() + 1);
    this.nodeBytes = PREFIX_BYTES + (2 * K + 1) * keyBytes + 2 * K * 8;
  }

  /**
   * Writes the tree.
   *
   * @return address of its root, or {@link ByteSink#UNDEFINED} when there are no chunks
   */
  static long write(
      FileSpace space,
      ChunkGrid grid,
      int elementBytes,
      SortedMap<Long, StoredChunks.Place> chunks) {
    if (chunks.isEmpty()) {
      return ByteSink.UNDEFINED;
    }
    ChunkTree tree = new ChunkTree(space, grid, elementBytes);
    List<Child> children = new ArrayList<>(chunks.size());
    for (Map.Entry<Long, StoredChunks.Place> chunk : chunks.entrySet()) {
      StoredChunks.Place place = chunk.getValue();
      children.add(new Child(chunk.getKey(), chunk.getKey(), place.length(), place.address()));
    }
    int level = 0;
    do {
      children = tree.writeLevel(level++, children);
    } while (children.size() > 1);
    return children.get(0).address();
  }

  /** A chunk or a node: the numbers and the size of the chunks it holds, and where it lies. */
  private record Child(long first, long last, int firstLength, long address) {}

  /** Writes all nodes of a level, side by side, and gives them as children for the next. */
  private List<Child> writeLevel(int level, List<Child> children) {
    int nodes = (children.size() + 2 * K - 1) / (2 * K);
    long base = space.allocate((long) nodes * nodeBytes);
    List<Child> parents = new ArrayList<>(nodes);
    for (int node = 0; node < nodes; node++) {
      int from = (int) ((long) children.size() * node / nodes);
      int to = (int) ((long) children.size() * (node + 1) / nodes);
      long address = base + (long) node * nodeBytes;
      ByteSink sink =
          new ByteSink()
              .ascii("TREE")
              .int8(CHUNK_NODE)
              .int8(level)
              .int16(to - from)
              .int64(node == 0 ? ByteSink.UNDEFINED : address - nodeBytes)
              .int64(node == nodes - 1 ? ByteSink.UNDEFINED : address + nodeBytes);
      for (Child child : children.subList(from, to)) {
        key(sink, child);
        sink.int64(child.address());
      }
      Child last = children.get(to - 1);
      if (to < children.size()) {
        key(sink, children.get(to));
      } else {
        endKey(sink, last);
      }
      sink.zeros(nodeBytes - sink.size());
      space.write(address, sink.toByteArray(), nodeBytes);
      Child first = children.get(from);
      parents.add(new Child(first.first(), last.last(), first.firstLength(), address));
    }
    return parents;
  }

  /** The key before a child: size, filter mask and offset of its first chunk. */
  private void key(ByteSink sink, Child child) {
    sink.int32(child.firstLength()).int32(0);
    for (long offset : grid.offset(child.first())) {
      sink.int64(offset);
    }
    sink.int64(0);
  }

  /** The key after the last child of a level: just beyond its last chunk along every dimension. */
  private void endKey(ByteSink sink, Child last) {
    sink.int32(0).int32(0);
    long[] offset = grid.offset(last.last());
    for (int i = 0; i < offset.length; i++) {
      sink.int64(offset[i] + grid.chunk().length(i));
    }
    sink.int64(elementBytes);
  }
}
