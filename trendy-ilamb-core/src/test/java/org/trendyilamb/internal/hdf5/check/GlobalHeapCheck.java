// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.HashMap;
import java.util.Map;

/** The collections of the global heap. Specification III.E. */
final class GlobalHeapCheck {
  private final ClaimedFile file;

  /** Objects of every collection, by their number. */
  private final Map<Long, Map<Integer, byte[]>> collections = new HashMap<>();

  private int usualReferences = -1;

  GlobalHeapCheck(ClaimedFile file) {
    this.file = file;
  }

  /** The object that one attribute points to; every object belongs to one attribute only. */
  Cursor take(Cursor from, long collection, long number) {
    Map<Integer, byte[]> objects = collections.computeIfAbsent(collection, this::read);
    byte[] object = objects.remove((int) number);
    if (object == null) {
      throw from.broken("no object " + number + " in the collection at " + collection);
    }
    return new Cursor(object, collection, "object " + number + " of the global heap");
  }

  /** No object may be left that nothing points to. */
  void requireAllTaken() {
    collections.forEach(
        (address, objects) -> {
          if (!objects.isEmpty()) {
            throw new BrokenStructure(
                "global heap", address, "nothing points to objects " + objects.keySet());
          }
        });
  }

  /** The library counts none, our writer one; within a file all are the same. */
  private int expectedReferences(int found) {
    if (usualReferences < 0) {
      usualReferences = found & 1;
    }
    return usualReferences;
  }

  private Map<Integer, byte[]> read(long address) {
    Cursor start = file.peek(address, 16, "global heap");
    start.bytes(8);
    long size = start.u64();
    start.require(size >= 4096, "collection of " + size + " bytes");
    Cursor in = file.claim(address, size, Region.Kind.METADATA, "global heap");
    in.signature("GCOL");
    in.expect(in.u8(), 1, "version");
    in.zeros(3);
    in.u64();
    Map<Integer, byte[]> objects = new HashMap<>();
    while (in.remaining() >= 16) {
      int free = in.remaining();
      int number = in.u16();
      int references = in.u16();
      in.zeros(4);
      long length = in.u64();
      if (number == 0) {
        in.expect(references, 0, "references to free space");
        in.expect(length, free, "free space");
        in.zeros(in.remaining());
      } else {
        in.require(references == expectedReferences(references), references + " references");
        in.require(length > 0 && length <= in.remaining(), "object of " + length + " bytes");
        boolean repeated = objects.put(number, in.bytes((int) length)) != null;
        in.require(!repeated, "two objects " + number);
        in.zeros((8 - (int) length % 8) % 8);
      }
    }
    in.zeros(in.remaining());
    return objects;
  }
}
