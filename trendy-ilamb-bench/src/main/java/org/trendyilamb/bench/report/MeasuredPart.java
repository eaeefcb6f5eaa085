// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

/**
 * When and how undisturbed a part of a full run was measured.
 *
 * @param name of the part
 * @param begun when, in UTC
 * @param commit commit of the sources
 * @param seconds what it took
 * @param otherCores cores that other programs kept busy meanwhile, on average; 0 where unknown
 * @param stolenCores cores that the machine's host withheld meanwhile, on average; 0 where unknown
 */
public record MeasuredPart(
    String name,
    String begun,
    String commit,
    double seconds,
    double otherCores,
    double stolenCores) {
  /** Above this share of a core others were at work. */
  private static final double QUIET = 0.15;

  /** Whether nothing else took a noticeable share of a core. */
  boolean isQuiet() {
    return otherCores + stolenCores <= QUIET;
  }
}
