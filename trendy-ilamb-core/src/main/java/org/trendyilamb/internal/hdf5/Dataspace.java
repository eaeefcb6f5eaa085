// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.List;
import org.trendyilamb.cf.Dimension;

/** Dataspace version 2: the shape of a dataset or an attribute. Immutable. */
final class Dataspace {
  private static final int VERSION = 2;
  private static final int SCALAR = 0;
  private static final int SIMPLE = 1;
  private static final int NULL = 2;
  private static final int HAS_MAXIMA = 1;

  private final ByteSink encoded;

  private Dataspace(ByteSink encoded) {
    this.encoded = encoded;
  }

  /** One value. */
  static Dataspace scalar() {
    return new Dataspace(start(0, 0, SCALAR));
  }

  /** No value: how netCDF stores an empty attribute. */
  static Dataspace none() {
    return new Dataspace(start(0, 0, NULL));
  }

  /** A row of values. */
  static Dataspace row(long length) {
    return new Dataspace(start(1, 0, SIMPLE).int64(length));
  }

  /** The shape of a variable; a scalar when there are no dimensions. */
  static Dataspace of(List<Dimension> dimensions) {
    if (dimensions.isEmpty()) {
      return scalar();
    }
    boolean growing = dimensions.stream().anyMatch(Dimension::unlimited);
    ByteSink sink = start(dimensions.size(), growing ? HAS_MAXIMA : 0, SIMPLE);
    for (Dimension dimension : dimensions) {
      sink.int64(dimension.length());
    }
    if (growing) {
      for (Dimension dimension : dimensions) {
        sink.int64(dimension.unlimited() ? ByteSink.UNDEFINED : dimension.length());
      }
    }
    return new Dataspace(sink);
  }

  byte[] encoded() {
    return encoded.toByteArray();
  }

  Message message() {
    return new Message(Message.Type.DATASPACE, encoded);
  }

  private static ByteSink start(int rank, int flags, int kind) {
    return new ByteSink().int8(VERSION).int8(rank).int8(flags).int8(kind);
  }
}
