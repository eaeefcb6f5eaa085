// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.math.BigDecimal;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.problem.Where;

/** Encodes whole numbers of 1, 2, 4 or 8 bytes, signed (two's complement) or not. */
final class IntegerEncoder extends ValueEncoder {
  private static final double TWO_TO_63 = 0x1p63;

  private final Where where;
  private final int bytes;
  private final double least;
  private final double beyond;

  /** Stores numbers from {@code least}, included, to {@code beyond}, excluded. */
  private IntegerEncoder(Where where, int bytes, double least, double beyond) {
    this.where = where;
    this.bytes = bytes;
    this.least = least;
    this.beyond = beyond;
  }

  static IntegerEncoder signed(DataType type, Where where) {
    double half = Math.scalb(1.0, 8 * type.bytes() - 1);
    return new IntegerEncoder(where, type.bytes(), -half, half);
  }

  static IntegerEncoder unsigned(DataType type, Where where) {
    return new IntegerEncoder(where, type.bytes(), 0, Math.scalb(1.0, 8 * type.bytes()));
  }

  @Override
  int bytes() {
    return bytes;
  }

  @Override
  void encode(double[] from, int start, int count, byte[] into, int at) {
    int position = at;
    for (int i = 0; i < count; i++) {
      double rounded = Math.rint(from[start + i]);
      if (!(rounded >= least && rounded < beyond)) {
        throw outOfRange(where, from[start + i], expected());
      }
      // Beyond the signed range the cast would saturate, so the highest bit is set by hand.
      long bits =
          rounded < TWO_TO_63 ? (long) rounded : (long) (rounded - TWO_TO_63) | Long.MIN_VALUE;
      for (int b = 0; b < bytes; b++) {
        into[position++] = (byte) (bits >>> (8 * b));
      }
    }
  }

  private String expected() {
    return "a whole number, after rounding, from "
        + new BigDecimal(least).toPlainString()
        + " to "
        + new BigDecimal(beyond).subtract(BigDecimal.ONE).toPlainString();
  }
}
