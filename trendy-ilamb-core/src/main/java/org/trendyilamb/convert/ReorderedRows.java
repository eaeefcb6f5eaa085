// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Arrays;
import org.trendyilamb.cf.EqualRun;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.grid.GridReorder;

/** Reads a step row by row in the order of the grid. One thread. */
final class ReorderedRows {
  private final GridReorder reorder;
  private final int[] runs;
  private final double[] row;
  private final double[] absent;
  private final KnownRuns known = new KnownRuns();

  /** Receives values that follow each other in the grid. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes some.
     *
     * @param stored values as stored; NaN where the source has none
     * @param from index of the first
     * @param count how many
     * @param at index of the first in the plane
     */
    void take(double[] stored, int from, int count, int at);

    /** Whether {@link #takeSame} would take a value. */
    default boolean takesSame(double stored) {
      return false;
    }

    /**
     * Takes one value many times, if that is quicker for it.
     *
     * @param stored value as stored
     * @param count how many times
     * @param at index of the first in the plane
     * @param there whether the plane holds already what is made of it, from the plane before
     * @return whether it did; if not, all of them come to {@link #take}
     */
    default boolean takeSame(double stored, int count, int at, boolean there) {
      return false;
    }

    /**
     * Takes values in single precision from the bytes of a shuffled chunk, if it can.
     *
     * @param bytes where they are
     * @param low index of the lowest byte of the first value; those of the next ones follow
     * @param step from each byte of a value to the next higher one
     * @param count how many
     * @param at index of the first in the plane
     * @return whether it did; if not, all of them come to {@link #take}
     */
    default boolean takeShuffled(byte[] bytes, int low, int step, int count, int at) {
      return false;
    }
  }

  ReorderedRows(GridReorder reorder) {
    this.reorder = reorder;
    this.runs = runs(reorder);
    this.row = new double[reorder.sourceColumns()];
    this.absent = new double[reorder.columns()];
    Arrays.fill(absent, Double.NaN);
  }

  /** Starts of the runs of columns that follow each other in the source too, and the end. */
  private static int[] runs(GridReorder reorder) {
    int[] starts = new int[reorder.columns() + 1];
    int count = 0;
    for (int c = 0; c < reorder.columns(); c++) {
      boolean joins = false;
      if (c > 0) {
        int before = reorder.sourceColumn(c - 1);
        int now = reorder.sourceColumn(c);
        joins =
            before == GridReorder.MISSING
                ? now == GridReorder.MISSING
                : now != GridReorder.MISSING && now == before + 1;
      }
      if (!joins) {
        starts[count++] = c;
      }
    }
    starts[count++] = reorder.columns();
    return Arrays.copyOf(starts, count);
  }

  /**
   * Gives all values of a step, from the first of the plane to the last.
   *
   * @param into what the sink writes to; if it is that of the last call, nobody has changed it
   * @return runs that the sink took as one value each, every one of them with {@link
   *     Sink#takesSame}
   */
  MissingRuns read(GroupSource source, int step, Sink sink, Object into) {
    if (known.begin(into)) {
      search(source, step, sink);
      known.found();
    }
    int columns = reorder.columns();
    for (int r = 0; r < reorder.rows(); r++) {
      int at = r * columns;
      int sourceRow = reorder.sourceRow(r);
      if (sourceRow == GridReorder.MISSING) {
        sink.take(absent, 0, columns, at);
        continue;
      }
      for (int k = 0; k + 1 < runs.length; k++) {
        int first = reorder.sourceColumn(runs[k]);
        int count = runs[k + 1] - runs[k];
        if (first == GridReorder.MISSING) {
          sink.take(absent, 0, count, at + runs[k]);
        } else {
          columns(source, step, sourceRow, first, count, at + runs[k], sink);
        }
      }
    }
    return known.finish();
  }

  /** Gives columns that follow each other in source and grid. */
  private void columns(
      GroupSource source, int step, int sourceRow, int first, int count, int at, Sink sink) {
    int done = 0;
    while (done < count) {
      int end = Math.min(count, known.start() - at);
      if (end == done) {
        end += known.take();
        if (same(source, step, sourceRow, first + done, end - done, at + done, sink)) {
          done = end;
          continue;
        }
      }
      source.give(step, sourceRow, first + done, end - done, row, sink, at + done);
      done = end;
    }
  }

  /** Gives a run as one value, if it is one and the sink takes it like that. */
  private boolean same(
      GroupSource source, int step, int sourceRow, int first, int count, int at, Sink sink) {
    if (source.run(step, sourceRow, first, count) < count) {
      known.wrong();
      return false;
    }
    double value = source.value(step, sourceRow, first);
    boolean taken = sink.takeSame(value, count, at, known.areThere());
    if (!taken) {
      known.wrong();
    }
    return taken;
  }

  /** Finds runs that the sink takes: all twice as long as is worth while, and some shorter ones. */
  private void search(GroupSource source, int step, Sink sink) {
    for (int r = 0; r < reorder.rows(); r++) {
      int sourceRow = reorder.sourceRow(r);
      for (int k = 0; k + 1 < runs.length && sourceRow != GridReorder.MISSING; k++) {
        int first = reorder.sourceColumn(runs[k]);
        if (first != GridReorder.MISSING) {
          int at = r * reorder.columns() + runs[k];
          search(source, step, sourceRow, first, runs[k + 1] - runs[k], at, sink);
        }
      }
    }
  }

  private void search(
      GroupSource source, int step, int sourceRow, int first, int count, int at, Sink sink) {
    int end = 0;
    int looked = 0;
    while (looked < count) {
      int same = source.run(step, sourceRow, first + looked, count - looked);
      if (same < EqualRun.WORTH) {
        looked += Math.max(same, EqualRun.WORTH);
        continue;
      }
      int start = looked;
      while (start > end && source.run(step, sourceRow, first + start - 1, 2) > 1) {
        start--;
      }
      end = looked + same;
      if (sink.takesSame(source.value(step, sourceRow, first + looked))) {
        known.add(at + start, at + end);
      }
      looked = end;
    }
  }
}
