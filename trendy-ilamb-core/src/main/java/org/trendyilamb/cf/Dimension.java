// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  // Written out: to link the generated ones takes tens of milliseconds of every start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dimension that
        && name.equals(that.name)
        && length == that.length
        && unlimited == that.unlimited;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, length, unlimited);
  }

  /** A dimension of fixed length. */
  public static Dimension fixed(String name, long length) {
    return new Dimension(name, length, false);
  }
}
