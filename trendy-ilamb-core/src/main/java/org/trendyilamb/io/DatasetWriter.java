// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import org.trendyilamb.cf.Slab;

/**
 * Port: one new dataset being written. Defined at creation, then filled block by block in any
 * order, then finished.
 *
 * <p>An instance belongs to one thread at a time. What is never put reads back as the variable's
 * {@code _FillValue}. A writer that is closed before {@link #finish} leaves a file that must be
 * thrown away; the caller does that.
 */
public interface DatasetWriter extends AutoCloseable {

  /**
   * Writes a block of a variable of any numeric type; values are rounded to that type.
   *
   * @param variable name of a defined variable
   * @param slab block inside the variable's shape
   * @param values row-major from index 0; not kept
   * @throws DatasetException when the block cannot be written
   * @throws IllegalArgumentException when there is no such variable or the slab does not fit
   */
  void put(String variable, Slab slab, double[] values);

  /**
   * Writes a block of a variable of type float.
   *
   * @param variable name of a defined float variable
   * @param slab block inside the variable's shape
   * @param values row-major from index 0; not kept
   * @throws DatasetException when the block cannot be written
   * @throws IllegalArgumentException when there is no such variable, it is not float, or the slab
   *     does not fit
   */
  void put(String variable, Slab slab, float[] values);

  /**
   * Gives a global text attribute of the definition its value, for what is known only when values
   * have been read. Before {@link #finish}.
   *
   * @throws UnsupportedOperationException when writers of this kind cannot; see {@link
   *     DatasetWriterFactory#takesLateText}
   * @throws IllegalArgumentException when there is no such attribute
   */
  default void setText(String attribute, String text) {
    throw new UnsupportedOperationException("attributes are written at creation");
  }

  /**
   * Completes the file and gives its bytes to the operating system. Nothing may be put afterwards.
   *
   * @throws DatasetException when the file could not be completed; it must then be thrown away
   */
  void finish();

  /** Releases everything; without an earlier {@link #finish} the file is void. Idempotent. */
  @Override
  void close();
}
