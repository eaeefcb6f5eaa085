// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.charset.StandardCharsets;

/**
 * The header messages of a group whose links lie in its header: link info, group info and link. The
 * creation order of links is tracked and indexed, because netCDF takes the order of variables from
 * it.
 */
final class GroupMessages {
  private static final int ORDER_TRACKED_AND_INDEXED = 0x03;
  private static final int HAS_CREATION_ORDER = 0x04;
  private static final int HAS_CHARACTER_SET = 0x10;
  private static final int NAME_LENGTH_IN_2_BYTES = 0x01;
  private static final int UTF_8 = 1;

  private GroupMessages() {}

  /** How many links were ever made, and that none lies in a heap. */
  static Message linkInfo(int links) {
    return new Message(
        Message.Type.LINK_INFO,
        new ByteSink()
            .int8(0)
            .int8(ORDER_TRACKED_AND_INDEXED)
            .int64(links)
            .int64(ByteSink.UNDEFINED)
            .int64(ByteSink.UNDEFINED)
            .int64(ByteSink.UNDEFINED));
  }

  /** Nothing beyond the defaults. */
  static Message groupInfo() {
    return new Message(Message.Type.GROUP_INFO, new ByteSink().int8(0).int8(0));
  }

  /**
   * A hard link.
   *
   * @param order number of the link in order of creation
   * @param name its name
   * @param target address of the object header it points to
   */
  static Message link(int order, String name, long target) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return new Message(
        Message.Type.LINK,
        new ByteSink()
            .int8(1)
            .int8(HAS_CREATION_ORDER | HAS_CHARACTER_SET | NAME_LENGTH_IN_2_BYTES)
            .int64(order)
            .int8(UTF_8)
            .int16(utf8.length)
            .bytes(utf8)
            .int64(target));
  }
}
