// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The checksum of metadata: Jenkins' lookup3, over the bytes padded to whole blocks of 12. */
final class MetadataChecksum {
  private static final int[] MIX = {4, 6, 8, 16, 19, 4};
  private static final int[] FINAL = {14, 11, 25, 16, 4, 14, 24};

  private MetadataChecksum() {}

  static long of(byte[] bytes, int from, int to) {
    int length = to - from;
    int blocks = Math.max(1, (length + 11) / 12);
    ByteBuffer words =
        ByteBuffer.wrap(Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), 12 * blocks))
            .order(ByteOrder.LITTLE_ENDIAN);
    int[] s = new int[3];
    Arrays.fill(s, 0xdeadbeef + length);
    for (int block = 0; block < blocks && length > 0; block++) {
      for (int i = 0; i < 3; i++) {
        s[i] += words.getInt();
      }
      if (block < blocks - 1) {
        mix(s);
      } else {
        finish(s);
      }
    }
    return Integer.toUnsignedLong(s[2]);
  }

  /** Six steps; each takes the next three of the words in turn. */
  private static void mix(int[] s) {
    for (int step = 0; step < MIX.length; step++) {
      int target = step % 3;
      int last = (step + 2) % 3;
      s[target] -= s[last];
      s[target] ^= Integer.rotateLeft(s[last], MIX[step]);
      s[last] += s[(step + 1) % 3];
    }
  }

  /** Seven steps, which begin with the third word. */
  private static void finish(int[] s) {
    for (int step = 0; step < FINAL.length; step++) {
      int target = (step + 2) % 3;
      int source = (step + 1) % 3;
      s[target] ^= s[source];
      s[target] -= Integer.rotateLeft(s[source], FINAL[step]);
    }
  }
}
