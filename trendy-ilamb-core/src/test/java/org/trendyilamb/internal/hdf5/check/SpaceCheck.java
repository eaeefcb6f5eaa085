// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A dataspace message version 2. Specification IV.A.2.b.
 *
 * @param lengths of the dimensions
 * @param elements how many values it has; 0 for a null dataspace
 */
record SpaceCheck(List<Long> lengths, long elements) {
  static SpaceCheck read(Cursor in) {
    in.expect(in.u8(), 2, "dataspace version");
    int rank = in.u8();
    in.require(rank <= 32, "rank " + rank);
    int flags = in.u8();
    in.require(flags <= 1, "dataspace flags " + flags);
    int kind = in.u8();
    in.require(kind <= 2 && (kind == 1) == (rank > 0), "dataspace kind " + kind);
    in.require(flags == 0 || rank > 0, "maxima without dimensions");
    List<Long> lengths = new ArrayList<>();
    long elements = kind == 2 ? 0 : 1;
    for (int i = 0; i < rank; i++) {
      long length = in.u64();
      in.require(length >= 0, "a length that is nowhere");
      elements = Math.multiplyExact(elements, length);
      lengths.add(length);
    }
    for (int i = 0; flags == 1 && i < rank; i++) {
      long most = in.u64();
      in.require(most == Cursor.NOWHERE || most >= lengths.get(i), "a length above its maximum");
    }
    in.end();
    return new SpaceCheck(lengths, elements);
  }
}
