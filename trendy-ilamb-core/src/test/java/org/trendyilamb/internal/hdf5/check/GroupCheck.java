// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trendyilamb.internal.hdf5.check.HeaderCheck.RawMessage;

/** The links of the root group, which lie in its header. Specification IV.A.2.c, g and k. */
final class GroupCheck {
  private static final int LINK_INFO = 0x02;
  private static final int LINK = 0x06;
  private static final int GROUP_INFO = 0x0A;
  private static final Set<Integer> TYPES = Set.of(LINK_INFO, LINK, GROUP_INFO, 0x0C, 0x15);

  private GroupCheck() {}

  /** Names of all datasets and the addresses of their headers, in the order of creation. */
  static Map<String, Long> links(List<RawMessage> messages) {
    Map<String, Long> links = new LinkedHashMap<>();
    Set<Long> orders = new HashSet<>();
    long highest = -1;
    int infos = 0;
    for (RawMessage message : messages) {
      Cursor in = message.body();
      in.require(TYPES.contains(message.type()), "message type in a group");
      if (message.type() == LINK_INFO) {
        highest = linkInfo(in);
        infos++;
      } else if (message.type() == GROUP_INFO) {
        in.expect(in.u8(), 0, "group info version");
        in.expect(in.u8(), 0, "group info flags");
        in.end();
        infos += 10;
      } else if (message.type() == LINK) {
        link(in, links, orders);
      }
    }
    for (RawMessage message : messages) {
      message.body().require(infos == 11, "link info or group info is not there once");
      message.body().require(orders.stream().max(Long::compare).orElse(-1L) < highest, "order");
    }
    return links;
  }

  private static long linkInfo(Cursor in) {
    in.expect(in.u8(), 0, "link info version");
    in.expect(in.u8(), 3, "link info flags");
    long highest = in.u64();
    for (int i = 0; i < 3; i++) {
      in.expect(in.u64(), Cursor.NOWHERE, "links outside the header are not covered");
    }
    in.end();
    return highest;
  }

  private static void link(Cursor in, Map<String, Long> links, Set<Long> orders) {
    in.expect(in.u8(), 1, "link version");
    int flags = in.u8();
    in.require((flags & ~0x1f) == 0 && (flags & 0x0c) == 0x04, "link flags " + flags);
    in.require(orders.add(in.u64()), "two links of one order");
    if ((flags & 0x10) != 0) {
      in.require(in.u8() <= 1, "character set");
    }
    int length = (int) in.number(1 << (flags & 3));
    String name = in.utf8(length);
    long target = in.u64();
    in.end();
    in.require(!name.isEmpty() && !name.contains("/") && !name.contains("\0"), "link name");
    in.require(!links.containsValue(target), "two links to one object");
    in.require(links.put(name, target) == null, "two links of one name");
  }
}
