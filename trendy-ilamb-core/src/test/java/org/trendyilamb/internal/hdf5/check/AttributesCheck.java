// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trendyilamb.internal.hdf5.check.HeaderCheck.RawMessage;

/** The attributes of one object, in its header or outside. Specification IV.A.2.m and IV.A.2.v. */
final class AttributesCheck {
  private static final int ATTRIBUTE = 0x0C;
  private static final int ATTRIBUTE_INFO = 0x15;

  private final ClaimedFile file;
  private final GlobalHeapCheck globalHeap;
  private final List<Long> references = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int outside;

  AttributesCheck(ClaimedFile file, GlobalHeapCheck globalHeap) {
    this.file = file;
    this.globalHeap = globalHeap;
  }

  /** Checks all attributes of an object. */
  void check(List<RawMessage> messages) {
    names.clear();
    List<RawMessage> inside = messages.stream().filter(m -> m.type() == ATTRIBUTE).toList();
    List<RawMessage> info = messages.stream().filter(m -> m.type() == ATTRIBUTE_INFO).toList();
    if (info.isEmpty()) {
      inside.forEach(m -> m.body().require(false, "attributes without attribute info"));
      return;
    }
    Cursor in = info.get(0).body();
    in.require(info.size() == 1, "two attribute infos");
    in.expect(in.u8(), 0, "attribute info version");
    in.expect(in.u8(), 3, "attribute info flags");
    int highest = in.u16();
    long heap = in.u64();
    long byName = in.u64();
    long byOrder = in.u64();
    in.end();
    if (heap == Cursor.NOWHERE) {
      in.require(byName == heap && byOrder == heap, "indexes without heap");
      in.require(inside.size() <= highest, "more attributes than were made");
      Set<Integer> orders = new HashSet<>();
      for (RawMessage message : inside) {
        int order = message.order();
        message.body().require(order < highest && orders.add(order), "order of attributes");
        attribute(message.body());
      }
    } else {
      in.require(inside.isEmpty(), "attributes inside and outside");
      outside(heap, byName, byOrder, highest);
    }
  }

  /** Addresses that attributes refer to. */
  List<Long> references() {
    return List.copyOf(references);
  }

  /** How many attributes lie outside headers. */
  int outside() {
    return outside;
  }

  private void outside(long heapAddress, long byName, long byOrder, int highest) {
    FractalHeapCheck heap = new FractalHeapCheck(file, heapAddress);
    List<Cursor> ordered = Tree2Check.records(file, byOrder, 9, 13);
    Set<String> entries = new HashSet<>();
    long last = -1;
    for (Cursor record : ordered) {
      byte[] id = record.bytes(8);
      record.expect(record.u8(), 0, "message flags");
      long order = record.u32();
      record.require(order > last && order < highest, "attributes out of order");
      last = order;
      entries.add(Arrays.toString(id) + order);
    }
    long lastHash = -1;
    for (Cursor record : Tree2Check.records(file, byName, 8, 17)) {
      byte[] whole = record.whole();
      Cursor id = record.part(8, "heap ID");
      record.expect(record.u8(), 0, "message flags");
      long order = record.u32();
      long hash = record.u32();
      record.require(hash >= lastHash, "hashes of names out of order");
      lastHash = hash;
      String entry = Arrays.toString(Arrays.copyOf(whole, 8)) + order;
      record.require(entries.remove(entry), "an attribute by name is not there by order");
      byte[] name = attribute(heap.take(id));
      record.expect(hash, MetadataChecksum.of(name, 0, name.length), "hash of the name");
      outside++;
    }
    if (!entries.isEmpty()) {
      throw new BrokenStructure("attributes by order", byOrder, "not there by name: " + entries);
    }
    heap.requireAllTaken();
  }

  /** Checks the body of an attribute and returns the bytes of its name. */
  private byte[] attribute(Cursor in) {
    in.expect(in.u8(), 3, "attribute version");
    in.expect(in.u8(), 0, "attribute flags");
    int nameBytes = in.u16();
    int typeBytes = in.u16();
    int spaceBytes = in.u16();
    in.require(in.u8() <= 1, "character set");
    in.require(nameBytes > 1, "no name");
    Cursor nameCursor = in.part(nameBytes, "name");
    byte[] name = nameCursor.bytes(nameBytes - 1);
    nameCursor.zeros(1);
    Cursor text = new Cursor(name, in.position(), "name of an attribute");
    in.require(names.add(text.utf8(name.length)), "two attributes of one name");
    Cursor typeCursor = in.part(typeBytes, "type");
    TypeCheck type = TypeCheck.read(typeCursor);
    typeCursor.end();
    SpaceCheck space = SpaceCheck.read(in.part(spaceBytes, "space"));
    in.expect(in.remaining(), space.elements() * type.bytes(), "bytes of the values");
    for (long i = 0; i < space.elements(); i++) {
      value(in, type);
    }
    in.end();
    return name;
  }

  private void value(Cursor in, TypeCheck type) {
    switch (type.typeClass()) {
      case TypeCheck.COMPOUND -> {
        references.add(in.u64());
        in.bytes(type.bytes() - 8);
      }
      case TypeCheck.REFERENCE -> references.add(in.u64());
      case TypeCheck.SEQUENCE -> {
        in.expect(in.u32(), 1, "length of a sequence");
        Cursor object = globalHeap.take(in, in.u64(), in.u32());
        references.add(object.u64());
        object.end();
      }
      default -> in.bytes(type.bytes());
    }
  }
}
