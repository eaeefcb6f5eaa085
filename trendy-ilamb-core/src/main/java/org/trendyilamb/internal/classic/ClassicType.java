// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.classic;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.trendyilamb.cf.DataType;

/** Type codes of the format, and how their big-endian bytes become numbers. */
final class ClassicType {
  private static final DataType[] BY_CODE = {
    DataType.OTHER,
    DataType.BYTE,
    DataType.CHAR,
    DataType.SHORT,
    DataType.INT,
    DataType.FLOAT,
    DataType.DOUBLE,
    DataType.UBYTE,
    DataType.USHORT,
    DataType.UINT,
    DataType.INT64,
    DataType.UINT64
  };

  private ClassicType() {}

  static DataType of(int code) throws IOException {
    if (code < 1 || code >= BY_CODE.length) {
      throw new IOException("unknown type code " + code);
    }
    return BY_CODE[code];
  }

  /** The unsigned type of the same size, as the attribute {@code _Unsigned} asks for. */
  static DataType unsigned(DataType type) {
    return switch (type) {
      case BYTE -> DataType.UBYTE;
      case SHORT -> DataType.USHORT;
      case INT -> DataType.UINT;
      default -> type;
    };
  }

  /** Decodes {@code n} numbers. */
  static void decode(ByteBuffer from, DataType type, double[] into, int at, int n) {
    switch (type) {
      case FLOAT -> {
        for (int i = 0; i < n; i++) {
          into[at + i] = from.getFloat();
        }
      }
      case DOUBLE -> from.asDoubleBuffer().get(into, at, n);
      case INT -> {
        for (int i = 0; i < n; i++) {
          into[at + i] = from.getInt();
        }
      }
      case UINT -> {
        for (int i = 0; i < n; i++) {
          into[at + i] = Integer.toUnsignedLong(from.getInt());
        }
      }
      case SHORT -> {
        for (int i = 0; i < n; i++) {
          into[at + i] = from.getShort();
        }
      }
      case USHORT -> {
        for (int i = 0; i < n; i++) {
          into[at + i] = Short.toUnsignedInt(from.getShort());
        }
      }
      case BYTE -> {
        for (int i = 0; i < n; i++) {
          into[at + i] = from.get();
        }
      }
      case UBYTE -> {
        for (int i = 0; i < n; i++) {
          into[at + i] = Byte.toUnsignedInt(from.get());
        }
      }
      case INT64 -> {
        for (int i = 0; i < n; i++) {
          into[at + i] = from.getLong();
        }
      }
      case UINT64 -> {
        for (int i = 0; i < n; i++) {
          long value = from.getLong();
          into[at + i] = value < 0 ? value + 0x1.0p64 : value;
        }
      }
      default -> throw new IllegalArgumentException(type + " holds no numbers");
    }
  }
}
