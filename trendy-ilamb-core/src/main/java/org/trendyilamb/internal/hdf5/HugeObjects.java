// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.ArrayList;
import java.util.List;

/**
 * The objects of a fractal heap that are too large for its blocks: each lies by itself in the file,
 * and a B-tree finds it by its number. Source: HDF5 File Format Specification, III.G "Disk Format:
 * Fractal Heap" and III.A.2, record type 1.
 */
final class HugeObjects {
  private final FileSpace space;
  private final List<byte[]> records = new ArrayList<>();
  private long bytes;

  HugeObjects(FileSpace space) {
    this.space = space;
  }

  /** Writes an object and returns its number, which counts from 1. */
  long add(byte[] object) {
    long address = space.allocate(object.length);
    space.write(address, object, object.length);
    long number = records.size() + 1L;
    records.add(new ByteSink().int64(address).int64(object.length).int64(number).toByteArray());
    bytes += object.length;
    return number;
  }

  int count() {
    return records.size();
  }

  /** Bytes of all objects. */
  long bytes() {
    return bytes;
  }

  /** Writes the B-tree and returns its address; {@link ByteSink#UNDEFINED} without objects. */
  long writeIndex() {
    return records.isEmpty()
        ? ByteSink.UNDEFINED
        : BTree2.write(space, BTree2.Type.HUGE_OBJECTS, records);
  }
}
