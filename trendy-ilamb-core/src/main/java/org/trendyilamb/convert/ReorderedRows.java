// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Arrays;
import org.trendyilamb.cf.EqualRun;
import org.trendyilamb.grid.GridReorder;

/** Reads a step row by row in the order of the grid. One thread. */
final class ReorderedRows {
  private final GridReorder reorder;
  private final int[] runs;
  private final double[] row;
  private final double[] next = new double[1];
  private final double[] absent;
  private final KnownRuns known = new KnownRuns();

  /** Values that are not the same are read that many at a time. */
  private static final int PIECE = 4 * EqualRun.WORTH;

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

    /**
     * Takes one value many times, if that is quicker for it.
     *
     * @param stored value as stored
     * @param count how many times
     * @param at index of the first in the plane
     * @return whether it did; if not, all of them come to {@link #take}
     */
    default boolean takeSame(double stored, int count, int at) {
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

  /** Gives all values of a step, from the first of the plane to the last. */
  void read(GroupSource source, int step, Sink sink) {
    int columns = reorder.columns();
    boolean search = known.begin();
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
        } else if (search) {
          search(source, step, sourceRow, first, count, at + runs[k], sink);
        } else {
          columns(source, step, sourceRow, first, count, at + runs[k], sink);
        }
      }
    }
  }

  /** Gives columns that follow each other in source and grid, with the runs that are known. */
  private void columns(
      GroupSource source, int step, int sourceRow, int first, int count, int at, Sink sink) {
    int done = 0;
    while (done < count) {
      int start = Math.min(count, known.start() - at);
      if (start > done) {
        source.give(step, sourceRow, first + done, start - done, row, sink, at + done);
        done = start;
        continue;
      }
      int length = known.take();
      boolean same = source.run(step, sourceRow, first + done, length) >= length;
      if (same) {
        source.row(step, sourceRow, first + done, 1, row);
        same = sink.takeSame(row[0], length, at + done);
      }
      if (!same) {
        known.wrong();
        source.give(step, sourceRow, first + done, length, row, sink, at + done);
      }
      done += length;
    }
  }

  /** Gives columns that follow each other in source and grid, and finds runs among them. */
  private void search(
      GroupSource source, int step, int sourceRow, int first, int count, int at, Sink sink) {
    int done = 0;
    int read = 0;
    while (done < count) {
      int left = count - done;
      int same = source.run(step, sourceRow, first + done, left);
      if (same >= EqualRun.WORTH) {
        source.row(step, sourceRow, first + done, 1, next);
        int earlier = earlier(source, step, sourceRow, first + done, read, same);
        if (sink.takeSame(next[0], same, at + done)) {
          known.add(at + done - earlier, at + done + same);
        } else {
          Arrays.fill(row, 0, same, next[0]);
          sink.take(row, 0, same, at + done);
        }
        read = 0;
        done += same;
      } else {
        int piece = Math.min(left, PIECE);
        source.row(step, sourceRow, first + done, piece, row);
        sink.take(row, 0, piece, at + done);
        read = piece;
        done += piece;
      }
    }
  }

  /** How many values at the end of the piece before a run belong to it. */
  private int earlier(
      GroupSource source, int step, int sourceRow, int column, int piece, int same) {
    int earlier = 0;
    while (earlier < piece && row[piece - 1 - earlier] == next[0]) {
      earlier++;
    }
    boolean joins = source.run(step, sourceRow, column - earlier, earlier + same) >= earlier + same;
    return joins ? earlier : 0;
  }
}
