// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The stored bytes of one chunk. */
final class ChunkCheck {
  private static final int DEFLATE = 1;

  private final ClaimedFile file;
  private final String what;
  private final long bytes;
  private final boolean deflated;
  private final boolean inflate;

  /**
   * Chunks of one dataset.
   *
   * @param bytes of a chunk before all filters
   * @param inflate whether streams are inflated, or only their places taken
   */
  ChunkCheck(ClaimedFile file, String dataset, long bytes, List<Integer> filters, boolean inflate) {
    this.file = file;
    this.what = "chunk of " + dataset;
    this.bytes = bytes;
    this.deflated = filters.contains(DEFLATE);
    this.inflate = inflate;
  }

  String what() {
    return what;
  }

  void check(long address, long stored) {
    if (!deflated || !inflate) {
      file.claimUnread(address, stored, deflated ? Region.Kind.CHUNK : Region.Kind.VALUES, what);
      if (!deflated && stored != bytes) {
        throw new BrokenStructure(what, address, stored + " bytes, not " + bytes);
      }
      return;
    }
    Cursor chunk = file.claim(address, stored, Region.Kind.CHUNK, what);
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(chunk.bytes((int) stored));
      byte[] part = new byte[1 << 16];
      int count;
      do {
        count = inflater.inflate(part);
      } while (count > 0);
      chunk.require(inflater.finished(), "the stream is cut off");
      chunk.expect(inflater.getBytesRead(), stored, "length of the stream");
      chunk.expect(inflater.getBytesWritten(), bytes, "length of the inflated chunk");
    } catch (DataFormatException e) {
      throw chunk.broken("the stream is damaged: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }
}
