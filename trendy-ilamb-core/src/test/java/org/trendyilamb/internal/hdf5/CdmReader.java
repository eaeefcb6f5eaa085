// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import ucar.ma2.Array;
import ucar.ma2.DataType;
import ucar.nc2.NetcdfFile;
import ucar.nc2.Variable;

/** Reads with netCDF-Java, a reader that shares no code with our writer. */
final class CdmReader implements AutoCloseable {
  private static final String IOSP = "ucar.nc2.iosp.hdf5.H5iosp";
  private static final double TWO_TO_32 = 0x1p32;
  private final NetcdfFile file;

  /** Reads a file that lies in memory. */
  CdmReader(byte[] content) {
    try {
      file = NetcdfFile.openInMemory("memory", content, IOSP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no such reader", e);
    }
  }

  CdmReader(Path path) {
    this(path, IOSP);
  }

  private CdmReader(Path path, String iosp) {
    try {
      file = NetcdfFile.open(path.toString(), iosp, -1, null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no such reader", e);
    }
  }

  /** Reads through the netCDF-C library, which must be installed. */
  static CdmReader throughNetcdfC(Path path) {
    return new CdmReader(path, "ucar.nc2.jni.netcdf.Nc4Iosp");
  }

  NetcdfFile file() {
    return file;
  }

  Variable variable(String name) {
    Variable variable = file.findVariable(NetcdfFile.makeValidCdmObjectName(name));
    if (variable == null) {
      throw new AssertionError("no variable " + name + " in " + file.getVariables());
    }
    return variable;
  }

  /** All values, row-major. */
  double[] values(String name) {
    try {
      Variable variable = variable(name);
      Array array = variable.read();
      double[] values = new double[(int) array.getSize()];
      for (int i = 0; i < values.length; i++) {
        values[i] = variable.isUnsigned() ? unsigned(array, i) : array.getDouble(i);
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] values(Path path, String name) {
    try (CdmReader reader = new CdmReader(path)) {
      return reader.values(name);
    }
  }

  int[] shape(String name) {
    return variable(name).getShape();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double unsigned(Array array, int i) {
    DataType type = DataType.getType(array.getElementType());
    long bits = array.getLong(i);
    return switch (type.getSize()) {
      case 1 -> bits & 0xFF;
      case 2 -> bits & 0xFFFF;
      case 4 -> bits < 0 ? bits + TWO_TO_32 : bits;
      default -> new BigInteger(Long.toUnsignedString(bits)).doubleValue();
    };
  }
}
