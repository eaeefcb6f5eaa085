// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import org.trendyilamb.cf.Storage;

/**
 * Port: takes chunks that were filtered elsewhere, so that many threads can compress one file.
 *
 * <p>Safe for use by many threads. Chunks are laid down in the order of the calls: who wants the
 * same bytes every time calls in the same order every time. All calls must have returned before the
 * file is finished.
 */
public interface ChunkSink {

  /**
   * How the values of a variable lie in the file: the chunk, and the filters it must have gone
   * through.
   *
   * @throws IllegalArgumentException when there is no such variable
   */
  Storage storage(String variable);

  /**
   * A new encoder for the chunks of a variable, for the use of one thread, which closes it.
   *
   * @throws IllegalArgumentException when there is no such variable or it is not chunked
   */
  ChunkFilter encoder(String variable);

  /**
   * Writes a chunk. No value of it may come by another way, before or after.
   *
   * @param variable name of a chunked variable
   * @param offset index of the first value of the chunk; not kept
   * @param filtered the chunk as it shall lie in the file, from index 0; not kept
   * @param length how many bytes
   * @throws DatasetException when it cannot be written
   * @throws IllegalArgumentException when there is no such variable, it is not chunked, or no chunk
   *     begins at the offset
   * @throws IllegalStateException when the chunk is written already or the file is finished
   */
  void writeChunk(String variable, long[] offset, byte[] filtered, int length);
}
