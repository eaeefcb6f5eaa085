// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.HexFormat;

/** Bytes as hexadecimal text, for tables of expected structures. */
final class Hex {
  /** The address HDF5 writes for "nowhere". */
  static final String UNDEFINED = " ff ff ff ff ff ff ff ff ";

  private Hex() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Text with any blanks in the form of {@link #of}. */
  static String of(String text) {
    return text.replaceAll("\\s", "");
  }

  static byte[] bytes(String text) {
    return HexFormat.of().parseHex(of(text));
  }
}
