// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import org.trendyilamb.cf.DataType;

/** Datatype message: what the bytes of one value mean. Immutable. */
final class Datatype {
  private static final int VERSION_1 = 0x10;
  private static final int VERSION_3 = 0x30;
  private static final int FIXED_POINT = 0;
  private static final int FLOATING_POINT = 1;
  private static final int STRING = 3;
  private static final int COMPOUND = 6;
  private static final int REFERENCE = 7;
  private static final int VARIABLE_LENGTH = 9;

  private static final int BIG_ENDIAN = 0x01;
  private static final int SIGNED = 0x08;
  private static final int IMPLIED_LEADING_MANTISSA_BIT = 0x20;
  private static final int UTF_8 = 0x10;

  private final ByteSink encoded;

  private Datatype(ByteSink encoded) {
    this.encoded = encoded;
  }

  /** A numeric type, lowest byte first. */
  static Datatype of(DataType type) {
    return switch (type) {
      case FLOAT -> single(0);
      case DOUBLE -> floating(0, 64, 11, 52, 1023);
      case BYTE, SHORT, INT, INT64 -> integer(SIGNED, type.bytes());
      case UBYTE, USHORT, UINT, UINT64 -> integer(0, type.bytes());
      case CHAR, STRING, OTHER -> throw new IllegalArgumentException(type + " is not numeric");
    };
  }

  /** Single precision, highest byte first: the type netCDF-C gives a dimension without variable. */
  static Datatype bigEndianSingle() {
    return single(BIG_ENDIAN);
  }

  /** Text of a fixed number of bytes in ASCII. */
  static Datatype asciiString(int bytes) {
    return new Datatype(start(VERSION_1 | STRING, 0, 0, bytes));
  }

  /** Text of a fixed number of bytes in UTF-8. */
  static Datatype utf8String(int bytes) {
    return new Datatype(start(VERSION_1 | STRING, UTF_8, 0, bytes));
  }

  /** The address of another object. */
  static Datatype objectReference() {
    return new Datatype(start(VERSION_1 | REFERENCE, 0, 0, 8));
  }

  /** A sequence of object references, which lies in a global heap: the type of DIMENSION_LIST. */
  static Datatype objectReferenceSequence() {
    return new Datatype(
        start(VERSION_1 | VARIABLE_LENGTH, 0, 0, 16).bytes(objectReference().encoded()));
  }

  /** A dataset and a position in its dimensions: the type of REFERENCE_LIST. */
  static Datatype scaleUse() {
    return new Datatype(
        start(VERSION_3 | COMPOUND, 2, 0, 16)
            .ascii("dataset\0")
            .int8(0)
            .bytes(objectReference().encoded())
            .ascii("dimension\0")
            .int8(8)
            .bytes(of(DataType.INT).encoded()));
  }

  byte[] encoded() {
    return encoded.toByteArray();
  }

  Message message() {
    return new Message(Message.Type.DATATYPE, encoded);
  }

  private static Datatype integer(int flags, int bytes) {
    return new Datatype(start(VERSION_1 | FIXED_POINT, flags, 0, bytes).int16(0).int16(8 * bytes));
  }

  private static Datatype single(int order) {
    return floating(order, 32, 8, 23, 127);
  }

  /** IEEE 754: sign in the highest bit, then exponent, then mantissa. */
  private static Datatype floating(int order, int bits, int exponent, int mantissa, int bias) {
    return new Datatype(
        start(VERSION_1 | FLOATING_POINT, order | IMPLIED_LEADING_MANTISSA_BIT, bits - 1, bits / 8)
            .int16(0)
            .int16(bits)
            .int8(mantissa)
            .int8(exponent)
            .int8(0)
            .int8(mantissa)
            .int32(bias));
  }

  private static ByteSink start(int classAndVersion, int flags0, int flags1, int bytes) {
    return new ByteSink().int8(classAndVersion).int8(flags0).int8(flags1).int8(0).int32(bytes);
  }
}
