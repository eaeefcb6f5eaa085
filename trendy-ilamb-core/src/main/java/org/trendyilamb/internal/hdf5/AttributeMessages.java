// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The header messages of attributes that lie in a header: attribute info, attribute version 3. */
final class AttributeMessages {
  private static final int ORDER_TRACKED_AND_INDEXED = 0x03;
  private static final int VERSION = 3;
  private static final int UTF_8 = 1;
  private static final int FIXED_BYTES = 9;

  private AttributeMessages() {}

  /** Attribute info and the attributes themselves; nothing when there are none. */
  static List<Message> all(List<Message> attributes) {
    if (attributes.isEmpty()) {
      return List.of();
    }
    List<Message> messages = new ArrayList<>();
    messages.add(
        new Message(
            Message.Type.ATTRIBUTE_INFO,
            new ByteSink()
                .int8(0)
                .int8(ORDER_TRACKED_AND_INDEXED)
                .int16(attributes.size())
                .int64(ByteSink.UNDEFINED)
                .int64(ByteSink.UNDEFINED)
                .int64(ByteSink.UNDEFINED)));
    messages.addAll(attributes);
    return messages;
  }

  /** One attribute; {@code data} are its values as they lie in the file. */
  static Message attribute(String name, Datatype type, Dataspace space, byte[] data) {
    byte[] utf8 = (name + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] encodedType = type.encoded();
    byte[] encodedSpace = space.encoded();
    return new Message(
        Message.Type.ATTRIBUTE,
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
            .bytes(data));
  }

  /** Bytes an attribute may have for its values, so that its message is not too long. */
  static int room(String name, Datatype type, Dataspace space) {
    return Message.MAX_BODY
        - FIXED_BYTES
        - (name.getBytes(StandardCharsets.UTF_8).length + 1)
        - type.encoded().length
        - space.encoded().length;
  }
}
