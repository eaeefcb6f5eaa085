// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/**
 * Global heap for object references: every object in it is one reference. An attribute of variable
 * length, such as DIMENSION_LIST, points here.
 *
 * <p>No object is shared between two attributes, because the HDF5 library frees the object when one
 * of them is deleted. A collection numbers its objects with 16 bits from 1, so that more objects
 * take several collections.
 */
final class GlobalHeap {
  /** Smallest collection that the HDF5 library accepts. */
  static final int MIN_COLLECTION_BYTES = 4096;

  /** Most objects of one collection: 16 bits, and 0 means free space. */
  static final int MAX_OBJECTS = 0xFFFF;

  private static final int HEADER_BYTES = 16;
  private static final int OBJECT_HEADER_BYTES = 16;
  private static final int OBJECT_BYTES = OBJECT_HEADER_BYTES + 8;

  private final int perCollection;
  private final long[] collections;
  private final long[] references;

  private GlobalHeap(int perCollection, long[] collections, long[] references) {
    this.perCollection = perCollection;
    this.collections = collections;
    this.references = references;
  }

  /**
   * Takes room for references whose targets are not known yet.
   *
   * @param perCollection objects in one collection, at most {@link #MAX_OBJECTS}
   */
  static GlobalHeap allocate(FileSpace space, int objects, int perCollection) {
    long[] collections = new long[(objects + perCollection - 1) / perCollection];
    for (int i = 0; i < collections.length; i++) {
      collections[i] = space.allocate(bytes(Math.min(perCollection, objects - i * perCollection)));
    }
    return new GlobalHeap(perCollection, collections, new long[objects]);
  }

  /** Sets what an object refers to. */
  void set(int object, long target) {
    references[object] = target;
  }

  /** Appends a sequence of one object: its length, the collection and the number in it. */
  void appendSequence(ByteSink sink, int object) {
    sink.int32(1).int64(collections[object / perCollection]).int32(object % perCollection + 1);
  }

  /** Writes all collections. */
  void write(FileSpace space) {
    for (int i = 0; i < collections.length; i++) {
      int from = i * perCollection;
      int to = Math.min(references.length, from + perCollection);
      byte[] collection = encode(from, to);
      space.write(collections[i], collection, collection.length);
    }
  }

  private byte[] encode(int from, int to) {
    int bytes = bytes(to - from);
    ByteSink sink = new ByteSink().ascii("GCOL").int8(1).zeros(3).int64(bytes);
    for (int i = from; i < to; i++) {
      sink.int16(i - from + 1).int16(1).zeros(4).int64(8).int64(references[i]);
    }
    int free = bytes - sink.size();
    sink.int16(0).int16(0).zeros(4).int64(free);
    return sink.zeros(bytes - sink.size()).toByteArray();
  }

  /** Room for the objects and the header of the free space. */
  private static int bytes(int objects) {
    return Math.max(
        MIN_COLLECTION_BYTES, HEADER_BYTES + objects * OBJECT_BYTES + OBJECT_HEADER_BYTES);
  }
}
