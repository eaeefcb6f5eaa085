// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import org.trendyilamb.cf.Shape;

/**
 * Port: the chunks of one variable as they lie in the file, filtered and encoded.
 *
 * <p>Chunks tile the variable and are numbered row-major from 0; every chunk is there. Those at the
 * upper edges are stored whole, with anything beyond the edge. A variable that is not chunked is
 * given as one chunk for each index of its first dimension.
 *
 * <p>Safe for use by many threads until the reader it came from is closed.
 */
public interface RawChunks {

  /** What {@link #read} gives. */
  ChunkEncoding encoding();

  /** Shape of the variable. */
  Shape shape();

  /** Shape of a chunk, of the same rank. */
  Shape chunk();

  /**
   * Bytes that a chunk takes in the file.
   *
   * @throws IndexOutOfBoundsException when there is no such chunk
   */
  int storedLength(int number);

  /**
   * Reads a chunk as it is stored.
   *
   * @param number which one
   * @param into receives {@link #storedLength} bytes from index 0
   * @throws DatasetException when it cannot be read
   * @throws IndexOutOfBoundsException when there is no such chunk or {@code into} is too small
   */
  void read(int number, byte[] into);
}
