// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import ucar.ma2.Array;

/** Types and attributes, both ways between the library and this project. */
final class NetcdfTypes {
  private NetcdfTypes() {}

  static DataType typeOf(ucar.ma2.DataType type, boolean unsigned) {
    return switch (type) {
      case BYTE -> unsigned ? DataType.UBYTE : DataType.BYTE;
      case CHAR -> DataType.CHAR;
      case SHORT -> unsigned ? DataType.USHORT : DataType.SHORT;
      case INT -> unsigned ? DataType.UINT : DataType.INT;
      case LONG -> unsigned ? DataType.UINT64 : DataType.INT64;
      case FLOAT -> DataType.FLOAT;
      case DOUBLE -> DataType.DOUBLE;
      case STRING -> DataType.STRING;
      default -> DataType.OTHER;
    };
  }

  static ucar.ma2.DataType typeOf(DataType type) {
    return switch (type) {
      case BYTE -> ucar.ma2.DataType.BYTE;
      case CHAR -> ucar.ma2.DataType.CHAR;
      case SHORT -> ucar.ma2.DataType.SHORT;
      case INT -> ucar.ma2.DataType.INT;
      case FLOAT -> ucar.ma2.DataType.FLOAT;
      case DOUBLE -> ucar.ma2.DataType.DOUBLE;
      default ->
          throw new IllegalArgumentException(type + " has no place in the netCDF classic model");
    };
  }

  static Attributes attributesOf(List<ucar.nc2.Attribute> given) {
    List<Attribute> read = new ArrayList<>();
    for (ucar.nc2.Attribute attribute : given) {
      read.add(attributeOf(attribute));
    }
    return Attributes.of(read);
  }

  private static Attribute attributeOf(ucar.nc2.Attribute attribute) {
    String name = attribute.getShortName();
    Array values = attribute.getValues();
    DataType type = typeOf(attribute.getDataType(), attribute.isUnsigned());
    if (values == null) {
      return Attribute.text(name, "");
    }
    if (!type.isNumeric()) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < attribute.getLength(); i++) {
        String part = attribute.getStringValue(i);
        parts.add(part == null ? String.valueOf(attribute.getValue(i)) : part);
      }
      return Attribute.text(name, String.join("\n", parts));
    }
    double[] numbers = new double[(int) values.getSize()];
    copy(values, type, numbers);
    return Attribute.numbers(name, type, numbers);
  }

  static ucar.nc2.Attribute attributeOf(Attribute attribute) {
    if (attribute.isText()) {
      return new ucar.nc2.Attribute(attribute.name(), attribute.asText());
    }
    double[] numbers = attribute.numbers();
    return new ucar.nc2.Attribute(
        attribute.name(),
        arrayOf(attribute.type(), new int[] {numbers.length}, numbers, numbers.length));
  }

  /** Copies an array's values in its own order, widening unsigned integers. */
  static void copy(Array from, DataType type, double[] into) {
    int n = (int) from.getSize();
    Object storage = from.get1DJavaArray(from.getElementType());
    if (storage instanceof float[] values) {
      for (int i = 0; i < n; i++) {
        into[i] = values[i];
      }
    } else if (storage instanceof double[] values) {
      System.arraycopy(values, 0, into, 0, n);
    } else if (storage instanceof int[] values) {
      for (int i = 0; i < n; i++) {
        into[i] = type == DataType.UINT ? Integer.toUnsignedLong(values[i]) : values[i];
      }
    } else if (storage instanceof short[] values) {
      for (int i = 0; i < n; i++) {
        into[i] = type == DataType.USHORT ? Short.toUnsignedInt(values[i]) : values[i];
      }
    } else if (storage instanceof byte[] values) {
      for (int i = 0; i < n; i++) {
        into[i] = type == DataType.UBYTE ? Byte.toUnsignedInt(values[i]) : values[i];
      }
    } else if (storage instanceof long[] values) {
      for (int i = 0; i < n; i++) {
        into[i] =
            type == DataType.UINT64 && values[i] < 0 ? values[i] + 0x1.0p64 : (double) values[i];
      }
    } else {
      throw new IllegalArgumentException("values of type " + type + " are not numbers");
    }
  }

  /** An array that owns its storage: a view would be written wrongly by the native writer. */
  static Array arrayOf(DataType type, int[] shape, double[] values, int n) {
    Object storage =
        switch (type) {
          case DOUBLE -> java.util.Arrays.copyOf(values, n);
          case FLOAT -> {
            float[] floats = new float[n];
            for (int i = 0; i < n; i++) {
              floats[i] = (float) values[i];
            }
            yield floats;
          }
          case INT -> {
            int[] ints = new int[n];
            for (int i = 0; i < n; i++) {
              ints[i] = Math.toIntExact(Math.round(values[i]));
            }
            yield ints;
          }
          case SHORT -> {
            short[] shorts = new short[n];
            for (int i = 0; i < n; i++) {
              shorts[i] = (short) inRange(values[i], Short.MIN_VALUE, Short.MAX_VALUE);
            }
            yield shorts;
          }
          case BYTE -> {
            byte[] bytes = new byte[n];
            for (int i = 0; i < n; i++) {
              bytes[i] = (byte) inRange(values[i], Byte.MIN_VALUE, Byte.MAX_VALUE);
            }
            yield bytes;
          }
          default ->
              throw new IllegalArgumentException(
                  type + " numbers have no place in the netCDF classic model");
        };
    return Array.factory(typeOf(type), shape, storage);
  }

  private static long inRange(double value, long low, long high) {
    long rounded = Math.round(value);
    if (rounded < low || rounded > high) {
      throw new IllegalArgumentException(value + " is outside " + low + ".." + high);
    }
    return rounded;
  }
}
