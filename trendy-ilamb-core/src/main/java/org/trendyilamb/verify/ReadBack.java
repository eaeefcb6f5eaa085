// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import java.util.Optional;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Where;

/** Reads planes of an output back, in two ways. Not safe for threads. */
final class ReadBack implements AutoCloseable {
  private final DatasetReader reader;
  private final VariableHeader header;
  private final Optional<StoredPlanes> stored;
  private final double[] read;
  private final float[] values;

  private ReadBack(
      DatasetReader reader, VariableHeader header, Optional<StoredPlanes> stored, int cells) {
    this.reader = reader;
    this.header = header;
    this.stored = stored;
    this.read = new double[cells];
    this.values = new float[cells];
  }

  /**
   * For a variable.
   *
   * @param cells values of a plane
   */
  static ReadBack of(DatasetReader reader, VariableHeader header, Where where, int cells) {
    return new ReadBack(reader, header, StoredPlanes.of(reader, header, where), cells);
  }

  /**
   * Reads a plane through the library, as other programs do.
   *
   * @return its values, until the next call
   * @throws DatasetException when it cannot be read
   */
  float[] read(int plane) {
    reader.read(header.name(), planeOf(header, plane), read);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) read[i];
    }
    return values;
  }

  /** The same, straight from its chunk where that is possible. */
  float[] readQuickly(int plane) {
    if (stored.isEmpty()) {
      return read(plane);
    }
    stored.get().read(plane, values);
    return values;
  }

  private static Slab planeOf(VariableHeader header, int k) {
    int rank = header.shape().rank();
    long[] start = new long[rank];
    long[] count = header.shape().toArray();
    long rest = k;
    for (int i = rank - 3; i >= 0; i--) {
      start[i] = rest % header.shape().length(i);
      rest /= header.shape().length(i);
      count[i] = 1;
    }
    return Slab.of(start, count);
  }

  @Override
  public void close() {
    stored.ifPresent(StoredPlanes::close);
  }
}
