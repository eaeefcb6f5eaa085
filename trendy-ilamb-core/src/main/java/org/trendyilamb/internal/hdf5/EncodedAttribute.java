// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.charset.StandardCharsets;

/**
 * One attribute as it lies in the file: the body of an attribute message version 3, wherever it is
 * stored. Immutable. Source: HDF5 File Format Specification, IV.A.2.m "The Attribute Message".
 */
final class EncodedAttribute {
  private static final int VERSION = 3;
  private static final int UTF_8 = 1;

  private final String name;
  private final byte[] body;

  private EncodedAttribute(String name, byte[] body) {
    this.name = name;
    this.body = body;
  }

  /** An attribute; {@code data} are its values as they lie in the file. */
  static EncodedAttribute of(String name, Datatype type, Dataspace space, byte[] data) {
    byte[] utf8 = (name + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] encodedType = type.encoded();
    byte[] encodedSpace = space.encoded();
    ByteSink sink =
        new ByteSink()
            .int8(VERSION)
            .int8(0)
            .int16(utf8.length)
            .int16(encodedType.length)
            .int16(encodedSpace.length)
            .int8(UTF_8)
            .bytes(utf8)
            .bytes(encodedType)
            .bytes(encodedSpace)
            .bytes(data);
    return new EncodedAttribute(name, sink.toByteArray());
  }

  /** The name as the indexes of attributes hash and compare it: UTF-8 without an end mark. */
  byte[] name() {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  /** The body of its message, as a copy. */
  byte[] body() {
    return body.clone();
  }

  /** Whether the body can lie in an object header. */
  boolean fitsHeader() {
    return body.length <= Message.MAX_BODY;
  }

  /** The header message. */
  Message message() {
    return new Message(Message.Type.ATTRIBUTE, new ByteSink().bytes(body));
  }
}
