// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

/**
 * A datatype message. Specification IV.A.2.d.
 *
 * @param typeClass its class: 0 integer, 1 float, 3 text, 6 compound, 7 reference, 9 sequence
 * @param bytes of one value
 */
record TypeCheck(int typeClass, int bytes) {
  static final int COMPOUND = 6;
  static final int REFERENCE = 7;
  static final int SEQUENCE = 9;

  /** Reads a type; whatever follows it in the structure is left. */
  static TypeCheck read(Cursor in) {
    int first = in.u8();
    int version = first >> 4;
    in.require(version == 1 || version == 3, "datatype version " + version);
    int typeClass = first & 0xf;
    int bits = (int) in.number(3);
    long size = in.u32();
    in.require(size > 0 && size < 1 << 28, "datatype of " + size + " bytes");
    TypeCheck type = new TypeCheck(typeClass, (int) size);
    switch (typeClass) {
      case 0 -> type.integer(in, bits);
      case 1 -> type.floating(in, bits);
      case 3 -> in.require((bits & ~0x11) == 0, "flags of a text: " + bits);
      case COMPOUND -> type.compound(in, bits, version);
      case REFERENCE -> {
        in.expect(bits, 0, "kind of reference");
        in.expect(size, 8, "size of a reference");
      }
      case SEQUENCE -> {
        in.expect(bits, 0, "kind of sequence");
        in.expect(size, 16, "size of a sequence");
        in.expect(read(in).typeClass, REFERENCE, "class in a sequence");
      }
      default -> throw in.broken("datatype class " + typeClass + " is not covered");
    }
    return type;
  }

  private void integer(Cursor in, int bits) {
    in.require((bits & ~0x09) == 0, "flags of an integer: " + bits);
    in.require(Integer.bitCount(bytes) == 1 && bytes <= 8, "integer of " + bytes + " bytes");
    in.expect(in.u16(), 0, "bit offset");
    in.expect(in.u16(), 8L * bytes, "precision");
  }

  private void floating(Cursor in, int bits) {
    boolean single = bytes == 4;
    in.require(single || bytes == 8, "floating point number of " + bytes + " bytes");
    in.expect(bits & ~1, (single ? 31 : 63) << 8 | 0x20, "sign, norm and padding");
    in.expect(in.u16(), 0, "bit offset");
    in.expect(in.u16(), 8L * bytes, "precision");
    in.expect(in.u8(), single ? 23 : 52, "exponent location");
    in.expect(in.u8(), single ? 8 : 11, "exponent size");
    in.expect(in.u8(), 0, "mantissa location");
    in.expect(in.u8(), single ? 23 : 52, "mantissa size");
    in.expect(in.u32(), single ? 127 : 1023, "exponent bias");
  }

  private void compound(Cursor in, int members, int version) {
    int end = 0;
    for (int i = 0; i < members; i++) {
      int name = 0;
      while (in.u8() != 0) {
        name++;
      }
      in.require(name > 0, "a member without name");
      int padding = version == 1 ? (8 - (name + 1) % 8) % 8 : 0;
      in.zeros(padding);
      int offset = version == 1 ? (int) in.u32() : (int) in.number(bytes < 256 ? 1 : 2);
      in.require(offset >= end, "members overlap");
      if (version == 1) {
        in.zeros(28);
      }
      end = offset + read(in).bytes;
    }
    in.require(end <= bytes, "members beyond the end");
  }
}
