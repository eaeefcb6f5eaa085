// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trendyilamb.internal.hdf5.check.HeaderCheck.RawMessage;

/** The messages of a dataset and where its values lie. Specification IV.A.2. */
final class DatasetCheck {
  private static final int SPACE = 0x01;
  private static final int TYPE = 0x03;
  private static final int FILL = 0x05;
  private static final int LAYOUT = 0x08;
  private static final int FILTERS = 0x0B;
  private static final int ATTRIBUTE = 0x0C;
  private static final int ATTRIBUTE_INFO = 0x15;

  private final ClaimedFile file;
  private final String name;
  private final Map<Integer, Cursor> single = new HashMap<>();

  private DatasetCheck(ClaimedFile file, String name) {
    this.file = file;
    this.name = name;
  }

  /** Checks a dataset and returns how many chunks it has. */
  static long check(ClaimedFile file, String name, List<RawMessage> messages, boolean inflate) {
    DatasetCheck check = new DatasetCheck(file, name);
    for (RawMessage message : messages) {
      if (message.type() != ATTRIBUTE && message.type() != ATTRIBUTE_INFO) {
        boolean repeated = check.single.put(message.type(), message.body()) != null;
        message.body().require(!repeated, "two messages of one type");
      }
    }
    return check.values(inflate);
  }

  private Cursor message(int type) {
    Cursor body = single.remove(type);
    if (body == null) {
      throw new BrokenStructure(name, 0, "has no message of type " + type);
    }
    return body;
  }

  private long values(boolean inflate) {
    SpaceCheck space = SpaceCheck.read(message(SPACE));
    Cursor typeBody = message(TYPE);
    TypeCheck type = TypeCheck.read(typeBody);
    typeBody.end();
    fill(message(FILL), type);
    List<Integer> filters = new ArrayList<>();
    if (single.containsKey(FILTERS)) {
      filters.addAll(filters(message(FILTERS), type));
    }
    Cursor layout = message(LAYOUT);
    layout.require(single.isEmpty(), "the dataset has messages of types " + single.keySet());
    layout.expect(layout.u8(), 3, "layout version");
    int layoutClass = layout.u8();
    if (layoutClass == 1) {
      layout.require(filters.isEmpty(), "filters without chunks");
      contiguous(layout, Math.multiplyExact(space.elements(), type.bytes()));
      return 0;
    }
    layout.expect(layoutClass, 2, "layout class");
    return chunked(layout, space, type, filters, inflate);
  }

  private void contiguous(Cursor layout, long bytes) {
    long address = layout.u64();
    layout.expect(layout.u64(), bytes, "size of the values");
    layout.end();
    if (address != Cursor.NOWHERE) {
      file.claimUnread(address, bytes, Region.Kind.VALUES, "values of " + name);
    }
  }

  private long chunked(
      Cursor layout, SpaceCheck space, TypeCheck type, List<Integer> filters, boolean inflate) {
    int rank = layout.u8() - 1;
    layout.expect(rank, space.lengths().size(), "rank of a chunk");
    long tree = layout.u64();
    List<Long> chunk = new ArrayList<>();
    long bytes = type.bytes();
    for (int i = 0; i < rank; i++) {
      long length = layout.u32();
      layout.require(length > 0, "a chunk without values");
      bytes = Math.multiplyExact(bytes, length);
      chunk.add(length);
    }
    layout.require(bytes < 1L << 32, "a chunk of 4 GiB or more");
    layout.expect(layout.u32(), type.bytes(), "size of a value in a chunk");
    layout.end();
    ChunkCheck content = new ChunkCheck(file, name, bytes, filters, inflate);
    return tree == Cursor.NOWHERE
        ? 0
        : ChunkTreeCheck.check(file, tree, space.lengths(), chunk, type.bytes(), content);
  }

  private static void fill(Cursor in, TypeCheck type) {
    in.expect(in.u8(), 3, "fill value version");
    int flags = in.u8();
    in.require((flags & 0xC0) == 0 && (flags & 0x30) != 0x30, "fill value flags " + flags);
    in.require((flags & 3) != 0 && (flags >> 2 & 3) != 3, "fill value times " + flags);
    if ((flags & 0x20) != 0) {
      in.expect(in.u32(), type.bytes(), "size of the fill value");
      in.bytes(type.bytes());
    }
    in.end();
  }

  /** The filters in the order in which they are applied: 1 deflate, 2 shuffle. */
  private static List<Integer> filters(Cursor in, TypeCheck type) {
    in.expect(in.u8(), 2, "filter pipeline version");
    int count = in.u8();
    List<Integer> filters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int id = in.u16();
      in.require(id == 1 || id == 2, "filter " + id + " is not covered");
      in.require(!filters.contains(id) && !filters.contains(1), "order of filters");
      in.expect(in.u16(), 1, "filter flags");
      in.expect(in.u16(), 1, "number of parameters");
      long parameter = in.u32();
      in.require(id == 1 ? parameter <= 9 : parameter == type.bytes(), "parameter " + parameter);
      filters.add(id);
    }
    in.require(count > 0, "no filters");
    in.end();
    return filters;
  }
}
