// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.Arrays;

/**
 * Where all values of a plane are missing for long, such as over the sea. Says nothing about other
 * places. Immutable; safe for many threads.
 *
 * <p>Planes that follow each other often have the same object: whoever has worked on one of them
 * and finds the same object again (compared by identity) may leave as it is what was made of these
 * places.
 */
public final class MissingRuns {
  /** Nothing is known. */
  public static final MissingRuns NONE = new MissingRuns(new int[0]);

  private final int[] bounds;

  private MissingRuns(int[] bounds) {
    this.bounds = bounds;
  }

  /**
   * Some runs.
   *
   * @param bounds index of the first value of a run and index after its last, run after run, each
   *     behind the one before
   * @param count how many of these indices count, two for each run
   * @throws IllegalArgumentException when they do not ascend
   */
  public static MissingRuns of(int[] bounds, int count) {
    for (int i = 1; i < count; i++) {
      if (bounds[i] < bounds[i - 1] || (i % 2 == 1 && bounds[i] == bounds[i - 1])) {
        throw new IllegalArgumentException("runs do not follow each other");
      }
    }
    if (count % 2 != 0) {
      throw new IllegalArgumentException("the last run has no end");
    }
    return count == 0 ? NONE : new MissingRuns(Arrays.copyOf(bounds, count));
  }

  /** How many runs. */
  public int count() {
    return bounds.length / 2;
  }

  /** Index of the first value of a run. */
  public int start(int run) {
    return bounds[2 * run];
  }

  /** Index after the last value of a run. */
  public int after(int run) {
    return bounds[2 * run + 1];
  }

  /** Whether the runs are those of {@link #of}. */
  public boolean equalsThose(int[] others, int count) {
    return Arrays.equals(bounds, 0, bounds.length, others, 0, count);
  }
}
