// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.List;

/**
 * How the values of a variable lie in a file.
 *
 * @param chunk lengths of one chunk, slowest dimension first; empty when contiguous
 * @param deflateLevel 0 for none, else 1 to 9
 * @param shuffle whether bytes are shuffled before deflating
 */
public record Storage(List<Integer> chunk, int deflateLevel, boolean shuffle) {
  public Storage {
    chunk = List.copyOf(chunk);
    if (deflateLevel < 0 || deflateLevel > 9) {
      throw new IllegalArgumentException("deflate level " + deflateLevel + " is not in 0..9");
    }
  }

  /** Not chunked, not compressed. */
  public static Storage contiguous() {
    return new Storage(List.of(), 0, false);
  }

  /** Chunked, shuffled and deflated. */
  public static Storage deflated(List<Integer> chunk, int level) {
    return new Storage(chunk, level, true);
  }

  /** Whether the values are chunked. */
  public boolean isChunked() {
    return !chunk.isEmpty();
  }
}
