// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.trendyilamb.problem.Where;

/** Encodes single precision. */
final class FloatEncoder extends ValueEncoder {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final Where where;

  FloatEncoder(Where where) {
    this.where = where;
  }

  @Override
  int bytes() {
    return Float.BYTES;
  }

  @Override
  void encode(double[] from, int start, int count, byte[] into, int at) {
    for (int i = 0; i < count; i++) {
      double value = from[start + i];
      float rounded = (float) value;
      if (Float.isInfinite(rounded) && !Double.isInfinite(value)) {
        throw outOfRange(where, value, "a magnitude of at most " + Float.MAX_VALUE);
      }
      INT.set(into, at + Float.BYTES * i, Float.floatToRawIntBits(rounded));
    }
  }

  /** Encodes values that have the type already; every bit is kept. */
  static void encode(float[] from, int start, int count, byte[] into, int at) {
    for (int i = 0; i < count; i++) {
      INT.set(into, at + Float.BYTES * i, Float.floatToRawIntBits(from[start + i]));
    }
  }
}
