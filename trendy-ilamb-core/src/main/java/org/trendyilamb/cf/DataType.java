// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

/** External data types of netCDF. Names follow the netCDF data model. */
public enum DataType {
  BYTE(1),
  UBYTE(1),
  CHAR(1),
  SHORT(2),
  USHORT(2),
  INT(4),
  UINT(4),
  INT64(8),
  UINT64(8),
  FLOAT(4),
  DOUBLE(8),
  STRING(0),
  /** Compound, enum, opaque and variable-length types: recognised, never read. */
  OTHER(0);

  private final int bytes;

  DataType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one value in a file; 0 where that varies. */
  public int bytes() {
    return bytes;
  }

  /** Whether values are numbers. */
  public boolean isNumeric() {
    return this != CHAR && this != STRING && this != OTHER;
  }

  /** Whether values are floating-point numbers. */
  public boolean isFloating() {
    return this == FLOAT || this == DOUBLE;
  }
}
