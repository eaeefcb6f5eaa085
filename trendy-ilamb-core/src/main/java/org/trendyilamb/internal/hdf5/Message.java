// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/** One header message: a piece of what an object header says of its object. Immutable. */
final class Message {
  /** The size field has 16 bits. */
  static final int MAX_BODY = 0xFFFF;

  /** Kinds of message, with their numbers in the specification. */
  enum Type {
    DATASPACE(0x01, false),
    LINK_INFO(0x02, false),
    DATATYPE(0x03, true),
    FILL_VALUE(0x05, true),
    LINK(0x06, false),
    DATA_LAYOUT(0x08, false),
    GROUP_INFO(0x0A, true),
    FILTER_PIPELINE(0x0B, true),
    ATTRIBUTE(0x0C, false),
    ATTRIBUTE_INFO(0x15, false);

    private final int number;
    private final boolean constant;

    Type(int number, boolean constant) {
      this.number = number;
      this.constant = constant;
    }
  }

  private final Type type;
  private final byte[] body;

  Message(Type type, ByteSink body) {
    if (body.size() > MAX_BODY) {
      throw new IllegalArgumentException(
          type + " message of " + body.size() + " bytes; at most " + MAX_BODY);
    }
    this.type = type;
    this.body = body.toByteArray();
  }

  boolean isAttribute() {
    return type == Type.ATTRIBUTE;
  }

  /** The body without the prefix, as a copy. */
  byte[] body() {
    return body.clone();
  }

  /** Appends prefix and body in the form of object header version 2. */
  void appendTo(ByteSink sink, int creationOrder) {
    sink.int8(type.number)
        .int16(body.length)
        .int8(type.constant ? 1 : 0)
        .int16(creationOrder)
        .bytes(body);
  }
}
