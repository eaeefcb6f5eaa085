// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Encodes double precision; every bit is kept. */
final class DoubleEncoder extends ValueEncoder {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  @Override
  int bytes() {
    return Double.BYTES;
  }

  @Override
  void encode(double[] from, int start, int count, byte[] into, int at) {
    for (int i = 0; i < count; i++) {
      LONG.set(into, at + Double.BYTES * i, Double.doubleToRawLongBits(from[start + i]));
    }
  }
}
