// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** How a stream is packed, told by its first bytes. */
enum Packing {
  GZIP,
  BZIP2,
  TAR,
  NONE;

  /** Bytes that must be there to see the mark of a tar archive. */
  private static final int HEAD = 512;

  private static final int TAR_MARK = 257;

  /** Looks ahead without consuming. */
  static Packing of(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    if (startsWith(head, 0, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (startsWith(head, 0, 'B', 'Z', 'h')) {
      return BZIP2;
    }
    if (head.length > TAR_MARK + 5
        && new String(head, TAR_MARK, 5, StandardCharsets.US_ASCII).equals("ustar")) {
      return TAR;
    }
    return NONE;
  }

  private static boolean startsWith(byte[] head, int at, int... mark) {
    if (head.length < at + mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[at + i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Reads from a stream that supports mark. */
  static BufferedInputStream buffered(InputStream in) {
    return new BufferedInputStream(in, 1 << 16);
  }
}
