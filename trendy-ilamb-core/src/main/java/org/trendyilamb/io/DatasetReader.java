// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Slab;

/**
 * Port: one open dataset to read from.
 *
 * <p>An instance belongs to one thread at a time; several instances on one file are fine. Values
 * are given as stored: neither scale_factor nor fill values are applied.
 */
public interface DatasetReader extends AutoCloseable {

  /** What the file says of itself. Read once; never touches values. */
  DatasetHeader header();

  /**
   * Reads a block as double precision. Integers up to 53 bits and single precision are exact.
   *
   * @param variable name of a numeric variable in the header
   * @param slab block inside the variable's shape
   * @param into receives the values, row-major, from index 0; owned by the caller
   * @throws DatasetException when the values cannot be read
   * @throws IllegalArgumentException when there is no such variable, it is not numeric, the slab is
   *     outside, or {@code into} is too small
   */
  void read(String variable, Slab slab, double[] into);

  /**
   * The chunks of a variable as they lie in the file, for readers that decode them in many threads.
   *
   * @return empty when the file, the type or the filters do not allow it; {@link #read} then still
   *     does
   * @throws IllegalArgumentException when there is no such variable
   */
  default Optional<RawChunks> rawChunks(String variable) {
    if (header().variable(variable).isEmpty()) {
      throw new IllegalArgumentException("no variable " + variable);
    }
    return Optional.empty();
  }

  /** Closes the file. Idempotent. */
  @Override
  void close();
}
