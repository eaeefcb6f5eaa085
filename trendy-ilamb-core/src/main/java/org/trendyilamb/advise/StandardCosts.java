// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import java.util.Map;

/**
 * Costs to begin with, where nothing was measured: what {@code convert --strategy auto} decides by
 * and what fits are drawn towards. Rounded from processor times on one machine (two cores of an AMD
 * EPYC of the Zen 5 class that were shared with other work, OpenJDK 17, level 1 of the JDK's
 * compressor, 0.5 degree fields with a third of land); contention and the parallel share within a
 * file are judged, not measured. Other machines differ by a factor, which hardly changes which
 * strategy wins.
 */
public final class StandardCosts {
  /** From the start of Java to the start of the run, for a small tree, seconds. */
  public static final double HEAD_SECONDS = 1.0;

  /** Size of an output on disk as a share of its raw values: land fields at level 1. */
  public static final double OUTPUT_SHARE = 0.18;

  /** A worker JVM until it takes its first file, and its slow first conversions, seconds. */
  private static final double WORKER_START = 1.5;

  /** Each further worker JVM, when cores are free for it, seconds. */
  private static final double NEXT_WORKER = 0.3;

  /** The slow first conversions of any JVM, seconds. */
  private static final double WARM_UP = 0.8;

  private static final double FILE_SECONDS = 0.05;

  /** 110 MB/s of raw values on one core. */
  private static final double BYTE_SECONDS = 1 / 110e6;

  private static final double CONTENTION = 0.05;

  /** Share of the work on one file that its threads do at the same time. */
  private static final double PARALLEL_IN_FILE = 0.9;

  private StandardCosts() {}

  /**
   * The costs of a strategy; those of one that is not known are those of worker processes.
   *
   * @param cores processor cores, at least 1: a strategy that converts one file at a time uses all
   *     of them for this file
   */
  public static CostModel of(String strategy, int cores) {
    CostModel processes =
        new CostModel(WORKER_START, NEXT_WORKER, FILE_SECONDS, BYTE_SECONDS, CONTENTION, 0);
    return Map.of(
            "sequential",
            new CostModel(
                WARM_UP,
                0,
                FILE_SECONDS,
                BYTE_SECONDS * (1 - PARALLEL_IN_FILE + PARALLEL_IN_FILE / cores),
                0,
                0),
            "locked",
            new CostModel(WARM_UP, 0, FILE_SECONDS, BYTE_SECONDS, CONTENTION, 0),
            "processes",
            processes)
        .getOrDefault(strategy, processes);
  }
}
