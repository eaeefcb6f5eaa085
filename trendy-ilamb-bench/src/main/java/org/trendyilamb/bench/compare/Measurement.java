// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

/**
 * What one run of a program took.
 *
 * @param wallSeconds from start to end
 * @param cpuSeconds processor time of it and of all it started, user and system
 * @param peakMegabytes largest resident memory of all its processes together, 10^6 bytes
 * @param outputBytes size of what it wrote
 */
public record Measurement(
    double wallSeconds, double cpuSeconds, double peakMegabytes, long outputBytes) {

  /** The same with another size of the output. */
  Measurement withOutput(long bytes) {
    return new Measurement(wallSeconds, cpuSeconds, peakMegabytes, bytes);
  }
}
