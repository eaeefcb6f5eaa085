// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

import org.trendyilamb.advise.Storage;

/**
 * Where a simulated run takes place.
 *
 * @param cores processor cores, at least 1
 * @param storage where inputs and outputs lie
 */
public record Machine(int cores, Storage storage) {
  public Machine {
    if (cores < 1) {
      throw new IllegalArgumentException("at least 1 core, not " + cores);
    }
  }
}
