// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Version 1 B-tree of chunks. Specification III.A.1, node type 1. */
final class ChunkTreeCheck {
  private static final int MOST_CHILDREN = 64;

  /** Size and filter mask of a chunk, and the offset of its first value. */
  private record Key(long stored, long skipped, List<Long> offset) {}

  private final ClaimedFile file;
  private final List<Long> extent;
  private final List<Long> chunk;
  private final int elementBytes;
  private final ChunkCheck content;
  private final List<Long> lastOfLevel = new ArrayList<>();

  /** The last key of the node before, which must be the first of the next. */
  private final Map<Integer, Key> between = new HashMap<>();

  private final List<Long> expectedOfLevel = new ArrayList<>();
  private List<Long> lastOffset = List.of();
  private long chunks;

  private ChunkTreeCheck(
      ClaimedFile file, List<Long> extent, List<Long> chunk, int elementBytes, ChunkCheck content) {
    this.file = file;
    this.extent = extent;
    this.chunk = chunk;
    this.elementBytes = elementBytes;
    this.content = content;
  }

  static long check(
      ClaimedFile file,
      long root,
      List<Long> extent,
      List<Long> chunk,
      int elementBytes,
      ChunkCheck content) {
    ChunkTreeCheck check = new ChunkTreeCheck(file, extent, chunk, elementBytes, content);
    Cursor start = file.peek(root, 6, "B-tree");
    start.bytes(5);
    int level = start.u8();
    for (int i = 0; i <= level; i++) {
      check.lastOfLevel.add(Cursor.NOWHERE);
      check.expectedOfLevel.add(root);
    }
    check.node(root, level, level);
    for (int i = 0; i < level; i++) {
      start.expect(check.expectedOfLevel.get(i), Cursor.NOWHERE, "sibling after the last node");
    }
    return check.chunks;
  }

  /** Checks a node and what is below it and returns its first key. */
  private Key node(long address, int level, int rootLevel) {
    int keyBytes = 8 + 8 * (extent.size() + 1);
    int bytes = 24 + (MOST_CHILDREN + 1) * keyBytes + MOST_CHILDREN * 8;
    Cursor in = file.claim(address, bytes, Region.Kind.METADATA, "B-tree of " + content.what());
    in.signature("TREE");
    in.expect(in.u8(), 1, "node type");
    in.expect(in.u8(), level, "level");
    int entries = in.u16();
    in.require(entries > 0 && entries <= MOST_CHILDREN, entries + " entries");
    in.require(entries > 1 || level == 0 || level < rootLevel, "a root of one child");
    final boolean last = siblings(in, address, level, rootLevel);
    Key first = key(in);
    Key before = between.remove(level);
    in.require(before == null || before.equals(first), "the last key of the node before");
    Key key = first;
    for (int i = 0; i < entries; i++) {
      long child = in.u64();
      if (level > 0) {
        Key below = node(child, level - 1, rootLevel);
        in.require(below.offset().equals(key.offset()), "the key is not that of its child");
        in.expect(key.stored(), below.stored(), "size in the key");
        in.expect(key.skipped(), 0, "filters left out, in the key");
      } else {
        leaf(in, key, child);
      }
      if (i < entries - 1) {
        key = key(in);
      } else if (last) {
        endKey(in);
      } else {
        between.put(level, key(in));
      }
    }
    if (!file.isForeign()) {
      in.zeros(in.remaining());
    }
    return first;
  }

  /** Checks the siblings and tells whether there is none to the right. */
  private boolean siblings(Cursor in, long address, int level, int rootLevel) {
    long left = in.u64();
    long right = in.u64();
    if (level == rootLevel) {
      in.require(left == Cursor.NOWHERE && right == Cursor.NOWHERE, "a root with siblings");
      return true;
    }
    in.expect(left, lastOfLevel.get(level), "left sibling");
    in.require(left == Cursor.NOWHERE || expectedOfLevel.get(level) == address, "right sibling");
    lastOfLevel.set(level, address);
    expectedOfLevel.set(level, right);
    return right == Cursor.NOWHERE;
  }

  private void leaf(Cursor in, Key key, long child) {
    in.require(compare(lastOffset, key.offset()) < 0, "chunks out of order: " + key.offset());
    in.expect(key.skipped(), 0, "filters left out");
    for (int i = 0; i < extent.size(); i++) {
      long at = key.offset().get(i);
      in.require(at % chunk.get(i) == 0 && at < extent.get(i), "no chunk begins at " + at);
    }
    lastOffset = key.offset();
    content.check(child, key.stored());
    chunks++;
  }

  private Key key(Cursor in) {
    long stored = in.u32();
    long skipped = in.u32();
    List<Long> offset = offset(in);
    in.expect(in.u64(), 0, "offset within a value");
    return new Key(stored, skipped, offset);
  }

  private List<Long> offset(Cursor in) {
    List<Long> offset = new ArrayList<>();
    for (int i = 0; i < extent.size(); i++) {
      offset.add(in.u64());
    }
    return offset;
  }

  /**
   * The key behind the last child lies beyond its last chunk. Which one is left to the writer: ours
   * takes the next chunk along every dimension, and gives it no bytes.
   */
  private void endKey(Cursor in) {
    if (file.isForeign()) {
      in.u64();
      List<Long> offset = offset(in);
      in.require(compare(lastOffset, offset) < 0 || in.u64() > 0, "the last key");
      return;
    }
    in.expect(in.u32(), 0, "size in the last key");
    in.expect(in.u32(), 0, "filters in the last key");
    List<Long> offset = offset(in);
    for (int i = 0; i < extent.size(); i++) {
      in.expect(offset.get(i), lastOffset.get(i) + chunk.get(i), "offset in the last key");
    }
    in.expect(in.u64(), elementBytes, "offset within a value, in the last key");
  }

  private static int compare(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = Long.compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return one.isEmpty() && !other.isEmpty() ? -1 : 0;
  }
}
