// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/**
 * The checksum of HDF5 metadata: Bob Jenkins' lookup3 hash ({@code hashlittle}) with initial value
 * 0. Source of the constants: Jenkins, lookup3.c, May 2006, public domain; named as the metadata
 * checksum by the HDF5 File Format Specification.
 */
final class Lookup3 {
  private static final int SEED = 0xdeadbeef;
  private static final int BLOCK = 12;

  private Lookup3() {}

  /** Hash of the first {@code length} bytes. */
  static int hash(byte[] bytes, int length) {
    int a = SEED + length;
    int b = a;
    int c = a;
    int at = 0;
    while (length - at > BLOCK) {
      a += word(bytes, at, length);
      b += word(bytes, at + 4, length);
      c += word(bytes, at + 8, length);
      a -= c;
      a ^= Integer.rotateLeft(c, 4);
      c += b;
      b -= a;
      b ^= Integer.rotateLeft(a, 6);
      a += c;
      c -= b;
      c ^= Integer.rotateLeft(b, 8);
      b += a;
      a -= c;
      a ^= Integer.rotateLeft(c, 16);
      c += b;
      b -= a;
      b ^= Integer.rotateLeft(a, 19);
      a += c;
      c -= b;
      c ^= Integer.rotateLeft(b, 4);
      b += a;
      at += BLOCK;
    }
    if (at == length) {
      return c;
    }
    a += word(bytes, at, length);
    b += word(bytes, at + 4, length);
    c += word(bytes, at + 8, length);
    c ^= b;
    c -= Integer.rotateLeft(b, 14);
    a ^= c;
    a -= Integer.rotateLeft(c, 11);
    b ^= a;
    b -= Integer.rotateLeft(a, 25);
    c ^= b;
    c -= Integer.rotateLeft(b, 16);
    a ^= c;
    a -= Integer.rotateLeft(c, 4);
    b ^= a;
    b -= Integer.rotateLeft(a, 14);
    c ^= b;
    c -= Integer.rotateLeft(b, 24);
    return c;
  }

  /** Four bytes from {@code at}, lowest first; bytes beyond the end count as zero. */
  private static int word(byte[] bytes, int at, int length) {
    int word = 0;
    for (int i = 0; i < 4 && at + i < length; i++) {
      word |= (bytes[at + i] & 0xFF) << (8 * i);
    }
    return word;
  }
}
