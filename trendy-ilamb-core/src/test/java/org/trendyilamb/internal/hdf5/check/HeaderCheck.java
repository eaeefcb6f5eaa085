// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Object header version 2 with its continuation blocks. Specification IV.A.1.b. */
final class HeaderCheck {
  /** One message of a header. */
  record RawMessage(int type, int flags, int order, Cursor body) {}

  private static final int CONTINUATION = 0x10;

  /** Kinds of message that may occur, each with the flags that it may have. */
  private static final Map<Integer, Integer> ALLOWED_FLAGS =
      Map.ofEntries(
          Map.entry(0x00, 0x00),
          Map.entry(0x01, 0x00),
          Map.entry(0x02, 0x00),
          Map.entry(0x03, 0x01),
          Map.entry(0x05, 0x01),
          Map.entry(0x06, 0x00),
          Map.entry(0x08, 0x00),
          Map.entry(0x0A, 0x01),
          Map.entry(0x0B, 0x01),
          Map.entry(0x0C, 0x00),
          Map.entry(CONTINUATION, 0x00),
          Map.entry(0x15, 0x04));

  private final ClaimedFile file;
  private final String what;
  private final List<RawMessage> messages = new ArrayList<>();
  private boolean ordered;

  private HeaderCheck(ClaimedFile file, String what) {
    this.file = file;
    this.what = what;
  }

  /** Reads a header and all its messages but those that only take room. */
  static List<RawMessage> read(ClaimedFile file, long address, String what) {
    HeaderCheck check = new HeaderCheck(file, "object header of " + what);
    check.first(address);
    return check.messages;
  }

  private void first(long address) {
    Cursor start = file.peek(address, 10, what);
    start.signature("OHDR");
    start.expect(start.u8(), 2, "version");
    int flags = start.u8();
    start.require((flags & ~0x3f) == 0, "unknown flags " + flags);
    int prefix = 6 + ((flags & 0x20) == 0 ? 0 : 16) + ((flags & 0x10) == 0 ? 0 : 4);
    int sizeBytes = 1 << (flags & 3);
    Cursor sized = file.peek(address, prefix + sizeBytes, what);
    sized.bytes(prefix);
    long size = sizeBytes == 8 ? sized.u64() : sized.number(sizeBytes);
    ordered = (flags & 0x04) != 0;
    sized.require(ordered || (flags & 0x08) == 0, "attributes are indexed but not tracked");
    Cursor all = file.claim(address, prefix + sizeBytes + size + 4, Region.Kind.METADATA, what);
    all.bytes(prefix + sizeBytes);
    messages(all);
  }

  private void messages(Cursor block) {
    int prefix = ordered ? 6 : 4;
    while (block.remaining() >= prefix + 4) {
      int type = block.u8();
      int size = block.u16();
      int flags = block.u8();
      int order = ordered ? block.u16() : 0;
      Integer allowed = ALLOWED_FLAGS.get(type);
      if (allowed == null) {
        throw block.broken("message type " + type + " is not covered");
      }
      block.require((flags & ~allowed) == 0, "flags " + flags + " of message type " + type);
      Cursor body = block.part(size, "message type " + type);
      if (type == CONTINUATION) {
        continued(body.u64(), body.u64());
      } else if (type != 0) {
        messages.add(new RawMessage(type, flags, order, body));
      }
    }
    block.zeros(block.remaining() - 4);
    block.checksum();
    block.end();
  }

  private void continued(long address, long length) {
    Cursor block = file.claim(address, length, Region.Kind.METADATA, what + ", continued");
    block.signature("OCHK");
    messages(block);
  }
}
