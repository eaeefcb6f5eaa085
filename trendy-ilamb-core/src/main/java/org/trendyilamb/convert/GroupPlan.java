// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * In which groups of steps a file is converted, by how many threads, and whether chunks must be
 * rearranged on disk first, so that no chunk is inflated twice and memory stays within a budget.
 *
 * @param groups in order of their steps; groups without planes are left out
 * @param groupSteps most steps of a group
 * @param threads how many threads the budget allows
 * @param rearrangingThreads how many threads may rearrange; 0 when chunks go straight through
 */
record GroupPlan(List<StepGroup> groups, int groupSteps, int threads, int rearrangingThreads) {
  /** More steps than this in a group gain nothing. */
  private static final int MOST_STEPS = 16;

  GroupPlan {
    groups = List.copyOf(groups);
  }

  /** Whether chunks are rearranged through a scratch file. */
  boolean rearranges() {
    return rearrangingThreads > 0;
  }

  /**
   * Makes the plan.
   *
   * @param tiles how chunks tile the planes
   * @param valueBytes bytes of a stored value
   * @param planes number of planes of the output
   * @param sourceStep step of each plane; must ascend
   * @param targetValues values of a plane of the output
   * @param workBytes bytes that a thread needs for its arithmetic
   * @param wantedThreads threads that may be used, at least 1
   * @param budget bytes of memory that all threads together may take
   * @return empty when steps do not ascend, or not even one chunk fits the budget
   */
  static Optional<GroupPlan> of(
      PlaneTiles tiles,
      int valueBytes,
      int planes,
      IntUnaryOperator sourceStep,
      int targetValues,
      long workBytes,
      int wantedThreads,
      long budget) {
    for (int i = 1; i < planes; i++) {
      if (sourceStep.applyAsInt(i) <= sourceStep.applyAsInt(i - 1)) {
        return Optional.empty();
      }
    }
    long chunk = (long) tiles.chunkValues() * valueBytes;
    long plane = (long) tiles.tiles() * tiles.tileValues() * valueBytes;
    // A thread holds its group, a stored chunk, and buffers of the size of a plane of the output;
    // for each thread up to two groups of ready planes wait to be written.
    long ready = 2L * targetValues * Float.BYTES;
    long own = 8L * targetValues * Float.BYTES + workBytes;
    long direct = chunk * tiles.tiles() + chunk + own + tiles.chunkSteps() * ready;
    if (direct <= budget && chunk * tiles.tiles() < Integer.MAX_VALUE - 16) {
      int threads = (int) Math.min(wantedThreads, budget / direct);
      return Optional.of(
          new GroupPlan(
              groups(tiles, tiles.chunkSteps(), planes, sourceStep),
              tiles.chunkSteps(),
              threads,
              0));
    }
    int rearranging = (int) Math.min(wantedThreads, budget / (3 * chunk));
    if (rearranging < 1 || plane + own + ready > budget) {
      return Optional.empty();
    }
    int threads = (int) Math.min(wantedThreads, budget / (plane + own + ready));
    long fits = (budget / threads - own) / (plane + ready);
    int steps =
        (int)
            Math.max(
                1,
                Math.min(Math.min(fits, MOST_STEPS), Math.min(tiles.chunkSteps(), tiles.steps())));
    return Optional.of(
        new GroupPlan(groups(tiles, steps, planes, sourceStep), steps, threads, rearranging));
  }

  private static List<StepGroup> groups(
      PlaneTiles tiles, int most, int planes, IntUnaryOperator sourceStep) {
    List<StepGroup> groups = new ArrayList<>();
    int plane = 0;
    for (int band = 0; band < tiles.bands(); band++) {
      int start = band * tiles.chunkSteps();
      for (int done = 0; done < tiles.stepsOf(band); done += most) {
        int steps = Math.min(most, tiles.stepsOf(band) - done);
        int end = start + done + steps;
        int first = plane;
        while (plane < planes && sourceStep.applyAsInt(plane) < end) {
          plane++;
        }
        if (plane > first) {
          groups.add(new StepGroup(band, start + done, steps, first, plane - first));
        }
      }
    }
    return groups;
  }
}
