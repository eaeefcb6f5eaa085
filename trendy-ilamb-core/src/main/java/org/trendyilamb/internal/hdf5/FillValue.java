// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** What stands for the values of a variable that are never put. Immutable. */
final class FillValue {
  /** Name of the attribute that sets it. */
  static final String ATTRIBUTE = "_FillValue";

  /** The netCDF default of both floating types, NC_FILL_FLOAT and NC_FILL_DOUBLE in netcdf.h. */
  private static final double FLOATING = 0x1.ep+122;

  private final byte[] value;

  private FillValue(byte[] value) {
    this.value = value;
  }

  /**
   * The fill of a variable: its {@code _FillValue} attribute, otherwise the default of netCDF.
   *
   * @throws DatasetException when the attribute has not exactly one value of the variable's type
   */
  static FillValue of(VariableHeader variable, Path file) {
    Optional<Attribute> attribute = variable.attributes().get(ATTRIBUTE);
    if (attribute.isEmpty()) {
      return new FillValue(defaultOf(variable.type()));
    }
    Attribute fill = attribute.get();
    Where where = Where.file(file).variable(variable.name()).attribute(ATTRIBUTE);
    double[] numbers = fill.numbers();
    if (fill.type() != variable.type() || numbers.length != 1) {
      throw new DatasetException(
          new Problem(
              "fill-type",
              where,
              "the fill value does not have the type of its variable",
              fill.type() + " with " + (fill.isText() ? "text" : numbers.length + " values"),
              "one " + variable.type(),
              "give _FillValue the type of the variable"));
    }
    ValueEncoder encoder = ValueEncoder.of(variable.type(), where);
    byte[] value = new byte[encoder.bytes()];
    encoder.encode(numbers, 0, 1, value, 0);
    return new FillValue(value);
  }

  /** One value as it lies in the file, as a copy. */
  byte[] bytes() {
    return value.clone();
  }

  /** Repeats the value over the first {@code length} bytes, a multiple of its size. */
  void repeat(byte[] into, int length) {
    if (length == 0) {
      return;
    }
    System.arraycopy(value, 0, into, 0, value.length);
    int done = value.length;
    while (done < length) {
      int more = Math.min(done, length - done);
      System.arraycopy(into, 0, into, done, more);
      done += more;
    }
  }

  /** The NC_FILL_ constants of netcdf.h: just inside the extreme of each type. */
  private static byte[] defaultOf(DataType type) {
    ByteSink sink = new ByteSink();
    return switch (type) {
      case FLOAT -> sink.int32(Float.floatToRawIntBits((float) FLOATING)).toByteArray();
      case DOUBLE -> sink.int64(Double.doubleToRawLongBits(FLOATING)).toByteArray();
      case BYTE -> sink.int8(-127 & 0xFF).toByteArray();
      case SHORT -> sink.int16(-32767 & 0xFFFF).toByteArray();
      case INT -> sink.int32(-2147483647 & 0xFFFF_FFFFL).toByteArray();
      case INT64 -> sink.int64(-9223372036854775806L).toByteArray();
      case UBYTE -> sink.int8(255).toByteArray();
      case USHORT -> sink.int16(65535).toByteArray();
      case UINT -> sink.int32(4294967295L).toByteArray();
      case UINT64 -> sink.int64(-2L).toByteArray(); // 18446744073709551614
      case CHAR, STRING, OTHER -> throw new IllegalArgumentException(type + " is not numeric");
    };
  }
}
