// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

/**
 * An input of a simulated run.
 *
 * @param name for people
 * @param rawBytes size of its values as 4-byte floats
 * @param storedBytes size on disk
 */
public record SimulatedFile(String name, long rawBytes, long storedBytes) {
  public SimulatedFile {
    if (rawBytes < 0 || storedBytes < 0) {
      throw new IllegalArgumentException(name + " has a negative size");
    }
  }
}
