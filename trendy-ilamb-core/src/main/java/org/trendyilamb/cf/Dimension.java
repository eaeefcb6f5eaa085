// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

/**
 * A named length.
 *
 * @param name name in the file
 * @param length number of indices, not negative
 * @param unlimited whether the file lets it grow
 */
public record Dimension(String name, long length, boolean unlimited) {
  public Dimension {
    if (length < 0) {
      throw new IllegalArgumentException("dimension " + name + " has length " + length);
    }
  }

  /** A dimension of fixed length. */
  public static Dimension fixed(String name, long length) {
    return new Dimension(name, length, false);
  }
}
