// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.ArrayList;
import java.util.List;

/** Version 2 B-tree of one leaf. Specification III.A.2. */
final class Tree2Check {
  private Tree2Check() {}

  /** All records in their order, each by its own cursor. */
  static List<Cursor> records(ClaimedFile file, long address, int type, int recordBytes) {
    String what = "B-tree 2 of type " + type;
    Cursor in = file.claim(address, 38, Region.Kind.METADATA, what);
    in.signature("BTHD");
    in.expect(in.u8(), 0, "version");
    in.expect(in.u8(), type, "type");
    long nodeBytes = in.u32();
    in.require(nodeBytes >= 512 && Long.bitCount(nodeBytes) == 1, "node of " + nodeBytes);
    in.expect(in.u16(), recordBytes, "record size");
    in.expect(in.u16(), 0, "depth (deeper trees are not covered)");
    in.expect(in.u8(), 100, "split percent");
    in.expect(in.u8(), 40, "merge percent");
    long root = in.u64();
    int count = in.u16();
    in.require(count > 0 && 10L + (long) count * recordBytes <= nodeBytes, count + " records");
    in.expect(in.u64(), count, "records in the tree");
    in.checksum();
    in.end();
    return leaf(file.claim(root, nodeBytes, Region.Kind.METADATA, what), type, count, recordBytes);
  }

  private static List<Cursor> leaf(Cursor in, int type, int count, int recordBytes) {
    in.signature("BTLF");
    in.expect(in.u8(), 0, "version");
    in.expect(in.u8(), type, "type");
    List<Cursor> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(in.part(recordBytes, "record " + i));
    }
    in.checksum();
    in.zeros(in.remaining());
    return records;
  }
}
