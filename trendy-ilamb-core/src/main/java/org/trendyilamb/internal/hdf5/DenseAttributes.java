// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Attributes outside the object header: a heap with their bodies, and two B-trees that find them by
 * name and by order of creation. Source: HDF5 File Format Specification, IV.A.2.v "The Attribute
 * Info Message" and III.A.2, record types 8 and 9.
 */
final class DenseAttributes {
  private static final int MESSAGE_FLAGS = 0;

  /** What both B-trees say of an attribute. */
  private static final class Entry {
    private final int order;
    private final byte[] id;
    private final byte[] name;

    Entry(int order, byte[] id, byte[] name) {
      this.order = order;
      this.id = id;
      this.name = name;
    }

    long hash() {
      return Integer.toUnsignedLong(Lookup3.hash(name, name.length));
    }

    byte[] byName() {
      return byOrder(new ByteSink()).int32(hash()).toByteArray();
    }

    byte[] byOrder() {
      return byOrder(new ByteSink()).toByteArray();
    }

    private ByteSink byOrder(ByteSink sink) {
      return sink.bytes(id).int8(MESSAGE_FLAGS).int32(order);
    }
  }

  private DenseAttributes() {}

  /** Writes attributes, which are numbered in the order given. */
  static AttributeIndex write(FileSpace space, List<EncodedAttribute> attributes) {
    FractalHeap heap = new FractalHeap(space);
    List<Entry> entries = new ArrayList<>();
    for (EncodedAttribute attribute : attributes) {
      entries.add(new Entry(entries.size(), heap.add(attribute.body()), attribute.name()));
    }
    List<byte[]> byOrder = entries.stream().map(Entry::byOrder).toList();
    List<byte[]> byName =
        entries.stream()
            .sorted(
                Comparator.comparingLong(Entry::hash)
                    .thenComparing(entry -> entry.name, Arrays::compareUnsigned))
            .map(Entry::byName)
            .toList();
    return new AttributeIndex(
        heap.write(),
        BTree2.write(space, BTree2.Type.ATTRIBUTE_NAMES, byName),
        BTree2.write(space, BTree2.Type.ATTRIBUTE_ORDER, byOrder));
  }
}
