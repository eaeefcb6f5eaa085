// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.trendyilamb.internal.deflate.FastInflater;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Reads stored chunks and inflates them. Keeps its buffer and its inflater from chunk to chunk. Not
 * safe for threads.
 *
 * <p>What the project's own inflater does not take for a whole stream with the right check value,
 * the JDK's decides on: its zlib has been tried on damaged and on malicious streams by the whole
 * world.
 */
final class ChunkDecoder implements AutoCloseable {
  private final RawChunks chunks;
  private final Where where;
  private final int length;
  private final FastInflater fast = new FastInflater();
  private final Inflater inflater = new Inflater();
  private byte[] stored = new byte[0];

  /**
   * A decoder.
   *
   * @param where for messages
   * @param length bytes of a chunk before filters
   */
  ChunkDecoder(RawChunks chunks, Where where, int length) {
    this.chunks = chunks;
    this.where = where;
    this.length = length;
  }

  /**
   * Reads a chunk and inflates it; its bytes are still shuffled if they were.
   *
   * @param number which chunk
   * @param into receives the bytes
   * @param at index of the first
   * @throws DatasetException when the chunk cannot be read or is damaged
   */
  void read(int number, byte[] into, int at) {
    int size = chunks.storedLength(number);
    if (!chunks.encoding().deflated()) {
      if (size != length) {
        throw damaged(number, size + " bytes", null);
      }
      byte[] plain = at == 0 ? into : room(size);
      chunks.read(number, plain);
      if (plain != into) {
        System.arraycopy(plain, 0, into, at, size);
      }
      return;
    }
    // Deflate makes nothing longer by more than five bytes in every block.
    if (size > length + length / 64L + 1024) {
      throw damaged(number, size + " bytes", null);
    }
    chunks.read(number, room(size));
    inflate(number, size, into, at);
  }

  private void inflate(int number, int size, byte[] into, int at) {
    if (fast.inflate(stored, size, into, at, length)) {
      return;
    }
    inflater.reset();
    inflater.setInput(stored, 0, size);
    try {
      int done = 0;
      int more = 1;
      while (done < length && more > 0) {
        more = inflater.inflate(into, at + done, length - done);
        done += more;
      }
      // The end of the stream, with its check value, is read only when more is asked for.
      boolean whole =
          done == length
              && (inflater.finished()
                  || (inflater.inflate(new byte[1]) == 0 && inflater.finished()));
      if (!whole) {
        throw damaged(number, "a stream of another length", null);
      }
    } catch (DataFormatException e) {
      throw damaged(number, String.valueOf(e.getMessage()), e);
    }
  }

  private byte[] room(int size) {
    if (stored.length < size) {
      stored = new byte[size + size / 8];
    }
    return stored;
  }

  private DatasetException damaged(
      int number, String found, @org.jspecify.annotations.Nullable Throwable cause) {
    Problem problem =
        new Problem(
            "input-damaged",
            where,
            "values cannot be read from chunk number " + number,
            found,
            "a chunk of " + length + " bytes",
            "the file is damaged: copy it again");
    return cause == null ? new DatasetException(problem) : new DatasetException(problem, cause);
  }

  /** Frees what is held outside the heap. Idempotent. */
  @Override
  public void close() {
    inflater.end();
  }
}
