// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/**
 * Port: compresses to the zlib format (RFC 1950), which the deflate filter of HDF5 expects.
 *
 * <p>An instance belongs to one thread at a time and may be used for any number of calls. The same
 * input gives the same output, whatever was compressed before, unless an engine says otherwise.
 */
public interface DeflateEngine extends AutoCloseable {

  /** An upper bound for the compressed length of that many bytes, whatever they are. */
  int maxLength(int length);

  /**
   * Compresses.
   *
   * @param in the bytes; not changed
   * @param length how many of them, from index 0
   * @param out receives the result from index 0; at least {@link #maxLength} bytes
   * @return length of the result
   */
  int deflate(byte[] in, int length, byte[] out);

  /** Frees what is held outside the heap. Idempotent. */
  @Override
  void close();

  /**
   * The engine of the JDK, {@link java.util.zip.Deflater}.
   *
   * @param level 1 (fast) to 9 (small)
   */
  static DeflateEngine jdk(int level) {
    return new JdkDeflateEngine(level);
  }
}
