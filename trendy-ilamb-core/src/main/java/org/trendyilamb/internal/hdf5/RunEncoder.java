// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/** The values of one put, ready to be encoded run by run into the type of their variable. */
@FunctionalInterface
interface RunEncoder {
  /**
   * Encodes a run.
   *
   * @param from index of its first value
   * @param count number of values
   * @param into receives the bytes
   * @param at index of the first byte
   */
  void encode(int from, int count, byte[] into, int at);
}
