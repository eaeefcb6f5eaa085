// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fractal heap whose root is one direct block, with huge objects. Specification III.G. */
final class FractalHeapCheck {
  private static final String WHAT = "fractal heap";
  private static final int BLOCK_PREFIX = 22;

  /** A huge object in the file. */
  private record Place(long address, long length) {}

  private final ClaimedFile file;
  private final Map<Long, Place> huge = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();
  private final Cursor block;
  private final long blockBytes;
  private final long objects;
  private long used;

  FractalHeapCheck(ClaimedFile file, long address) {
    this.file = file;
    Cursor in = file.claim(address, 146, Region.Kind.METADATA, WHAT);
    in.signature("FRHP");
    in.expect(in.u8(), 0, "version");
    in.expect(in.u16(), 8, "bytes of an ID");
    in.expect(in.u16(), 0, "bytes of filters");
    in.expect(in.u8(), 2, "flags");
    in.expect(in.u32(), 4096, "largest managed object");
    long highest = in.u64();
    long tree = in.u64();
    long free = in.u64();
    long freeManager = in.u64();
    long managed = in.u64();
    in.expect(in.u64(), managed, "allocated managed space");
    in.expect(in.u64(), 0, "place of the next block");
    long small = in.u64();
    long hugeBytes = in.u64();
    long hugeCount = in.u64();
    in.expect(in.u64(), 0, "bytes of tiny objects");
    in.expect(in.u64(), 0, "tiny objects");
    in.expect(in.u16(), 4, "width of the table");
    long start = in.u64();
    in.require(start >= 1024 && Long.bitCount(start) == 1, "first block of " + start);
    in.expect(in.u64(), 1 << 16, "largest direct block");
    in.require(start <= 1 << 16, "first block of " + start);
    in.expect(in.u16(), 40, "bits of a position");
    in.expect(in.u16(), 1, "first rows");
    long root = in.u64();
    in.expect(in.u16(), 0, "rows of the root (indirect blocks are not covered)");
    in.checksum();
    in.end();
    in.require(managed == 0 || managed == start, "managed space of " + managed);
    in.require((root == Cursor.NOWHERE) == (small == 0), "root block against objects");
    in.require(freeManager == Cursor.NOWHERE || freeManager > 0, "manager of free space");
    hugeObjects(in, tree, hugeCount, hugeBytes, highest);
    this.objects = small + hugeCount;
    this.blockBytes = managed;
    this.block = root == Cursor.NOWHERE ? in : block(root, managed, address);
    this.used = managed == 0 ? 0 : managed - BLOCK_PREFIX - free;
  }

  private void hugeObjects(Cursor in, long tree, long count, long bytes, long highest) {
    in.require((tree == Cursor.NOWHERE) == (count == 0), "index of huge objects");
    in.require(highest >= count, "number of the last huge object");
    List<Cursor> records = count == 0 ? List.of() : Tree2Check.records(file, tree, 1, 24);
    long sum = 0;
    long last = 0;
    for (Cursor record : records) {
      Place place = new Place(record.u64(), record.u64());
      long number = record.u64();
      record.require(number > last && number <= highest, "huge objects out of order");
      huge.put(number, place);
      sum += place.length();
      last = number;
    }
    in.expect(records.size(), count, "huge objects");
    in.expect(sum, bytes, "bytes of huge objects");
  }

  private Cursor block(long root, long bytes, long heap) {
    Cursor in = file.claim(root, bytes, Region.Kind.METADATA, "direct block");
    in.signature("FHDB");
    in.expect(in.u8(), 0, "version");
    in.expect(in.u64(), heap, "address of the heap");
    in.expect(in.number(5), 0, "offset of the block");
    in.checksumInside();
    return new Cursor(in.bytes(in.remaining()), root, "objects of the direct block");
  }

  /** The object of an ID, which no other ID may name. */
  Cursor take(Cursor id) {
    int kind = id.u8();
    if (kind == 0x10) {
      Place place = huge.remove(id.number(7));
      id.require(place != null, "no such huge object");
      if (place == null) {
        throw new AssertionError();
      }
      taken.add(-place.address());
      return file.claim(
          place.address(), place.length(), Region.Kind.VALUES, "huge object of a heap");
    }
    id.expect(kind, 0, "kind of an ID");
    long position = id.number(5);
    int length = id.u16();
    id.require(
        length > 0 && position >= BLOCK_PREFIX && position + length <= blockBytes,
        "an object outside the block");
    id.require(taken.add(position), "two IDs of one object");
    used -= length;
    byte[] all = block.whole();
    byte[] object =
        Arrays.copyOfRange(
            all, (int) position - BLOCK_PREFIX, (int) position - BLOCK_PREFIX + length);
    return new Cursor(object, position, "object of a heap");
  }

  /** Every object was named once, and the rest of the block is what the header calls free. */
  void requireAllTaken() {
    block.expect(taken.size(), objects, "objects in the heap");
    block.expect(used, 0, "bytes of the block that are neither free nor an object");
    block.require(huge.isEmpty(), "huge objects that nothing names");
  }
}
