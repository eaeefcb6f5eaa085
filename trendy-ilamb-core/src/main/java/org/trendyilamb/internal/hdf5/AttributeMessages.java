// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What an object header says of the attributes of its object: attribute info, and the attributes
 * themselves unless one of them is too long for a header. Then all of them lie outside, because
 * readers look in one place only; so does the HDF5 library. Source: HDF5 File Format Specification,
 * IV.A.2.v "The Attribute Info Message".
 */
final class AttributeMessages {
  private static final int ORDER_TRACKED_AND_INDEXED = 0x03;
  private static final int FIXED_BYTES = 9;

  private AttributeMessages() {}

  /**
   * The messages of all attributes of one object; nothing when there are none.
   *
   * @param outside stores attributes outside the header, when that must be
   */
  static List<Message> all(
      List<EncodedAttribute> attributes, Function<List<EncodedAttribute>, AttributeIndex> outside) {
    if (attributes.isEmpty()) {
      return List.of();
    }
    boolean inside = attributes.stream().allMatch(EncodedAttribute::fitsHeader);
    AttributeIndex index = inside ? AttributeIndex.NONE : outside.apply(attributes);
    List<Message> messages = new ArrayList<>();
    messages.add(
        new Message(
            Message.Type.ATTRIBUTE_INFO,
            new ByteSink()
                .int8(0)
                .int8(ORDER_TRACKED_AND_INDEXED)
                .int16(attributes.size())
                .int64(index.heap())
                .int64(index.byName())
                .int64(index.byOrder())));
    if (inside) {
      attributes.forEach(attribute -> messages.add(attribute.message()));
    }
    return messages;
  }

  /** Bytes an attribute may have for its values, so that its message fits a header. */
  static int room(String name, Datatype type, Dataspace space) {
    return Message.MAX_BODY
        - FIXED_BYTES
        - (name.getBytes(StandardCharsets.UTF_8).length + 1)
        - type.encoded().length
        - space.encoded().length;
  }
}
