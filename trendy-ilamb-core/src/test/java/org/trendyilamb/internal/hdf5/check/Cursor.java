// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a structure from its beginning to its end and tells where it breaks. */
final class Cursor {
  /** The address that means "nowhere". */
  static final long NOWHERE = -1;

  private final ByteBuffer bytes;
  private final long address;
  private final String what;

  Cursor(byte[] bytes, long address, String what) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.address = address;
    this.what = what;
  }

  int u8() {
    return Byte.toUnsignedInt(need(1).get());
  }

  int u16() {
    return Short.toUnsignedInt(need(2).getShort());
  }

  long u32() {
    return Integer.toUnsignedLong(need(4).getInt());
  }

  /** An address or a length; {@link #NOWHERE} is the only negative one. */
  long u64() {
    long value = need(8).getLong();
    require(value >= NOWHERE, "an address or length beyond 2^63");
    return value;
  }

  /** A number of 1 to 7 bytes. */
  long number(int count) {
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (long) u8() << (8 * i);
    }
    return value;
  }

  byte[] bytes(int count) {
    ByteBuffer from = need(count);
    byte[] part = new byte[count];
    from.get(part);
    return part;
  }

  /** All bytes, wherever it stands. */
  byte[] whole() {
    return bytes.array().clone();
  }

  /** A part of this structure, read by its own cursor. */
  Cursor part(int count, String name) {
    long at = address + position();
    return new Cursor(bytes(count), at, what + ", " + name);
  }

  String utf8(int count) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(count))).toString();
    } catch (CharacterCodingException e) {
      throw broken("text that is not UTF-8");
    }
  }

  void signature(String expected) {
    String found = new String(bytes(expected.length()), StandardCharsets.ISO_8859_1);
    require(found.equals(expected), "signature " + expected + " expected, found " + found);
  }

  void expect(long found, long expected, String field) {
    require(found == expected, field + " is " + found + ", not " + expected);
  }

  void zeros(int count) {
    for (byte one : bytes(count)) {
      require(one == 0, "a reserved or unused byte is not zero");
    }
  }

  /** The checksum of everything before it. */
  void checksum() {
    long computed = MetadataChecksum.of(bytes.array(), 0, position());
    require(u32() == computed, "wrong checksum");
  }

  /** The checksum of the whole structure, with zeros where it lies. */
  void checksumInside() {
    byte[] copy = bytes.array().clone();
    Arrays.fill(copy, position(), Math.min(copy.length, position() + 4), (byte) 0);
    require(u32() == MetadataChecksum.of(copy, 0, copy.length), "wrong checksum");
  }

  void end() {
    require(remaining() == 0, remaining() + " bytes too many");
  }

  int position() {
    return bytes.position();
  }

  int remaining() {
    return bytes.remaining();
  }

  void require(boolean holds, String otherwise) {
    if (!holds) {
      throw broken(otherwise);
    }
  }

  BrokenStructure broken(String message) {
    return new BrokenStructure(what, address, message);
  }

  private ByteBuffer need(int count) {
    require(count >= 0 && count <= bytes.remaining(), "it ends too early");
    return bytes;
  }
}
