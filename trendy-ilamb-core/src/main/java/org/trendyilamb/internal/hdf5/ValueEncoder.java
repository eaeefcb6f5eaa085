// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import org.trendyilamb.cf.DataType;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Turns numbers into the bytes of one stored type, lowest byte first. Immutable.
 *
 * <p>To an integer type a number is rounded to the nearest whole number, ties to the even one
 * ({@link Math#rint}); what is then outside the range of the type, and NaN, is refused. To single
 * precision a number is rounded as IEEE 754 does; a finite number that would become infinite is
 * refused, NaN and infinities are kept.
 */
abstract class ValueEncoder {

  /** The encoder of a numeric type; {@code where} is named when a value is refused. */
  static ValueEncoder of(DataType type, Where where) {
    return switch (type) {
      case FLOAT -> new FloatEncoder(where);
      case DOUBLE -> new DoubleEncoder();
      case BYTE, SHORT, INT, INT64 -> IntegerEncoder.signed(type, where);
      case UBYTE, USHORT, UINT, UINT64 -> IntegerEncoder.unsigned(type, where);
      case CHAR, STRING, OTHER -> throw new IllegalArgumentException(type + " is not numeric");
    };
  }

  /** Bytes of one stored value. */
  abstract int bytes();

  /**
   * Encodes a run of values.
   *
   * @param from the values
   * @param start index of the first
   * @param count how many
   * @param into receives {@code count * bytes()} bytes
   * @param at index of the first of them
   * @throws DatasetException when a value cannot be stored in this type
   */
  abstract void encode(double[] from, int start, int count, byte[] into, int at);

  /** The refusal of a value. */
  static DatasetException outOfRange(Where where, double value, String expected) {
    return new DatasetException(
        new Problem(
            "value-out-of-range",
            where,
            "a value cannot be stored in the type of the variable or attribute",
            Double.toString(value),
            expected,
            "use a wider type, or a fill value where a value is missing"));
  }
}
